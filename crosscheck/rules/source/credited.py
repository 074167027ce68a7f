"""Whether two names are of one source, as an article credits it and as the source calls itself."""

from __future__ import annotations


def same_source(a: str | None, b: str | None) -> bool:
    """Tell whether both name one source, the article before the name and capitals aside."""
    return bool(a and b) and plain(a) == plain(b)


def plain(name: str | None) -> str:
    """Return a source's name without the article before it, in small letters: alike for all ways to write it."""
    return (name or "").casefold().removeprefix("the ").strip()
