"""An archive of a size that a page must bear: 200 articles on 40 stories, with more than 2,000 findings."""

from datetime import date, timedelta
from random import Random

from attrs import evolve

import crosscheck as cc

PLACES = (
    "Bergen", "Kisumu", "Arequipa", "Tromso", "Salta", "Izmir", "Gdansk", "Pune", "Cebu", "Oran", "Turku", "Porto",
    "Leeds", "Nantes", "Parma", "Malaga", "Varna", "Split", "Tartu", "Basel", "Ghent", "Aarhus", "Lodz", "Kazan",
    "Bursa", "Tampere", "Davao", "Surat", "Mysore", "Kandy", "Chiang Mai", "Da Nang", "Busan", "Kobe", "Hobart",
    "Dunedin", "Cork", "Derry", "Aalborg", "Bari",
)  # fmt: skip
SOURCES = ("Harbour Post", "Coast Radio", "Island Times", "Ledger", "Evening Courier")
FILLER = (
    "Residents lined the streets of the old town while the markets stayed open and the trams kept running.",
    "The mayor thanked those who had come from the villages to help and asked everybody for patience.",
    "Shopkeepers swept glass from the pavement while children watched from the windows above.",
    "What happened is told differently at every corner, and nobody wants to be named.",
    "Nobody at the company could be reached for comment, and its offices remained shut.",
)


def report():
    """Return the report on the whole archive, story by story, since that is how an editor would ask."""
    told = [cc.check(story) for story in stories()]
    return cc.Report(
        articles=[article for one in told for article in one.articles],
        findings=[
            evolve(finding, fact=finding.fact and f"{finding.fact}-of-{n}")
            for n, one in enumerate(told)
            for finding in one.findings
        ],
        facts=[evolve(fact, id=f"{fact.id}-of-{n}") for n, one in enumerate(told) for fact in one.facts],
        links=[link for one in told for link in one.links],
    )


def stories(number=40, each=5, seed=7):
    """Return the articles of each story; the same seed gives the same ones."""
    random = Random(seed)  # noqa: S311  (a test's)
    told = []
    for story in range(number):
        made = []
        place, start = PLACES[story], date(2021, 1, 4) + timedelta(days=9 * story)
        base = {name: random.randrange(120, 980) for name in ("nurses", "dockers", "houses", "pupils")}
        cost = random.randrange(20, 90)
        for paper in range(each):
            shift = {
                name: value if random.random() < 0.6 else round(value * 1.3) for name, value in base.items()
            }
            day = start + timedelta(days=random.choice((2, 2, 3)))
            facts = [
                f"The hospital of {place} employs {shift['nurses']} nurses.",
                f"The port of {place} employs {shift['dockers']} dockers.",
                f"The flood damaged {shift['houses']} houses in {place}.",
                f"The school of {place} teaches {shift['pupils']} pupils.",
                f"The new bridge in {place} cost {cost if random.random() < 0.6 else cost + 9} million euros.",
                f"The strike in {place} began on {day.day} {day:%B %Y}.",
            ]
            text = "\n\n".join(f"{fact} {' '.join(random.choices(FILLER, k=6))}" for fact in facts)
            made.append(
                cc.Article(
                    id=f"{place.lower().replace(' ', '-')}-{paper}",
                    source=SOURCES[paper],
                    title=f"What is known of {place}",
                    published=start + timedelta(days=paper + 3),
                    text=text,
                )
            )
        told.append(made)
    return told
