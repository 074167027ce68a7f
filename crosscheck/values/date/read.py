"""From the parts of a calendar date to its days: the reader of each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.values.date import absolute, fiscal, holidays, pieces, relative, seasons

if TYPE_CHECKING:
    from crosscheck.mentions.date.parts import Parts
    from crosscheck.values.date.context import Context
    from crosscheck.values.date.reading import Reading

READERS = {
    **absolute.READERS,
    **seasons.READERS,
    **fiscal.READERS,
    **relative.READERS,
    **pieces.READERS,
    **holidays.READERS,
}


def read(parts: Parts, context: Context) -> Reading | None:
    """Resolve the parts of a calendar date; None where they name no day that exists."""
    if parts.rule in pieces.COMPOUNDS:
        whole = None if parts.of is None else read(parts.of, context)
        if parts.of is not None and whole is None:
            return None
        return pieces.COMPOUNDS[parts.rule](parts, context, whole)
    return READERS[parts.rule](parts, context)
