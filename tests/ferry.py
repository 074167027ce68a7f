"""A report built by hand: three articles on one ferry, every relation, and words that try to break out."""

from datetime import date
from decimal import Decimal

from crosscheck.report.report import Fact, Report
from crosscheck.rules.finding import Evidence, Finding, Severity
from crosscheck.text.article import Article
from crosscheck.text.span import Span
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex, TimexType

HARBOUR = Article(
    id="harbour",
    source="Harbour Post",
    published=date(2023, 3, 4),
    text="The Ferry Agnes ran aground on Friday. About 500 passengers were on board, the company said.\n"
    "Divers will search the hull on Monday.",
)
COAST = Article(
    id="coast",
    source="Coast Radio",
    published=date(2023, 3, 5),
    text="The ship carried 430 passengers when it struck the rocks on March 3.",
)
ISLAND = Article(
    id="island",
    source="Island <b>Times</b>",
    published=date(2023, 3, 7),
    title="<script>alert(1)</script>",
    text="All 430\npassengers are safe. Divers searched the hull on Tuesday & found \x1b[31mno leak.",
)


def span(article, words):
    start = article.text.index(words)
    return Span(start, start + len(words))


def people(article, words, nominal, low, high, bound=Bound.EXACT):
    place = span(article, words)
    return Quantity(
        span=place,
        core=place,
        text=words,
        nominal=Decimal(nominal),
        interval=Interval(Decimal(low), Decimal(high)),
        unit="person",
        dimension="count",
        bound=bound,
        noun="passengers",
    )


def day(article, words, when):
    return Timex(
        span=span(article, words),
        text=words,
        type=TimexType.DATE,
        value=when.isoformat(),
        edtf=when.isoformat(),
        first=when,
        last=when,
    )


def shown(article, value, source=None):
    return Evidence(article=article.id, span=value.span, text=value.text, value=value, source=source)


def build():
    about = people(HARBOUR, "About 500 passengers", 500, 475, 525, Bound.APPROX)
    coast = people(COAST, "430 passengers", 430, 425, 435)
    island = people(ISLAND, "430\npassengers", 430, 425, 435)
    conflict = {
        "rule": "quantity-conflict",
        "code": "QTY101",
        "relation": Relation.CONFLICT,
        "severity": Severity.WARNING,
        "fact": "f1",
    }
    findings = [
        Finding(
            rule="quantity-agree",
            code="QTY100",
            relation=Relation.AGREE,
            severity=Severity.INFO,
            message="Coast Radio and Island Times both say 430 passengers.",
            evidence=(shown(COAST, coast), shown(ISLAND, island)),
            fact="f1",
        ),
        Finding(
            **conflict,
            message="The company said about 500 passengers; Coast Radio says 430.",
            why=("about 500 is 475 to 525.", "430 is 425 to 435."),
            evidence=(shown(HARBOUR, about, "the company"), shown(COAST, coast)),
        ),
        Finding(
            **conflict,
            message="Island Times says 430 passengers; the company said about 500.",
            evidence=(shown(ISLAND, island), shown(HARBOUR, about, "the company")),
        ),
        Finding(
            rule="date-superseded",
            code="DAT201",
            relation=Relation.SUPERSEDED,
            severity=Severity.INFO,
            message="The search planned for Monday was on Tuesday.",
            why=("the plan is older than the outcome.",),
            evidence=(
                shown(HARBOUR, day(HARBOUR, "on Monday", date(2023, 3, 6))),
                shown(ISLAND, day(ISLAND, "on Tuesday", date(2023, 3, 7))),
            ),
            fact="f2",
        ),
        Finding(
            rule="date-agree",
            code="DAT100",
            relation=Relation.COMPATIBLE,
            severity=Severity.INFO,
            message="Friday was March 3.",
            evidence=(
                shown(HARBOUR, day(HARBOUR, "Friday", date(2023, 3, 3))),
                shown(COAST, day(COAST, "March 3", date(2023, 3, 3))),
            ),
        ),
    ]
    return Report(
        articles=[HARBOUR, COAST, ISLAND],
        findings=findings,
        facts=[Fact(id="f1", label="passengers of the Agnes"), Fact(id="f2", label="search of the hull")],
    )
