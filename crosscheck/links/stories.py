"""Which articles tell one story, as far as their names, countries and days show; found by what they share."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import define, field

from crosscheck.links.comparisons import published, story
from crosscheck.values.relation import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crosscheck.claims.claim import Claim

_FEW = 3  # names; an article with fewer may be of any story
_NONE = Comparison(None)


@define
class Stories:
    """
    Articles, each with one of its claims, which knows what the article names.

    The cost of looking for the others of a story grows with those that share a name, or a country and a month.
    """

    articles: Mapping[str, Claim]
    _places: defaultdict[tuple[object, ...], list[str]] = field(init=False, factory=lambda: defaultdict(list))
    _near: dict[str, tuple[str, ...]] = field(init=False, factory=dict)
    _order: dict[str, int] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        for number, (article, claim) in enumerate(self.articles.items()):
            self._order[article] = number
            for key in _keys(claim):
                self._places[key].append(article)

    def near(self, article: str) -> tuple[str, ...]:
        """Return the articles that may tell the same story as one, itself among them, in their order."""
        if article not in self._near:
            claim = self.articles[article]
            shared = {article, *(other for key in _keys(claim) for other in self._places[key])}
            shared.update(self.articles if len(claim.story) < _FEW else self._places[("few",)])
            same = (other for other in shared if tell_one_story(claim, self.articles[other]))
            self._near[article] = tuple(sorted(same, key=self._order.__getitem__))
        return self._near[article]


def tell_one_story(a: Claim, b: Claim) -> bool:
    """Whether the articles of two claims seem to tell one story, by what they name and when they were published."""
    if a.article == b.article:
        return True
    level, gap = story(a, b, _NONE), published(a, b, _NONE)
    if level == "same" or (level == "near" and gap != "years"):
        return True
    if gap == "unknown":
        return level == "unknown" or (level == "loose" and bool(a.leads & b.leads))
    return level != "other" and gap != "years"


def _keys(claim: Claim) -> Iterator[tuple[object, ...]]:
    """Yield what articles of one story share: a name, a country in one month or the next."""
    for name in claim.story:
        yield "name", name
    if claim.published is not None:
        month = claim.published.year * 12 + claim.published.month
        for land in claim.lands:
            yield "land", land, month
            yield "land", land, month + 1
    if len(claim.story) < _FEW:
        yield ("few",)
