"""Whether two names are of one source, as an article credits it and as the source calls itself."""

from __future__ import annotations


def same_source(a: str | None, b: str | None) -> bool:
    """Tell whether both name one source, the article before the name and capitals aside."""
    return bool(a and b) and _plain(a) == _plain(b)


def _plain(name: str | None) -> str:
    return (name or "").casefold().removeprefix("the ").strip()
