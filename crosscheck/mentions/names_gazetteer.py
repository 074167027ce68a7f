"""The tables that names are recognised by: places, bodies, outlets, titles and the words that build names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@frozen
class Entry:
    """One row of the gazetteer: the `kind` of name, its canonical key and the country that it stands for."""

    kind: str
    entity: str
    country: str | None
    written: tuple[str, ...]
    ambiguous: bool = False

    def fits(self, raw: tuple[str, ...]) -> bool:
        """Whether the name may be written so: one in capitals ("US") only in capitals."""
        return not any(w.isupper() and w != r for w, r in zip(self.written, raw, strict=True))


@frozen
class Words:
    """The word lists of `names.toml`, `titles.toml` and `outlets.toml`, as sets of lower-case words."""

    openers: frozenset[str]
    calendar: frozenset[str]
    person_joiners: frozenset[str]
    body_joiners: frozenset[str]
    heads: frozenset[str]
    offices: frozenset[str]
    suffixes: frozenset[str]
    place_heads: frozenset[str]
    place_fronts: frozenset[str]
    place_preps: frozenset[str]
    modified: frozenset[str]
    generic: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    posts: frozenset[str]
    name_suffixes: frozenset[str]
    family_first: frozenset[str]
    portfolios: frozenset[str]
    stakes: frozenset[str]
    outlet_heads: frozenset[str]
    function: frozenset[str] = field(default=frozenset())


@cache
def words(language: str = "en") -> Words:
    """Return the word lists of one language."""
    names, titles, outlets = table("names", language), table("titles", language), table("outlets", language)
    post = titles["titles"]
    return Words(
        openers=frozenset(names["openers"]["words"]),
        calendar=frozenset(names["calendar"]["words"]),
        person_joiners=frozenset(names["joiners"]["person"]),
        body_joiners=frozenset(names["joiners"]["body"]),
        heads=frozenset(names["organisations"]["heads"]),
        offices=frozenset(names["organisations"]["offices"]),
        suffixes=frozenset(names["organisations"]["suffixes"]),
        place_heads=frozenset(names["places"]["heads"]),
        place_fronts=frozenset(names["places"]["fronts"]),
        place_preps=frozenset(names["places"]["preps"]),
        modified=frozenset(names["modified"]["words"]) | frozenset(post["post"]),
        generic=frozenset(names["generic"]["words"]),
        honorifics=frozenset(post["honorific"]),
        titles=frozenset(w for t in post["rank"] + post["post"] + post["modifier"] for w in t.split())
        | frozenset(post["honorific"]),
        posts=frozenset(w for t in post["rank"] + post["post"] for w in t.split()) | frozenset(post["honorific"]),
        name_suffixes=frozenset(post["suffix"]),
        portfolios=frozenset(post["portfolio"]),
        stakes=frozenset(names["organisations"]["stakes"]),
        family_first=frozenset(titles["persons"]["family_first"]),
        outlet_heads=frozenset(outlets["patterns"]["heads"]),
        function=frozenset(names["modified"]["never"]),
    )


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace("’", "'")


def _written(name: str) -> tuple[str, ...]:
    """Split a name into words; the full stop of "St." is no part of the word."""
    return tuple(w.rstrip(".") if w.count(".") == 1 else w for w in name.split())


def _places(data: Mapping[str, Any]) -> Iterable[Entry]:
    unsure = frozenset(data["ambiguous"]["names"])

    def entry(kind: str, name: str, country: str | None, entity: str | None = None) -> Entry:
        return Entry(kind, entity or _plain(name), country, _written(name), name in unsure)

    for key, row in data["countries"].items():
        yield Entry("place", key, key, tuple(w.capitalize() for w in key.split()), key.capitalize() in unsure)
        for name in row.get("names", ()):
            yield entry("place", name, key, key)
        for name in row.get("demonyms", ()):
            yield entry("demonym", name, key, key)
        for name in row.get("seats", ()):
            yield entry("place", name, key)
    for country, cities in (*data["cities"].items(), *data["states"].items()):
        for name in cities:
            yield entry("place", name, country)
    for group in ("regions", "waters"):
        for name in data[group]["names"]:
            yield entry("place", name, None)
    for region, peoples in data["peoples"].items():
        for name in peoples:
            yield entry("demonym", name, None, region)


def _bodies(language: str) -> Iterable[Entry]:
    outlets, bodies = table("outlets", language), table("names", language)["organisations"]
    for name in outlets["outlets"]["names"]:
        written = tuple(name.split())
        yield Entry("outlet", _plain(name), None, written)
        if written[0] == "The" and len(written) > 2:
            yield Entry("outlet", _plain(name), None, written[1:])
    for name, key in outlets["outlets"]["aliases"].items():
        yield Entry("outlet", key, None, tuple(name.split()))
    for name in bodies["known"]["names"]:
        yield Entry("organisation", _plain(name), None, tuple(name.split()))
    for name, key in bodies["abbreviations"].items():
        yield Entry("organisation", key, None, tuple(name.split()))


@cache
def gazetteer(language: str = "en") -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries under the lower-case first word of each, the longest first; places come before bodies."""
    index: dict[str, list[Entry]] = {}
    for entry in (*_places(table("places", None)), *_bodies(language)):
        index.setdefault(entry.written[0].lower().replace("’", "'"), []).append(entry)
    return {first: tuple(sorted(rows, key=lambda e: -len(e.written))) for first, rows in index.items()}
