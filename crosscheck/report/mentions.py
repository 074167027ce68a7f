"""The mentions of articles as text: one line each, where it stands, what it says, what it is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.report.quote import dateline, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crosscheck.text.article import Article

    Words = tuple[str, str]  # a style and the words that wear it
    Mentions = Sequence[tuple[Article, Sequence[dict[str, Any]]]]

LONGEST = 44  # characters of a mention that are shown


def render(found: Mentions) -> str:
    """Return the mentions as text."""
    return "".join("".join(words for _, words in line) + "\n" for line in layout(found))


def layout(found: Mentions) -> Iterator[list[Words]]:
    """Yield lines of (style, words): a heading for each article, then a line for each mention."""
    for number, (article, mentions) in enumerate(found):
        if number:
            yield []
        yield [("label", dateline(article))]
        yield from _lines(article.text, mentions)
        if not mentions:
            yield [("", "  nothing found")]


def worth(mention: dict[str, Any]) -> str:
    """Return what a plain mention is worth: the interval of a figure or date, who says so and how surely."""
    match mention["kind"]:
        case "quantity":
            return _quantity(mention)
        case "date":
            first, last = mention["first"], mention["last"]
            days = first if first == last else f"{first or '..'} to {last or '..'}"
            return f"{mention['value']}  {days}" if first or last else str(mention["value"])
        case _:
            return one_line(
                f"{mention['source'] or 'somebody'}: {mention['cue']} ({mention['factuality']})"
            ).strip()


def _lines(text: str, mentions: Iterable[dict[str, Any]]) -> Iterator[list[Words]]:
    for mention in mentions:
        line = text.count("\n", 0, mention["start"]) + 1
        said = one_line(mention["text"]).strip()
        shown = said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
        yield [
            ("code", f"{line:>5}  {mention['kind']:<12}"),
            ("mention", f"{shown:<{LONGEST}}"),
            ("", f"  {worth(mention)}"),
        ]


def _quantity(mention: dict[str, Any]) -> str:
    low, high, unit = mention["low"], mention["high"], mention["unit"]
    if low == high:
        interval = _figure(low)
    elif high is None:
        interval = f"from {_figure(low)}"
    elif low is None:
        interval = f"up to {_figure(high)}"
    else:
        interval = f"{_figure(low)} to {_figure(high)}"
    per = f" per {mention['per']}" if mention["per"] else ""
    return f"{interval} {unit}{per}  {mention['bound'].replace('_', ' ')}"


def _figure(value: float | None) -> str:
    return "?" if value is None else f"{value:,.10g}"
