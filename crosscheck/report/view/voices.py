"""Who says what: the statements on one thing, those that are worth the same together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.report.groups import meaning
from crosscheck.report.quote import one_line
from crosscheck.report.schema import value_dict
from crosscheck.report.worth import worth
from crosscheck.rules.finding import Evidence

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from crosscheck.report.report import Fact, Report

_SHOWN = 60  # characters of a statement
_WHO = 6  # sources that are named before the others are only counted


@frozen
class Voices:
    """
    One statement, in the words of the first who makes it.

    `worth` is what it admits, None where it has no value; `who` are its sources, `more` how many others there are.
    """

    words: str
    worth: str | None
    who: tuple[str, ...]
    more: int


def voices(report: Report, fact: Fact | None, evidence: Iterable[Evidence]) -> tuple[Voices, ...]:
    """Return who says what of a fact, from its claims, else from the passages of the findings about it."""
    own = _claimed(fact) if fact else []
    passages = [*own, *(one for one in evidence if not own or one.value is None)]
    names = {article.id: article.name for article in report.articles}
    by_worth: dict[Hashable, list[Evidence]] = {}
    for one in passages:
        by_worth.setdefault(meaning(one), []).append(one)
    return tuple(_together(same, names) for same in by_worth.values())


def _claimed(fact: Fact) -> list[Evidence]:
    return [
        Evidence(article=one.article, span=one.span, text=one.text, value=one.value) for one in fact.claims
    ]


def _together(same: list[Evidence], names: dict[str, str]) -> Voices:
    words = one_line(same[0].text).strip()
    value = value_dict(same[0].value)
    who = list(dict.fromkeys(names[one.article] for one in same))
    return Voices(
        words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …",
        worth(value) if value else None,
        tuple(who[:_WHO]),
        len(who[_WHO:]),
    )
