"""Writes the public names with their signatures and fields into tests/release/api.txt: `make api`."""

import inspect
from enum import Enum
from pathlib import Path

import attrs

import crosscheck

RECORD = Path(__file__).with_name("api.txt")


def listing():
    """Return a line for each public name, each field and method of it, sorted, as the types are written."""
    lines = []
    for name in sorted(set(crosscheck.__all__) - {"__version__"}):
        value = getattr(crosscheck, name)
        if not inspect.isclass(value):
            lines.append(f"{name}{inspect.signature(value)}")
            continue
        lines.append(f"class {name}({', '.join(base.__name__ for base in value.__bases__)})")
        if issubclass(value, Enum):
            lines += [f"    {one.name} = {one.value!r}" for one in value]
            continue
        fields = attrs.fields(value) if attrs.has(value) else ()
        for one in fields:
            default = "" if one.default is attrs.NOTHING else " = ..."
            kind = one.type if isinstance(one.type, str) else getattr(one.type, "__name__", one.type)
            lines.append(f"    {one.name}: {kind}{default}")
        for member, what in sorted(vars(value).items()):
            if member.startswith("_") or member in {one.name for one in fields}:
                continue
            if isinstance(what, property):
                lines.append(f"    {member}: property")
            elif inspect.isfunction(what):
                lines.append(f"    {member}{inspect.signature(what)}")
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    RECORD.write_text(listing(), encoding="utf-8")
