"""The templates, which escape whatever they are given, and the style and script that are put into a page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent / "templates"

GLYPHS = {"conflict": "≠", "superseded": "→", "compatible": "≈", "agree": "="}
NAMES = {"conflict": "Conflict", "superseded": "Superseded", "compatible": "Compatible", "agree": "Agree"}


@cache
def environment() -> Environment:
    """Return the templates' environment: whatever is put into them is escaped, and a missing name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415  (30 ms, only for HTML)

    made = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"glyphs": GLYPHS, "names": NAMES}
    return made


def render(template: str, **values: object) -> str:
    """Return a template filled with `values`."""
    return environment().get_template(template).render(values)


@cache
def asset(name: str) -> str:
    """Return a style or script of the templates' folder as it stands."""
    return (_FOLDER / name).read_text(encoding="utf-8").strip()
