"""
Make news articles that nobody wrote, as many as are wanted: the same number and seed give the same article anywhere.

    python benchmarks/generate.py COUNT [--first NUMBER] [--seed SEED] > articles.jsonl

An article is about 300 words and 10 figures, dates and denials (`news.toml` holds the sentences). Two hundred are
published a day. Most tell one of that day's or the days before's stories, one in eight a long-running one; several
outlets tell each, mostly with the same figures: rounded, hedged, grown since yesterday, and one in twenty wrong.
Countries, towns and the long-running stories follow Zipf's law, so that few keys are hot and most are rare, as in the
news; people's and villages' names are without end. From Python: `articles(1000)`, or `article(number)` for one.
"""

import argparse
import json
import re
import sys
import tomllib
from calendar import month_name
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from crosscheck.lexicon import table
from crosscheck.text.article import Article

START = date(2014, 1, 6)
A_DAY = 200  # articles
A_STORY = 4  # articles, on average
OPEN = 0.85  # stories in the news for a day or two more
LONG = 0.12  # share of articles on long-running stories
RUNNING = 40  # long-running stories at a time
EPISODE = 30  # days until a long-running story starts anew
WRONG, ROUNDED, HEDGED = 0.05, 0.2, 0.15  # how an article states a fact
TOLD = (3, 5)  # sentences with facts
FILLED = (12, 14)  # sentences without
_One = TypeVar("_One")


@cache
def news() -> dict[str, Any]:
    """Return the sentences and words."""
    return tomllib.loads((Path(__file__).parent / "news.toml").read_text(encoding="utf-8"))


@cache
def lands() -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Return the countries, the most reported first: each with its demonym, its capital and its towns."""
    places = table("places", None)
    found = [
        (key.title(), row["demonyms"][0], row["seats"][0], tuple(places["cities"].get(key, ())))
        for key, row in places["countries"].items()
        if row.get("demonyms") and row.get("seats")
    ]
    Random("countries").shuffle(found)
    return tuple(sorted(found, key=lambda land: -len(land[3])))


@cache
def zipf(size: int) -> tuple[float, ...]:
    """Return the running sums of 1, 1/2, 1/3 ..."""
    return tuple(accumulate(1 / rank for rank in range(1, size + 1)))


def by_rank(draw: Random, choices: Sequence[_One]) -> _One:
    """Draw by Zipf's law: the second half as often as the first."""
    return draw.choices(choices, cum_weights=zipf(len(choices)))[0]


def surname(draw: Random) -> str:
    """Return a surname that may be nobody's."""
    common = news()["common"]
    return "".join(
        [*draw.choices(common["syllables"], k=draw.choice((1, 2, 2))), draw.choice(common["endings"])]
    )


def person(draw: Random) -> str:
    """Return a full name."""
    return f"{draw.choice(news()['common']['given'])} {surname(draw).title()}"


class Story:
    """What happened: where, when, to whom, and the figures."""

    def __init__(self, key: str, day: date) -> None:
        draw = Random(key)
        common, topics = news()["common"], news()["topics"]
        self.day = day
        self.topic = topics[draw.choices([*topics], [topic["weight"] for topic in topics.values()])[0]]
        country, demonym, capital, towns = by_rank(draw, lands())
        village = "".join([*draw.choices(common["syllables"], k=2), draw.choice(common["villages"])]).title()
        town = by_rank(draw, [*towns, village]) if draw.random() < 0.7 else village
        self.slots = {
            "country": country,
            "demonym": demonym,
            "capital": capital,
            "town": town,
            "leader": "President " + person(Random(f"{country} {day.year // 4}")),
            "official": f"{draw.choice(common['titles'])} {person(draw)}",
            "witness": person(draw),
            "expert": person(draw),
            "company": f"{by_rank(draw, [demonym, surname(draw).title()])} {draw.choice(common['firms'])}",
            "past": written(day - timedelta(draw.randint(8, 200))),
            "next": written(day + timedelta(draw.randint(9, 120))),
            "year": str(day.year - draw.randint(2, 30)),
        }
        self.slots["body"] = draw.choice(common["bodies"]).format_map(self.slots)
        self.facts = {name: (fact, amount(draw, fact)) for name, fact in self.topic["facts"].items()}


def amount(draw: Random, fact: dict[str, Any]) -> float:
    """Draw a figure between low and high, small ones as often as large ones."""
    low, high = fact["low"], fact["high"]
    value = low * (high / low) ** draw.random()
    return round(value, 1) if fact["kind"] in {"percent", "scale"} else float(round(value))


def written(day: date) -> str:
    """Return the day as an article writes it."""
    return f"{month_name[day.month]} {day.day}"


def words(value: float) -> str:
    """Return a count in figures, from a million on in millions."""
    if value >= 1e6:
        return f"{value / 1e6:.1f} million".replace(".0 ", " ")
    return f"{value:,.0f}"


def money(value: float) -> str:
    """Return a sum in dollars."""
    for size, name in ((1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"${value / size:.3g} {name}"
    return f"${round(value, -2):,.0f}"


KINDS: dict[str, Callable[[float], str]] = {
    "count": words,
    "money": money,
    "percent": lambda value: f"{value:g} percent",
    "scale": lambda value: f"{value:.1f}",
    "km": lambda value: f"{value:,.0f} kilometers",
    "hours": lambda value: f"{value:.0f} hours",
    "days": lambda value: f"{value:.0f} days",
    "years": lambda value: f"{value:.0f} years",
}


class Slots(dict[str, str]):
    """What an article puts into its sentences: the story's words, and facts as this article states them."""

    def __init__(self, draw: Random, story: Story, day: date) -> None:
        super().__init__(story.slots)
        self.draw, self.story, self.age = draw, story, (day - story.day).days
        self["day"] = f"{story.day:%A}"
        self["date"] = written(story.day)

    def __missing__(self, name: str) -> str:
        draw = self.draw
        if name in self.story.facts:
            self[name] = self.stated(*self.story.facts[name])
            return self[name]
        return {
            "n": lambda: words(draw.randint(3, 900)),
            "share": lambda: f"{draw.randint(3, 90)} percent",
        }[name]()

    def stated(self, fact: dict[str, Any], value: float) -> str:
        """Return the figure as this article states it."""
        draw = self.draw
        if fact.get("running"):
            value = round(value * (1 + 0.1 * self.age))
        said = draw.random()
        if said < WRONG:
            value = amount(draw, fact)
        elif said < WRONG + ROUNDED and fact["kind"] in {"count", "money"} and value >= 100:
            value = float(f"{value:.2g}")
        hedge = draw.choice(("about ", "nearly ", "more than ")) if 1 - said < HEDGED else ""
        return hedge + KINDS[fact["kind"]](value)


CHOICE = re.compile(r"\[([^][]++)\]")


def sentence(template: str, slots: Slots) -> str:
    """Return the sentence with its choices made and its slots filled; doubled hedges are made one."""
    chosen = CHOICE.sub(lambda found: slots.draw.choice(found[1].split("|")), template).format_map(slots)
    chosen = re.sub(r"\b(At least|Some|About|Nearly|of the) (?:about|nearly|more than) ", r"\1 ", chosen)
    return chosen[0].upper() + chosen[1:]


def article(number: int, seed: int = 0) -> Article:
    """Return article `number`, counted from 0."""
    draw = Random(f"{seed} {number}")
    day = START + timedelta(number // A_DAY)
    if draw.random() < LONG:
        episode = number // A_DAY // EPISODE
        which = by_rank(draw, range(RUNNING))
        story = told(f"{seed} running {which} {episode}", START + timedelta(episode * EPISODE))
    else:
        behind = int(draw.expovariate(A_STORY / A_DAY / OPEN))
        which = number // A_STORY - behind  # below 0: from before the first day
        story = told(f"{seed} story {which}", START + timedelta(which * A_STORY // A_DAY))
    slots = Slots(draw, story, day)
    topic = story.topic
    facts = draw.sample(topic["sentences"], draw.randint(*TOLD))
    common = draw.sample(news()["common"]["sentences"], draw.randint(*FILLED))
    body = [*facts, *common]
    draw.shuffle(body)
    lines = [f"{slots['town'].upper()} - {sentence(draw.choice(topic['leads']), slots)}"]
    while body:
        lines.append(
            " ".join(sentence(body.pop(), slots) for _ in range(min(len(body), draw.choice((1, 2, 3)))))
        )
    source = f"{by_rank(draw, lands())[2]} {draw.choice(news()['common']['outlets'])}"
    return Article(
        id=f"news-{seed}-{number:07}",
        text="\n\n".join(lines) + "\n",
        source=source,
        published=day,
        title=sentence(topic["title"], slots),
    )


@cache
def _stories() -> dict[str, Story]:
    return {}


def told(key: str, day: date) -> Story:
    """Return a story, remembering those of late."""
    stories = _stories()
    if key not in stories:
        if len(stories) >= A_DAY:
            stories.pop(next(iter(stories)))
        stories[key] = Story(key, day)
    return stories[key]


def articles(count: int, first: int = 0, seed: int = 0) -> Iterator[Article]:
    """Yield `count` articles from number `first` on."""
    for number in range(first, first + count):
        yield article(number, seed)


def main() -> None:
    """Write the articles as JSON Lines."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    for one in articles(options.count, options.first, options.seed):
        row = {
            "id": one.id,
            "source": one.source,
            "published": str(one.published),
            "title": one.title,
            "text": one.text,
        }
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
