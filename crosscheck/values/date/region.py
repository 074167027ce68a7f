"""Which country a passage speaks of: the nearest one named, for fiscal years, seasons and the order of 7/8."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.text.span import Span


@cache
def _names() -> tuple[re.Pattern[str], Mapping[str, str]]:
    code_of = {name: code for code, names in table("calendars", None)["names"].items() for name in names}
    words = sorted(code_of, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)"), code_of


def region(text: str, span: Span, within: Span) -> str | None:
    """Return the code of the country named nearest to `span` inside `within`; None where none is named."""
    pattern, code_of = _names()
    nearest: tuple[int, str] | None = None
    for found in pattern.finditer(text, within.start, within.end):
        distance = max(span.start - found.end(), found.start() - span.end, 0)
        if nearest is None or distance < nearest[0]:
            nearest = distance, code_of[found[0]]
    return nearest[1] if nearest else None
