"""Which negations say the same: that one thing was not done, each in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.links.coverage import likeness
from crosscheck.links.denied import negates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.claims.proposition import Mark, Proposition
    from crosscheck.links.denied import Denied

_NAME = 0.8  # weight of a name, against 1 for a concept
_PRIOR = 1.0  # weight of what is not said and may be taken to be shared ...
_TAKEN = 0.6  # ... so far
_ENOUGH = 0.55  # how far two negations must be alike
_BESIDE = 0.85  # share of the best match in an article that another one there must reach


@frozen(kw_only=True)
class Concurrence:
    """Two negations of one thing; `open` says that one of them leaves it open that more may become known."""

    a: Claim
    b: Claim
    open: bool


def concurrences(search: Denied) -> Iterator[Concurrence]:
    """Yield the pairs of negations that say the same, for each and each article those that are most alike."""
    negations: dict[str, list[Claim]] = {}
    for denial in search.denials:
        if negates(denial) and _is_told(denial):
            negations.setdefault(denial.article, []).append(denial)
    order = {article: n for n, article in enumerate(negations)}
    for article, mine in negations.items():
        for other in search.near(article):
            if order.get(other, -1) < order[article]:
                continue
            theirs = negations[other]
            for n, a in enumerate(mine):
                found = [
                    (alike, b)
                    for b in (theirs[n + 1 :] if other == article else theirs)
                    if (alike := _alike(a, b)) >= _ENOUGH
                ]
                best = max((alike for alike, _ in found), default=0.0)
                for alike, b in found:
                    if alike >= best * _BESIDE:
                        yield Concurrence(a=a, b=b, open=_is_open(a) or _is_open(b))


def _is_told(denial: Claim) -> bool:
    """Whether the negation says by itself what it is of: "nobody was hurt", not "it did not"."""
    if denial.denied is None or denial.denial is None:
        return False
    return bool(denial.denied.heads and (denial.denied.others or denial.denied.names or denial.denial.noun))


def _alike(a: Claim, b: Claim) -> float:
    """Return how far two negations are of the same: the deed for a half, what stands around for the other."""
    first, second = a.denied, b.denied
    if first is None or second is None or first.planned != second.planned:
        return 0.0
    deed = max((likeness(x, y) for x in first.heads for y in second.heads), default=0.0)
    if not deed:
        return 0.0
    got, total = _TAKEN * _PRIOR, _PRIOR
    for one, other in ((first, second), (second, first)):
        held, weight = _held(one, other)
        got, total = got + held, total + weight
    return (deed + got / total) / 2


def _held(one: Proposition, other: Proposition) -> tuple[float, float]:
    marks: Sequence[Mark] = (*other.heads, *other.others)
    held = sum(x.weight * max((likeness(x, y) for y in marks), default=0.0) for x in one.others)
    return held + _NAME * len(one.names & other.names), sum(x.weight for x in one.others) + _NAME * len(
        one.names
    )


def _is_open(denial: Claim) -> bool:
    """Whether it says that nothing is known rather than that nothing is: "no casualties have been confirmed"."""
    return denial.denied is not None and denial.denied.open
