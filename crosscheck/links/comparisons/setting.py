"""Where and when: the stories that two articles tell, their places and persons, the time of the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from crosscheck.claims.claim import Anchor, Claim
    from crosscheck.values.relation import Comparison

_FEW_NAMES = 3  # an article that names fewer tells nothing about its story
_SAME_LANDS = 0.5  # share of the countries of one article that the other names too
_BACKGROUND = 200  # days before publication from which a figure is history


def story(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the persons, bodies and towns of the two articles: whether they tell one story at all."""
    fewer = min(len(a.story), len(b.story))
    if fewer < _FEW_NAMES:
        return "unknown"
    share = len(a.story & b.story) / fewer
    for bound, level in ((0.4, "same"), (0.25, "near"), (0.1, "loose")):
        if share >= bound:
            return level
    if len(a.lands & b.lands) >= _SAME_LANDS * min(len(a.lands), len(b.lands)) > 0:
        return "same lands"
    return "other"


def published(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the days of publication: stories that are years apart are seldom one."""
    if a.published is None or b.published is None:
        return "unknown"
    gap = abs((a.published - b.published).days)
    for bound, level in ((3, "days"), (30, "weeks"), (400, "months")):
        if gap <= bound:
            return level
    return "years"


def places(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the countries that the claims are about."""
    first, second = a.countries, b.countries
    if not first or not second:
        return "unknown"
    if first == second:
        return "same"
    if first <= second or second <= first:
        return "one within the other"
    return "crossed" if first & second else "different"


def names(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the persons, organisations and lesser places of the claims' own sentences."""
    first, second = _specific(a), _specific(b)
    if not first or not second:
        return "unknown"
    return "shared" if first & second else "different"


def _specific(claim: Claim) -> frozenset[str]:
    return frozenset(anchor.entity for anchor in claim.anchors if anchor.near and _is_specific(anchor))


def _is_specific(anchor: Anchor) -> bool:
    return anchor.kind in {"person", "organisation"} or (
        anchor.kind == "place" and anchor.entity != anchor.country
    )


def when(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the time of which the figures speak."""
    first, second = _days_of(a), _days_of(b)
    if first and second:
        gap = max((second[0] - first[1]).days, (first[0] - second[1]).days)
        return "same" if gap <= 0 else "apart" if gap <= 60 else "far"
    return "one in the past" if _is_history(a, first) or _is_history(b, second) else "unknown"


def _is_history(claim: Claim, days: tuple[date, date] | None) -> bool:
    return bool(days and claim.published and (claim.published - days[1]).days > _BACKGROUND)


def _days_of(claim: Claim) -> tuple[date, date] | None:
    if claim.when is None or claim.when.first is None or claim.when.last is None:
        return None
    return claim.when.first, claim.when.last
