"""Regular expressions that are compiled when they are first used, so that an import costs nothing."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "findall", "finditer")


class _Lazy:
    """
    Stands for a pattern until it is used.

    The first use of a method compiles the pattern and puts its methods in the place of this object's own, so
    that later uses cost no more than with a compiled pattern.
    """

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of `source`, to be compiled on first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
