"""The posts that stand with a person's name: "the transport minister, X", "X, chief executive since May"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.mentions.names_words import name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.text.span import Span

_WINDOW = 90  # characters looked at on either side of a name
_REACH = 9  # words that may lie between a name and the post before it, counted from the name
_BEFORE_HEAD = 5  # words before a post that say of what it is
_AFTER_HEAD = 5  # words after it
_LEAD = 7  # words after a name up to the post


@frozen
class Post:
    """
    One post.

    `head` is its word ("minister"), the same for posts that mean one; `scope` the words that say of what
    ("transport"). `deputy`: it is that of a deputy; `past`: it is set in another time ("former", "then");
    `identified`: what its holder did tells who it is ("the engineer who drew the roof").
    """

    head: str
    scope: frozenset[str] = frozenset()
    deputy: bool = False
    past: bool = False
    identified: bool = False

    def fits(self, post: Post) -> bool:
        """Whether both are one post of one time, as far as the words tell."""
        return self.may_be(post) and self.past == post.past

    def may_be(self, post: Post) -> bool:
        """Whether one person may have held both, one after the other or as one post in two wordings."""
        if self.head != post.head or self.deputy != post.deputy:
            return False
        return not self.scope or not post.scope or bool(self.scope & post.scope)


@frozen
class _Words:
    heads: frozenset[str]
    several: frozenset[str]
    other: frozenset[str]
    times: frozenset[str]
    opening: frozenset[str]
    stops: frozenset[str]
    ranks: frozenset[str]
    kin: frozenset[str]
    portfolios: frozenset[str]
    same: dict[str, str]
    phrases: re.Pattern[str]


def posts(text: str, span: Span, language: str = "en") -> Iterator[Post]:
    """Yield the posts that the words around a name give it."""
    before = _tail(text[max(0, span.start - _WINDOW) : span.start])
    after = _head(text[span.end : span.end + _WINDOW])
    if (post := _post_before(_tokens(before, language), language)) is not None:
        yield post
    if (post := _post_after(_tokens(after, language), language)) is not None:
        yield post


def is_singular(post: Post, language: str = "en") -> bool:
    """Whether one person of a story holds the post."""
    return post.head not in _words(language).several


def speaks_of_kin(text: str, span: Span, language: str = "en") -> bool:
    """Whether a relative is spoken of in the words around a name."""
    around = (
        _tail(text[max(0, span.start - _WINDOW) : span.start])
        + " "
        + _head(text[span.end : span.end + _WINDOW])
    )
    return not _words(language).kin.isdisjoint(_tokens(around, language))


def _post_before(tokens: Sequence[str], language: str) -> Post | None:
    """Read "Minister of Transport", "its health director, Dr.", "the engineer who drew it," back from the name."""
    words = _words(language)
    n = len(tokens)
    clause = next((k for k in range(n - 2, max(0, n - _REACH), -1) if tokens[k] == "who"), None)
    if clause is not None and tokens[-1] == "," and all(token[0].isalnum() for token in tokens[clause:-1]):
        head = tokens[clause - 1]
        if head.lower() in words.heads:
            return _post(
                tokens[max(0, clause - 1 - _BEFORE_HEAD) : clause - 1], head, tokens[clause:], language
            )
    for back in range(1, min(n, _REACH) + 1):
        token = tokens[n - back]
        if token.lower() in words.heads and token.lower() not in words.ranks:
            at = n - back
            return _post(tokens[max(0, at - _BEFORE_HEAD) : at], token, tokens[at + 1 :], language)
        skipped = (
            token in {",", ".", '"', "\u201c", "\u201d"} or token[0].isupper() or token.lower() in words.ranks
        )
        if not skipped and token not in {"of", "for", "and", "the"}:
            return None
    return None


def _post_after(tokens: Sequence[str], language: str) -> Post | None:
    """Read ", the transport minister," and ", who as secretary-general of the Concord" and "resigned as head of"."""
    words = _words(language)
    at = 0
    if tokens[:1] == [","]:
        at = 1
        if tokens[1:2] and tokens[1].isdigit() and tokens[2:3] == [","]:
            at = 3
        if tokens[at : at + 1] == ["who"] and tokens[at + 1 : at + 2] and tokens[at + 1] not in words.opening:
            return None
        if tokens[at : at + 1] and tokens[at].lower() in {"and", "whose", "said", "but", "with", "in"}:
            return None
    else:
        found = next((n for n, t in enumerate(tokens[:3]) if t in {"as", "is", "was", "became"}), None)
        if found is None:
            return None
        at = found + 1
    for n in range(at, min(len(tokens), at + _LEAD)):
        token = tokens[n].lower()
        if token in {",", ";", ":", "(", ")"}:
            return None
        if token in words.heads and token not in words.ranks:
            return _post(tokens[max(at, n - _BEFORE_HEAD) : n], tokens[n], tokens[n + 1 :], language)
    return None


def _post(before: Sequence[str], head: str, after: Sequence[str], language: str) -> Post:
    words = _words(language)
    scope: set[str] = set()
    qualified: set[str] = set()
    opened = ""
    for token in map(str.lower, reversed(before)):
        if token in words.other or token in words.times:
            qualified.add(token)
        elif token in words.opening or token in words.heads or not token[0].isalpha():
            opened = token
            break
        else:
            scope.add(token)
    identified = opened == "the" and list(after[:1]) == ["who"]
    if [token.lower() for token in after[:1]] in (["of"], ["for"]):
        for n, token in enumerate(after[1 : _AFTER_HEAD + 1], 2):
            if after[n - 1 : n] == ["and"] and after[n : n + 1] and after[n].lower() in words.portfolios:
                continue  # "of transport and energy"
            if token in words.stops or not token[0].isalpha():
                break
            scope.add(token.lower())
    low = head.lower()
    return Post(
        words.same.get(low, low),
        frozenset(scope - words.opening),
        deputy=not words.other.isdisjoint(qualified),
        past=not words.times.isdisjoint(qualified),
        identified=identified,
    )


def _tail(text: str) -> str:
    """Return what belongs to the sentence that goes on: a stop after a longer word ends the one before."""
    found = None
    for found in _stop().finditer(text):  # noqa: B007  (the last one)
        pass
    return text if found is None else text[found.end() :]


def _head(text: str) -> str:
    found = _stop().search(text)
    return text if found is None else text[: found.start()]


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"(?<=\w\w\w\w)[.!?][\"\u201d\u2019']?\s|\n|(?<=\w\w\w)\.[\"\u201d]\s")


def _tokens(text: str, language: str) -> list[str]:
    text = _words(language).phrases.sub(lambda found: found[0].replace(" ", "_"), text)
    return [token.replace("_", " ") for token in _token().findall(text) if token not in {"'s", "\u2019s"}]


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"['\u2019]s\b|(?:[A-Z]\.){2,6}|\w+(?:-\w+){0,6}|[^\w\s]")


@cache
def _words(language: str) -> _Words:
    data, titles = table("name_variants", language), table("titles", language)
    roles, lists = data["roles"], name_words(language)
    same = {word: group[0] for group in roles["same"] for word in group}
    none = frozenset(roles["none"])
    ranks = frozenset(word for rank in titles["titles"]["rank"] for word in rank.split()) | lists.honorifics
    heads = frozenset(titles["titles"]["post"]) | frozenset(titles["persons"]["roles"]) | frozenset(same)
    phrases = sorted((word for word in heads if " " in word), key=len, reverse=True)
    return _Words(
        heads=heads - none,
        several=frozenset(same.get(word, word) for word in roles["several"]),
        other=frozenset(roles["other"]),
        times=frozenset(roles["times"]),
        opening=frozenset(roles["opening"]),
        stops=frozenset(roles["stops"]),
        ranks=ranks - {"commander"},
        kin=frozenset(data["kin"]["words"]),
        portfolios=frozenset(
            word for row in table("checks", language)["posts"]["portfolios"] for word in row
        ),
        same=same,
        phrases=re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE),
    )
