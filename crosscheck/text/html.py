"""A web page becomes an article: its text and metadata as trafilatura finds them (extra: html)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.errors import DateError, HtmlError, HtmlExtraError
from crosscheck.text.metadata import day

if TYPE_CHECKING:
    from pathlib import Path


WORDS = 5_000  # of a tag; so many attributes take a quarter of a second


def html(page: str, path: Path) -> tuple[dict[str, Any], str]:
    """
    Return the metadata that the page states (title, published, url, the site's name as source) and its text.

    A day of publication is taken only where the page's own markup gives it, never guessed from the text.
    A tag that holds more than `WORDS` words is an attack, since the parser compares each attribute with all before it.
    Raises HtmlExtraError when trafilatura is not installed, HtmlError when the page holds no article.
    """
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415  (an extra, and slow to import)
    except ImportError:
        raise HtmlExtraError(path) from None
    if any(len(one) > WORDS and _is_crowded(one) for one in page.split("<")):
        raise HtmlError(path, "a tag of the page has too many attributes")
    try:
        found: Any = bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # noqa: BLE001  (what breaks the parsers of others must not stop the other articles)
        raise HtmlError(path, f"the page cannot be parsed ({type(error).__name__})") from None
    # Up to version 1 trafilatura gave a dict, since then a Document.
    said = found if isinstance(found, dict) else found.as_dict() if found else {}
    text = (said.get("text") or "").strip()
    if not text:
        raise HtmlError(path)
    fields = {"title": said.get("title"), "source": said.get("sitename"), "url": said.get("url")}
    if said.get("date"):
        try:
            fields["published"] = day(said["date"], path)
        except DateError:  # the page's markup is not the reader's doing
            fields["published"] = None
    return {key: value for key, value in fields.items() if value}, text


def _is_crowded(tag: str) -> bool:
    """Whether a tag, which stands before the first >, has more words or equals signs than any page needs."""
    inside = tag.partition(">")[0]
    return inside.count("=") > WORDS or len(inside.split(None, WORDS + 1)) > WORDS
