"""One extraction as the row that an archive keeps, and back, exactly; claims can be read one by one."""

from __future__ import annotations

import json
import zlib
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from crosscheck.archive.codec import coder
from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.extraction import Extraction
from crosscheck.links.blocking import moment
from crosscheck.links.index import entries
from crosscheck.text.article import Article
from crosscheck.text.comments import masked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_SHARED = ("article", "published", "story", "lands", "leads")  # what all claims of an article have in common
_APART = ("article", "claims")  # fields of an extraction that are packed on their own


@frozen(kw_only=True)
class Packed:
    """
    One article as it is kept.

    `digest` tells one version from another. `head` holds the metadata and what the claims have in common, `text`
    the text, `claims` the figures, dates and denials, `statements` the sentences, `rest` what else was read; the
    last four are compressed. `keys` are the keys with the places of their claims; `valued` and `stated` count the
    claims of either sort.
    """

    id: str
    digest: bytes
    moment: int
    head: str
    text: bytes
    claims: bytes
    statements: bytes
    rest: bytes
    keys: tuple[tuple[str, str], ...]
    valued: int
    stated: int


def digest(article: Article) -> bytes:
    """Return what identifies a version of an article: a hash of its text and metadata, wherever it lies."""
    fields = (article.id, article.source, article.title, article.url, article.publisher, article.language)
    day = None if article.dated_by else article.published
    said = json.dumps([*fields, day and day.isoformat(), article.text])
    return sha256(said.encode()).digest()[:16]


def pack(extraction: Extraction, given: Article) -> Packed:
    """Return the row for the extraction of an article as it was given; its own may have blanks for comments."""
    article, claims = extraction.article, extraction.claims
    shared = {name: getattr(claims[0], name) for name in _SHARED} if claims else {}
    rows = [_claim_row(claim, article, shared) for claim in claims]
    apart = [place for place, claim in enumerate(claims) if claim.kind is ClaimKind.STATEMENT]
    near = sorted(set(range(len(claims))) - set(apart))
    rest = coder(Extraction).encode_but(extraction, {name: getattr(extraction, name) for name in _APART})
    about = coder(Article).named(article, without=("text",))
    common = (
        coder(Claim).encode_but(claims[0], _all_but(claims[0], ("story", "lands", "leads"))) if claims else []
    )
    return Packed(
        id=article.id,
        digest=digest(given),
        moment=moment(article.id, article.published),
        head=_json([about, common]),
        text=_press(given.text),
        claims=_lines(near, rows),
        statements=_lines(apart, rows),
        rest=_press(_json(rest)),
        keys=tuple(keys_of(extraction)),
        valued=len(near),
        stated=len(apart),
    )


def keys_of(extraction: Extraction) -> Iterator[tuple[str, str]]:
    """Yield the keys of an article, each with the places of its claims, parted by commas."""
    for one in entries(extraction):
        yield one.key, ",".join(map(str, one.places))


def unpack_article(head: str, text: bytes) -> Article:
    """Return the article of a row, as it was given but for a day taken from its text; any version can read it."""
    article: Article = coder(Article).from_named(json.loads(head)[0], text=_loose(text))
    return article


class Unpacked:
    """
    One article of an archive, read as far as it is asked for; a claim is made once.

    `valued` are the places of the claims that are no statements, `stated` those of the statements once they are added.
    """

    def __init__(self, head: str, text: bytes, claims: bytes) -> None:
        self._about, self._common = json.loads(head)
        self._pressed = text
        self._rows: dict[int, str] = {}
        self._made: dict[int, Claim] = {}
        self.valued = self._add(claims)
        self.stated: list[int] = []

    def __contains__(self, place: int) -> bool:
        return place in self._rows

    @cached_property
    def article(self) -> Article:
        """The article as the extraction has it, with blanks for comments."""
        article: Article = coder(Article).from_named(self._about, text=self._text)
        return article

    def add_statements(self, statements: bytes) -> None:
        """Take up the statements."""
        self.stated = self._add(statements)

    def claim(self, place: int) -> Claim:
        """Return the claim at a place. Raises KeyError for one that is not taken up."""
        if place not in self._made:
            self._made[place] = self._claim(json.loads(self._rows[place]))
        return self._made[place]

    def extraction(self, rest: bytes, *, statements: bool) -> Extraction:
        """Return the extraction, with its statements if those are taken up and wanted."""
        fields = coder(Extraction).fields(json.loads(_loose(rest)))
        places = sorted([*self.valued, *self.stated]) if statements else self.valued
        return Extraction(article=self.article, claims=tuple(map(self.claim, places)), **fields)

    def whole(self, statements: bytes, rest: bytes) -> Extraction:
        """Return the extraction with all its claims."""
        self.add_statements(statements)
        return self.extraction(rest, statements=True)

    def _add(self, lines: bytes) -> list[int]:
        first, *rows = _loose(lines).split("\n")
        places: list[int] = json.loads(first)
        self._rows.update(zip(places, rows, strict=True))
        return places

    @cached_property
    def _text(self) -> str:
        return masked(_loose(self._pressed))

    @cached_property
    def _shared(self) -> dict[str, Any]:
        own = {"article": self.article.id, "published": self.article.published}
        return {**own, **coder(Claim).fields(self._common)} if self._common else own

    def _claim(self, row: Sequence[Any]) -> Claim:
        fields = {**self._shared, **coder(Claim).fields(row)}
        fields["id"] = f"{self.article.id}:{fields['id']}"
        if "text" not in fields:
            fields["text"] = fields["span"].of(self._text)
        if "quote" not in fields:
            fields["quote"] = fields["sentence"].of(self._text)
        return Claim(**fields)


def _claim_row(claim: Claim, article: Article, shared: Mapping[str, Any]) -> str:
    given = {**shared, "text": claim.span.of(article.text), "quote": claim.sentence.of(article.text)}
    prefix = f"{article.id}:"
    if not claim.id.startswith(prefix):
        raise ValueError(f"the id of a claim begins with that of its article, but {claim.id!r} does not")
    return _json(coder(Claim).encode_but(attrs.evolve(claim, id=claim.id[len(prefix) :]), given))


def _all_but(claim: Claim, names: Collection[str]) -> dict[str, Any]:
    return {one.name: getattr(claim, one.name) for one in attrs.fields(Claim) if one.name not in names}


def _lines(places: Sequence[int], rows: Sequence[str]) -> bytes:
    return _press("\n".join([_json(list(places)), *(rows[place] for place in places)]))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _press(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def _loose(data: bytes) -> str:
    return zlib.decompress(data).decode("utf-8", "surrogatepass")
