"""What is known about an article: the keys source, published, title and so on, checked and typed."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from crosscheck.errors import DateError, FieldError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STRINGS = ("id", "source", "title", "url", "publisher", "language")
KEYS = frozenset({*STRINGS, "published"})


def metadata(
    raw: Mapping[str, Any],
    path: Path,
    *,
    line: Mapping[str, int | None] | int | None = None,
    record: int | None = None,
) -> dict[str, Any]:
    """
    Return the fields of an `Article` that `raw` gives; unknown keys, null and empty strings give none.

    `line` is the line of the record, or of each key; `record` is its number in the file. Raises FieldError or
    DateError. A number is taken as an id, since many systems count their articles.
    """
    fields: dict[str, Any] = {}
    for key in KEYS & raw.keys():
        value = raw[key]
        at = line if isinstance(line, int) or line is None else line.get(key)
        if value is None or value == "":
            continue
        if key == "published":
            fields[key] = day(value, path, line=at, record=record)
        elif isinstance(value, str):
            fields[key] = value
        elif key == "id" and isinstance(value, int) and not isinstance(value, bool):
            fields[key] = str(value)
        else:
            raise FieldError(path, key, "a string", line=at, record=record)
    return fields


def day(value: Any, path: Path, *, line: int | None = None, record: int | None = None) -> date:
    """
    Return the day of a date, a date and time, or a string that is either in ISO 8601 (2020-10-15T18:28Z).

    A time zone is not converted: the day is the one written. Raises FieldError or DateError.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise FieldError(path, "published", "a date", line=line, record=record)
    stamp = value.strip()
    try:
        if re.match(r"\d{4}-\d\d-\d\d(?:[Tt ]|$)", stamp, re.ASCII):
            return datetime.fromisoformat(stamp).date()
    except ValueError:
        pass
    raise DateError(path, value if len(value) <= 40 else value[:40] + "...", line=line, record=record)
