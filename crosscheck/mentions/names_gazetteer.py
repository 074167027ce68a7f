"""The gazetteer: places, peoples, outlets and bodies that are known by name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Key = tuple[str, ...]


@frozen
class Entry:
    """
    One name: its `kind`, its canonical key, the country that it stands for, and the words as they are written.

    `ambiguous`: also the name of people or a common word.
    """

    kind: str
    entity: str
    country: str | None
    written: Key
    ambiguous: bool = False

    def fits(self, raw: Sequence[str]) -> bool:
        """Whether the name may be written so: one in capitals ("US") only in capitals."""
        return not any(w.isupper() and w != r for w, r in zip(self.written, raw, strict=False))


@define
class Gazetteer:
    """The entries by their lower-case words; `sizes` holds, by first word, the lengths to try, longest first."""

    entries: dict[Key, list[Entry]] = field(factory=dict)
    sizes: dict[str, list[int]] = field(factory=dict)

    def add(self, entry: Entry) -> None:
        """Enter one name; of two written alike the first entered comes first."""
        key = tuple(w.lower().replace("\u2019", "'") for w in entry.written)
        self.entries.setdefault(key, []).append(entry)
        sizes = self.sizes.setdefault(key[0], [])
        if len(key) not in sizes:
            sizes.append(len(key))
            sizes.sort(reverse=True)

    def single(self, raw: str) -> Entry | None:
        """Return the entry of one word, if there is one."""
        return next((e for e in self.entries.get((raw.lower(),), ()) if e.fits((raw,))), None)


@cache
def gazetteer(language: str = "en") -> Gazetteer:
    """Return the gazetteer: the places of the world and the bodies and outlets as `language` names them."""
    found = Gazetteer()
    for entry in (*_places(table("places", None)), *_outlets(language), *_bodies(language)):
        found.add(entry)
    return found


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace("\u2019", "'")


def _written(name: str) -> Key:
    """Split a name into words; the full stop of "St." is no part of the word."""
    return tuple(w.rstrip(".") if w.count(".") == 1 else w for w in name.split())


def _places(data: Mapping[str, Any]) -> Iterator[Entry]:
    unsure = frozenset(data["ambiguous"]["names"])

    def entry(kind: str, name: str, entity: str, country: str | None) -> Entry:
        return Entry(kind, entity, country, _written(name), name in unsure)

    for key, row in data["countries"].items():
        country = row.get("part_of", key)
        yield Entry(
            "place", key, country, tuple(w.capitalize() for w in key.split()), key.capitalize() in unsure
        )
        yield from (entry("place", name, key, country) for name in row.get("names", ()))
        yield from (entry("demonym", name, key, country) for name in row.get("demonyms", ()))
        yield from (entry("place", name, _plain(name), country) for name in row.get("seats", ()))
    for country, cities in (*data["cities"].items(), *data["states"].items()):
        yield from (entry("place", name, _plain(name), country) for name in cities)
    for group in ("regions", "waters"):
        yield from (entry("place", name, _plain(name), None) for name in data[group]["names"])
    for region, peoples in data["peoples"].items():
        yield from (entry("demonym", name, region, None) for name in peoples)


def _outlets(language: str) -> Iterator[Entry]:
    outlets = table("outlets", language)["outlets"]
    for name in outlets["names"]:
        written = tuple(name.split())
        yield Entry("outlet", _plain(name), None, written)
        if written[0] == "The" and len(written) > 2:
            yield Entry("outlet", _plain(name), None, written[1:])
    for name, key in outlets["aliases"].items():
        yield Entry("outlet", key, None, tuple(name.split()))


def _bodies(language: str) -> Iterator[Entry]:
    bodies = table("names", language)["organisations"]
    for name in bodies["known"]["names"]:
        yield Entry("organisation", _plain(name), None, tuple(name.split()))
    for name, key in bodies["abbreviations"].items():
        yield Entry("organisation", key, None, tuple(name.split()))
