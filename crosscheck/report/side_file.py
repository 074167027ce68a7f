"""
Suppressions in a file of their own, for texts that must not be changed: wire copy, an archive.

    [[ignore]]
    article = "wire/*.txt"           # an article's id, or its file; * and ? stand for any letters
    rules = ["QTY101"]
    text = "46,000 nurses"           # words of the passage or its sentence; any passage, if not set
    reason = "the agency's own count"
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import partial
from typing import TYPE_CHECKING, Any

from crosscheck.config.document import read
from crosscheck.config.nearest import nearest
from crosscheck.errors import ConfigError
from crosscheck.report.aside import By
from crosscheck.report.quote import sentence
from crosscheck.report.suppression import Suppression
from crosscheck.rules.names import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from crosscheck.config.document import Document
    from crosscheck.rules.finding import Evidence
    from crosscheck.text.article import Article

KEYS = ("article", "rules", "text", "reason")
NEEDED = ("article", "rules", "reason")


def side_file(path: Path, articles: Mapping[str, Article]) -> Iterator[Suppression]:
    """
    Yield the suppressions of the file, for these articles by id.

    Raises ConfigError, with the line, for a file that cannot be read or an entry without article, rules or reason.
    """
    document = read(path)
    for key in document.data:
        if key != "ignore":
            raise _fault(document, f"no table is called {key!r} here{nearest(key, ['ignore'])}", key)
    entries = document.data.get("ignore", [])
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise _fault(document, "write a table [[ignore]] for each suppression", "ignore")
    for number, entry in enumerate(entries):
        _check(document, number, entry)
        meant = {name: one for name, one in articles.items() if _is_called(one, entry["article"])}
        yield Suppression(
            rules=tuple(entry["rules"]),
            reason=entry["reason"],
            by=By.FILE,
            path=path,
            line=document.line("ignore", number),
            covers=partial(_is_in, meant, entry.get("text", "")),
            asked=bool(meant),
        )


def _check(document: Document, number: int, entry: Mapping[str, Any]) -> None:
    where = ("ignore", number)
    for key, value in entry.items():
        if key not in KEYS:
            raise _fault(document, f"no key is called {key!r} here{nearest(key, KEYS)}", *where, key)
        if key != "rules" and (not isinstance(value, str) or not value.strip()):
            raise _fault(document, f"{key} must be a string with words in it", *where, key)
    for key in NEEDED:
        if key not in entry:
            raise _fault(document, f"this suppression needs a key {key!r}", *where)
    rules = entry["rules"]
    if not isinstance(rules, list) or not rules or not all(isinstance(one, str) for one in rules):
        raise _fault(document, 'rules must be a list, as in rules = ["QTY101"]', *where, "rules")
    for rule in rules:
        if said := unknown(rule):
            raise ConfigError(document.path, said, line=document.line(*where, "rules", word=rule))


def _fault(document: Document, reason: str, *place: str | int) -> ConfigError:
    return ConfigError(document.path, reason, line=document.line(*place))


def _is_called(article: Article, pattern: str) -> bool:
    names = [article.id, *((article.path.as_posix(), article.path.name) if article.path else ())]
    return any(fnmatchcase(name, pattern) for name in names)


def _is_in(meant: Mapping[str, Article], words: str, passage: Evidence) -> bool:
    article = meant.get(passage.article)
    if article is None:
        return False
    around = f"{sentence(article, passage.span).of(article.text)} {passage.text}"
    return _plain(words) in _plain(around)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
