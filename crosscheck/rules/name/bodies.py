"""The bodies and places that two articles, or two passages of one, spell in two ways."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crosscheck.links.names import body_slip, written_alike
from crosscheck.mentions.names_gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.mentions.names import NameMention
    from crosscheck.rules.case import Case

Side = tuple[str, "NameMention"]

_KINDS = frozenset({"organisation", "place"})
_SHORTEST = 6  # letters: a shorter name that sounds alike may be another


def slips(case: Case) -> Iterator[tuple[Side, Side]]:
    """
    Yield the first passages of two names that differ by a slip of one letter.

    One of the two must be the rarer by far: it stands once, the other in two places or more of the articles.
    """
    places: defaultdict[str, list[Side]] = defaultdict(list)
    for article in case.articles:
        for name in case.names[article]:
            if name.kind in _KINDS and name.country is None and name.text.casefold() == name.entity:
                places[name.entity].append((article, name))
    once = [entity for entity, found in places.items() if len(found) == 1 and not _is_known(entity, case)]
    often = [entity for entity, found in places.items() if len(found) > 1]
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for entity in often:
        by_first[entity[0]].append(entity)
    for wrong in once:
        for right in by_first[wrong[0]]:
            if body_slip(wrong, right, case.config.language):
                yield places[right][0], places[wrong][0]


def _is_known(entity: str, case: Case) -> bool:
    return tuple(entity.split()) in gazetteer(case.config.language).entries


def styles(case: Case) -> Iterator[tuple[Side, Side]]:
    """Yield the first passages of each two spellings of one body or place that differ only in style."""
    first: dict[str, Side] = {}
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for article in case.articles:
        for name in case.names[article]:
            spelt = " ".join(name.text.casefold().removeprefix("the ").split())
            if (
                name.kind in _KINDS
                and spelt not in first
                and len(spelt) >= _SHORTEST
                and not name.text.isupper()
            ):
                first[spelt] = (article, name)
                by_sound[written_alike(spelt, case.config.language)].append(spelt)
    for group in by_sound.values():
        for other in group[1:]:
            yield first[group[0]], first[other]
