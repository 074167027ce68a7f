"""A user's own tolerances and lexicon entries, checked against the tables over which they are laid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.config.keys import Entry, one_of, strings, table
from crosscheck.config.nearest import nearest
from crosscheck.lexicon import table as data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    Check = Callable[[Entry], object]

_STANCES = ("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu")


def tolerances(entry: Entry) -> dict[str, Any]:
    """Return the numbers that replace those of `data/tolerances.toml`, by dotted key."""
    table(entry)
    return dict(_numbers(entry, data("tolerances", None), ""))


def _numbers(entry: Entry, known: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for key, value in entry.value.items():
        inner = entry.inner(key)
        _known(inner, known, "tolerance")
        if isinstance(known[key], dict):
            table(inner)
            yield from _numbers(inner, known[key], f"{prefix}{key}.")
            continue
        if isinstance(known[key], str | bool | list):
            raise inner.fault(f"{key} is part of how figures are read, and no number to be set")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
            raise inner.fault(f"{key} must be a number, zero or more")
        if isinstance(known[key], float) and value >= 1:
            raise inner.fault(f"{key} is a share, so write {key} = 0.05 for 5%")
        yield f"{prefix}{key}", value


def lexicon(entry: Entry) -> dict[str, Any]:
    """Return the entries that are laid over tables of `data/lang/<language>`, by the table's name."""
    table(entry)
    for name in entry.value:
        inner = entry.inner(name)
        if name not in TABLES:
            raise inner.fault(f"no table of words is called {name!r}{_or_one_of(name, TABLES)}")
        table(inner)
        TABLES[name](inner)
    return dict(entry.value)


def _reporting(entry: Entry) -> None:
    for part in _parts(entry, ("verbs",)):
        for verb in _rows(part):
            _fields(verb, {"stance": _stance, "takes": _words, "forms": strings}, ("stance", "takes"))


def _denials(entry: Entry) -> None:
    for part in _parts(entry, ("verbs", "particles")):
        how = {"takes": _words} if part.name == "verbs" else {"with": strings}
        for verb in _rows(part):
            _fields(verb, {**how, "forms": strings}, tuple(how))


def _bounds(entry: Entry) -> None:
    for bound in _parts(entry, data("bounds")):
        _fields(bound, dict.fromkeys(("before", "after", "prefix", "suffix"), strings))


def _concepts(entry: Entry) -> None:
    for domain in _rows(entry):
        if domain.name in {"families", "marks"}:
            raise domain.fault(
                f"{domain.name} belong to the package; a table of yours may have any other name"
            )
        for concept in domain.value:
            _string(domain.inner(concept))


def _outlets(entry: Entry) -> None:
    for part in _parts(entry, ("outlets",)):
        _fields(part, {"names": strings, "aliases": table})


def _units(entry: Entry) -> None:
    units = data("units")
    dimensions = [name for name, rows in units.items() if _are_units(rows)]
    for dimension in _parts(entry, dimensions):
        known = units[dimension.name]
        for unit in _rows(dimension):
            _fields(unit, {"words": strings, "symbols": strings, "each": _above_zero, "of": _string})
            if "of" in unit.value:
                one_of(unit.inner("of"), known)
            if unit.name in known and "each" in unit.value:
                raise unit.inner("each").fault(f"{unit.name} is known already; add words or symbols to it")
            if unit.name not in known and not {"words", "each", "of"} <= unit.value.keys():
                said = f'as in {unit.name} = {{ words = ["..."], each = 60, of = "{next(iter(known))}" }}'
                raise unit.fault(
                    f"{unit.name} needs words, and how many of which unit it is, {said}{nearest(unit.name, known)}"
                )


def _are_units(rows: Any) -> bool:
    return isinstance(rows, dict) and all(isinstance(row, dict) and "words" in row for row in rows.values())


def _parts(entry: Entry, known: Iterable[str]) -> Iterator[Entry]:
    """Yield the tables within a table of which all names are known."""
    for key in entry.value:
        inner = entry.inner(key)
        _known(inner, known, "table")
        table(inner)
        yield inner


def _rows(entry: Entry) -> Iterator[Entry]:
    """Yield the rows of a table, which may be new."""
    for key in entry.value:
        inner = entry.inner(key)
        table(inner)
        yield inner


def _fields(entry: Entry, checks: Mapping[str, Check], needed: Iterable[str] = ()) -> None:
    for key in entry.value:
        inner = entry.inner(key)
        _known(inner, checks, "field")
        checks[key](inner)
    missing = [key for key in needed if key not in entry.value]
    if missing:
        raise entry.fault(f"{entry.name} needs {' and '.join(missing)}")


def _known(entry: Entry, known: Iterable[str], what: str) -> None:
    names = list(known)
    if entry.name not in names:
        raise entry.fault(f"no {what} is called {entry.name!r} here{_or_one_of(entry.name, names)}")


def _or_one_of(word: str, known: Iterable[str]) -> str:
    return nearest(word, known) or f"; there are {', '.join(known)}"


def _stance(entry: Entry) -> None:
    one_of(entry, _STANCES)


def _words(entry: Entry) -> None:
    """Check what a verb takes: one or more of the words that the package's own verbs take."""
    name = str(entry.place[-4])
    known = sorted({word for row in data(name)["verbs"].values() for word in row["takes"].split()})
    wrong = [word for word in str(entry.value).split() if word not in known]
    if not isinstance(entry.value, str) or not entry.value or wrong:
        raise entry.fault(f"{entry.name} must be one or more of {', '.join(known)}, parted by spaces")


def _string(entry: Entry) -> None:
    if not isinstance(entry.value, str):
        raise entry.fault(f"{entry.name} must be a string")


def _above_zero(entry: Entry) -> None:
    if isinstance(entry.value, bool) or not isinstance(entry.value, int | float) or entry.value <= 0:
        raise entry.fault(f"{entry.name} must be a number above zero")


TABLES: Mapping[str, Callable[[Entry], None]] = {
    "reporting": _reporting,
    "denials": _denials,
    "bounds": _bounds,
    "concepts": _concepts,
    "units": _units,
    "outlets": _outlets,
}
