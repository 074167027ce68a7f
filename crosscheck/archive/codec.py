"""
Frozen attrs values as short JSON and back, exactly.

A value becomes a list: a number whose bits say which fields differ from their default, then those fields in order.
Classes are read from their own type hints, so that a field that is added to a claim is stored without a word here.
"""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property
from operator import attrgetter
from pathlib import Path
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from crosscheck.archive import values

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

_PLAIN = (str, int, float, bool)
_WRITTEN: dict[type, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    Decimal: (str, Decimal),
    date: (date.isoformat, date.fromisoformat),
    time: (time.isoformat, time.fromisoformat),
    Path: (str, Path),
}


@frozen
class _Field:
    name: str
    encode: Callable[[Any], Any] | None
    decode: Callable[[Any], Any] | None
    default: Any


class Coder:
    """The way of one attrs class to JSON and back."""

    def __init__(self, made: type) -> None:
        self.made = made
        hints = get_type_hints(made, localns=values.NAMES)
        fields = [one for one in attrs.fields(made) if one.init]
        self._fields = [_Field(one.name, *way(hints[one.name]), _default(one)) for one in fields]
        self._whole = all(one.default is attrs.NOTHING for one in self._fields)
        self._plans: dict[int, tuple[tuple[str, ...], list[tuple[str, Callable[[Any], Any]]]]] = {}

    @property
    def layout(self) -> str:
        """The class with its fields and their types, by which a stored value of another shape is told."""
        hints = get_type_hints(self.made, localns=values.NAMES)
        return f"{self.made.__name__}({', '.join(f'{one.name}: {hints[one.name]}' for one in self._fields)})"

    def encode(self, value: Any) -> list[Any]:
        """Return the list for a value."""
        return [_encoded(one, value) for one in self._fields] if self._whole else self.encode_but(value, {})

    def encode_but(self, value: Any, given: Mapping[str, Any]) -> list[Any]:
        """Return the list for a value without the fields that equal those of `given`."""
        mask, row = 0, [0]
        for bit, one in enumerate(self._fields):
            default = given.get(one.name, one.default)
            if default is attrs.NOTHING or getattr(value, one.name) != default:
                mask |= 1 << bit
                row.append(_encoded(one, value))
        row[0] = mask
        return row

    @cached_property
    def decode(self) -> Callable[[Sequence[Any]], Any]:
        """What returns the value for a list."""
        fields = attrs.fields(self.made)
        if self._whole and not any(one.kw_only for one in fields) and not any(f.decode for f in self._fields):
            return lambda row: self.made(*row)
        if self._whole:
            return lambda row: self.made(**self._decoded(-1, row))
        return lambda row: self.made(**self.fields(row))

    def fields(self, row: Sequence[Any]) -> dict[str, Any]:
        """Return the fields that a list holds from which some were left out."""
        return self._decoded(row[0], row[1:])

    def named(self, value: Any, without: Collection[str] = ()) -> dict[str, Any]:
        """Return a value by the names of its fields, which a later version of the class can still read."""
        return {
            one.name: _encoded(one, value)
            for one in self._fields
            if one.name not in without and getattr(value, one.name) != one.default
        }

    def from_named(self, row: Mapping[str, Any], **more: Any) -> Any:
        """Return the value for what `named` returned, and more fields; names that no longer exist are passed over."""
        known = {one.name: one.decode for one in self._fields}
        fields = {
            name: decode(found) if found is not None and (decode := known[name]) else found
            for name, found in row.items()
            if name in known
        }
        return self.made(**fields, **more)

    def _decoded(self, mask: int, row: Sequence[Any]) -> dict[str, Any]:
        names, decoders = self._plans.get(mask) or self._plan(mask)
        fields = dict(zip(names, row, strict=True))
        for name, decode in decoders:
            found = fields[name]
            if found is not None:
                fields[name] = decode(found)
        return fields

    def _plan(self, mask: int) -> tuple[tuple[str, ...], list[tuple[str, Callable[[Any], Any]]]]:
        held = [one for bit, one in enumerate(self._fields) if mask >> bit & 1]
        plan = tuple(one.name for one in held), [(one.name, one.decode) for one in held if one.decode]
        self._plans[mask] = plan
        return plan


def _encoded(field: _Field, value: Any) -> Any:
    found = getattr(value, field.name)
    return field.encode(found) if field.encode and found is not None else found


@cache
def coder(made: type) -> Coder:
    """Return the coder of an attrs class."""
    return Coder(made)


def layout(made: type) -> str:
    """Return the layout of a class and of all that it is made of."""
    found: dict[type, str] = {}
    waiting = [made]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = coder(one).layout
            hints = get_type_hints(one, localns=values.NAMES)
            waiting += [inner for hint in hints.values() for inner in _inside(hint) if attrs.has(inner)]
    return "\n".join(sorted(found.values()))


def way(hint: Any) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any] | None]:
    """Return how a value of some type is encoded and decoded; None where JSON has it as it is."""
    kinds = [one for one in _options(hint) if one is not NoneType]
    if len(kinds) > 1:
        return _one_of(kinds)
    kind = kinds[0]
    if get_origin(kind) is not None:
        return _of_several(get_origin(kind), get_args(kind))
    if kind in _PLAIN:
        return None, None
    if kind in _WRITTEN:
        return _WRITTEN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return attrgetter("value"), {one.value: one for one in kind}.__getitem__
    if not attrs.has(kind):
        raise TypeError(f"no way to store a {kind}: name one in crosscheck/archive/codec.py")
    return coder(kind).encode, coder(kind).decode


def _options(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)


def _inside(hint: Any) -> list[type]:
    """Return the classes that a type hint names."""
    inner = get_args(hint)
    return (
        [one for part in inner for one in _inside(part)]
        if inner
        else [hint]
        if isinstance(hint, type)
        else []
    )


def _one_of(kinds: Sequence[type]) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    coders = [coder(kind) for kind in kinds]
    numbers = {kind: number for number, kind in enumerate(kinds)}
    return (lambda found: [numbers[type(found)], *coders[numbers[type(found)]].encode(found)]), (
        lambda row: coders[row[0]].decode(row[1:])
    )


def _of_several(origin: Any, inner: Sequence[Any]) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """Return how a tuple, a set or a mapping is encoded and decoded."""
    if origin is tuple and inner[1:] != (...,):
        return list, tuple
    encode, decode = way(inner[0] if origin in {tuple, frozenset} else inner[1])
    if origin is tuple:
        return (lambda found: list(map(encode, found))) if encode else list, (
            (lambda row: tuple(map(decode, row))) if decode else tuple
        )
    if origin is frozenset:
        return (lambda found: sorted(map(encode, found))) if encode else sorted, (
            (lambda row: frozenset(map(decode, row))) if decode else frozenset
        )
    return (lambda found: {key: encode(one) for key, one in found.items()}) if encode else dict, (
        (lambda row: {key: decode(one) for key, one in row.items()}) if decode else dict
    )


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # attrs types Factory as a function
        return attrs.NOTHING if default.takes_self else default.factory()
    return default
