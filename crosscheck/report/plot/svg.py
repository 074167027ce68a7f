"""SVG, written element by element; whatever is not markup already is escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable

STYLE = """
.cc-plot{display:block;max-width:100%;color:inherit;font:13px/1.3 system-ui,-apple-system,"Segoe UI",sans-serif}
.cc-plot text{fill:currentColor}
.cc-plot tspan{font-size:12px;opacity:.78}
.cc-plot tspan+tspan{font-family:Charter,"Bitstream Charter",Georgia,serif;font-size:14px;opacity:1}
.cc-plot .tick{font-size:11px;opacity:.78}
.cc-plot .group{font-weight:600}
.cc-plot line{stroke:currentColor;opacity:.16}
.cc-plot rect{fill:currentColor;opacity:.34}
.cc-plot circle,.cc-plot path{fill:currentColor}
.cc-plot .reach{opacity:.5}
.cc-plot .conflict rect,.cc-plot .conflict .reach{fill:var(--cc-conflict,#c4500c);opacity:.55}
.cc-plot .conflict path{fill:var(--cc-conflict,#c4500c)}
"""


def element(tag: str, *children: str, **attributes: object) -> Markup:
    """Return one element; `class_` is class, an underscore elsewhere a hyphen, an attribute that is None left out."""
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    inside = joined(children)
    return Markup(f"<{tag}{said}>{inside}</{tag}>" if inside else f"<{tag}{said}/>")  # noqa: S704  (escaped above)


def joined(parts: Iterable[str]) -> Markup:
    """Put markup together; plain strings among it are escaped."""
    return Markup("").join(parts)


def percent(share: float) -> str:
    """Write a share of the width as the SVG wants it."""
    return f"{share * 100:.4g}%"
