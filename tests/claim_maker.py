"""Claims made by hand, with only what a test is about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import evolve

from crosscheck.claims.claim import Anchor, Claim, ClaimKind
from crosscheck.text.span import Span
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity


def quantity(nominal, unit="person", dimension="count", bound=Bound.EXACT, spread="0", **fields):
    number, width = Decimal(nominal), Decimal(spread)
    return Quantity(
        span=Span(0, 5),
        core=Span(0, 5),
        text=str(nominal),
        nominal=number,
        interval=Interval(number - width, number + width),
        unit=unit,
        dimension=dimension,
        bound=bound,
        **fields,
    )


def claim(article="a", at=0, nominal=100, **fields):
    made = Claim(
        id=f"{article}:{at}",
        article=article,
        span=Span(at, at + 5),
        text=str(nominal),
        kind=ClaimKind.QUANTITY,
        sentence=Span(0, 500),
        quote="x" * 500,
        paragraph=0,
        published=date(2021, 6, 1),
        value=quantity(nominal),
        slot="troop",
        terms={"troop": 1.0, "station": 0.7},
    )
    return evolve(made, **fields)


def country(name, near=True):
    return Anchor(name, name, "place", near=near, distance=3.0)


def person(name):
    return Anchor(name, None, "person", near=True, distance=3.0)
