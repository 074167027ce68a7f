"""The rows of a plot: a claim each, and how they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.plot.svg import STYLE, element, joined, percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from crosscheck.report.plot.scale import Scale

HEIGHT = 42  # pixels of a row
GROUP = 30  # pixels of a heading between rows
TOP = 6
AXIS = 20  # pixels of the ticks
UNIT = 14  # pixels of the unit below them
_BAR = 26  # pixels from the top of a row to the middle of its bar
_SHORT = 0.012  # share of the width from which an interval is seen as one
_LETTERS = 50  # characters that fit on a line of the narrowest screen
_LEAST = 16  # characters of the words that are always shown


@frozen(kw_only=True)
class Row:
    """
    One claim.

    `who` names source and day, `words` are its words, `tip` says what both admit. `low` and `high` are the ends of
    the interval, None where it is open; `nominal` is the value stated, None where there is none. `marked` says that
    it takes part in a conflict.
    """

    who: str
    words: str
    tip: str
    low: float | None
    high: float | None
    nominal: float | None
    marked: bool = False


@frozen
class Heading:
    """A line between rows that names a fact."""

    text: str


def drawing(
    rows: Sequence[Row | Heading],
    scale: Scale,
    *,
    title: str,
    unit: str,
    styled: bool,
) -> Markup:
    """
    Return the SVG of some rows over one scale; `styled` puts the style into it, for use outside a page.

    For those who do not see it, it is a group of images, each a row with its tip as its name.
    """
    ticks = scale.ticks()
    height = TOP + sum(HEIGHT if isinstance(row, Row) else GROUP for row in rows)
    drawn: list[str] = []
    top = start = TOP
    for row in rows:
        if isinstance(row, Heading):
            drawn += _grid(scale, ticks, start, top)
            drawn.append(element("text", row.text, y=top + 20, class_="group"))
            top = start = top + GROUP
        else:
            drawn.append(_drawn(row, scale, top))
            top += HEIGHT
    drawn += _grid(scale, ticks, start, top)
    drawn += [
        element(
            "text",
            said,
            x=percent(scale.at(at)),
            y=height + 14,
            class_="tick",
            text_anchor=_anchor(scale.at(at)),
        )
        for at, said in ticks
    ]
    if unit:
        drawn.append(element("text", unit, x="100%", y=height + 29, class_="tick", text_anchor="end"))
    return element(
        "svg",
        element("title", title),
        element("style", STYLE) if styled else "",
        joined(drawn),
        xmlns="http://www.w3.org/2000/svg" if styled else None,
        class_="cc-plot",
        role="group",
        width="100%",
        height=height + AXIS + (UNIT if unit else 0),
    )


def _grid(scale: Scale, ticks: Sequence[tuple[float, str]], top: int, bottom: int) -> list[Markup]:
    """Draw the lines of the ticks behind the bars of some rows, and not behind their words."""
    if bottom == top:
        return []
    return [
        element(
            "line",
            x1=percent(scale.at(at)),
            x2=percent(scale.at(at)),
            y1=top + _BAR - 3,
            y2=bottom,
            stroke_dasharray=f"18 {HEIGHT - 18}",
        )
        for at, _ in ticks
    ]


def _drawn(row: Row, scale: Scale, top: int) -> Markup:
    y = top + _BAR + 6
    left, right = scale.at(_or(row.low, scale.low)), scale.at(_or(row.high, scale.high))
    parts: list[str] = [element("title", row.tip), _line(row, top)]
    parts.append(
        element(
            "rect",
            x=percent(left),
            y=y - 4,
            width=percent(max(right - left, 0.0)),
            height=8,
            rx=2,
            class_="band",
        )
    )
    parts += [_arrow(left, y, -1)] if row.low is None else []
    parts += [_arrow(right, y, 1)] if row.high is None else []
    if row.nominal is not None:
        parts.append(_point(scale.at(row.nominal), y, marked=row.marked))
    elif right - left < _SHORT:
        parts.append(_point((left + right) / 2, y, marked=row.marked))
    return element("g", *parts, role="img", class_="conflict" if row.marked else None)


def _line(row: Row, top: int) -> Markup:
    room = max(_LETTERS - len(row.who), _LEAST)
    words = row.words if len(row.words) <= room else row.words[: room - 1].rstrip() + "…"
    return element(
        "text",
        element("tspan", row.who),
        element("tspan", f"“{words}”", dx=8),
        y=top + 15,
    )


def _point(at: float, y: float, *, marked: bool) -> Markup:
    """Draw a nominal: a dot, or a diamond where it is contradicted, so that colour is not needed to tell."""
    if not marked:
        return element("circle", cx=percent(at), cy=y, r=5)
    return element("svg", element("path", d="M0-7L7 0L0 7L-7 0Z"), x=percent(at), y=y, overflow="visible")


def _arrow(at: float, y: float, way: int) -> Markup:
    return element(
        "svg",
        element("path", d=f"M{-7 * way}-8L{5 * way} 0L{-7 * way} 8Z", class_="reach"),
        x=percent(at),
        y=y,
        overflow="visible",
    )


def _anchor(at: float) -> str | None:
    return "start" if at < 0.12 else "end" if at > 0.88 else "middle"


def _or(value: float | None, other: float) -> float:
    return other if value is None else value
