from __future__ import annotations

import json
from datetime import UTC, date, time
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve, field, frozen
from hypothesis import given
from hypothesis import strategies as st
from stories import all_extracted, everything

import crosscheck as cc
from crosscheck.archive import values
from crosscheck.archive.codec import Coder, coder, layout
from crosscheck.archive.pack import Unpacked, digest, pack, unpack_article
from crosscheck.claims.extraction import Extraction
from crosscheck.text.article import Article
from crosscheck.text.span import Span
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.timex import Timex, TimexType

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)
SPANS = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))
WORDS = st.none() | st.text(max_size=8)
QUANTITIES = st.builds(
    Quantity,
    span=SPANS,
    core=SPANS,
    text=st.text(max_size=8),
    nominal=st.none() | NUMBERS,
    interval=st.builds(Interval, st.none() | NUMBERS, st.none() | NUMBERS, low_open=st.booleans()),
    unit=st.text(max_size=4),
    dimension=st.text(max_size=4),
    bound=st.sampled_from(Bound),
    noun=WORDS,
    per=WORDS,
    parallel=st.none() | SPANS,
    steps=st.lists(st.text(max_size=5), max_size=3),
)
TIMEXES = st.builds(
    Timex,
    span=SPANS,
    text=st.text(max_size=8),
    type=st.sampled_from(TimexType),
    value=st.text(max_size=8),
    first=st.none() | st.dates(),
    last=st.none() | st.dates(),
    clock=st.none() | st.times(timezones=st.none() | st.just(UTC)),
    offsets=st.none() | st.tuples(st.floats(-12, 14), st.floats(-12, 14)),
    weekday=st.none() | st.integers(1, 7),
)


def through(value):
    made = coder(type(value))
    return made.decode(json.loads(json.dumps(made.encode(value))))


@given(QUANTITIES | TIMEXES)
def test_a_value_comes_back_as_it_was(value):
    assert through(value) == value


def test_the_exponent_of_a_number_comes_back_too():
    interval = Interval(Decimal("2.50E+9"), Decimal("-0.0"))
    assert str(through(interval)) == str(interval)


def test_an_extraction_comes_back_as_it_was():
    for article, extraction in zip(everything(), all_extracted(), strict=True):
        packed = pack(extraction, article)
        unpacked = Unpacked(packed.head, packed.text, packed.claims)
        assert unpacked.whole(packed.statements, packed.rest) == extraction
        assert unpack_article(packed.head, packed.text) == evolve(
            article, published=extraction.article.published, dated_by=extraction.article.dated_by
        )


def test_comments_are_kept_in_the_text_and_blank_in_the_extraction():
    article = Article(text="The ferry carried 610 <!-- checked --> passengers.", id="ferry")
    packed = pack(cc.extract(article), article)
    assert unpack_article(packed.head, packed.text) == article
    assert "checked" not in Unpacked(packed.head, packed.text, packed.claims).article.text


def test_claims_are_read_one_by_one_and_made_once():
    article = everything()[0]
    extraction = cc.extract(article)
    packed = pack(extraction, article)
    unpacked = Unpacked(packed.head, packed.text, packed.claims)
    for place in unpacked.valued:
        assert unpacked.claim(place) == extraction.claims[place]
        assert unpacked.claim(place) is unpacked.claim(place)
    statement = next(place for place in range(len(extraction.claims)) if place not in unpacked.valued)
    assert statement not in unpacked
    with pytest.raises(KeyError):
        unpacked.claim(statement)


def test_a_claim_is_stored_in_few_bytes():
    packed = [pack(one, one.article) for one in all_extracted()]
    assert sum(len(one.claims) for one in packed) / sum(one.valued for one in packed) < 300


def test_the_layout_names_every_class_and_field_and_changes_with_them():
    said = layout(Extraction)
    for name in ("Claim(", "Quantity(", "Timex(", "Attribution(", "Interval(", "span:", "attribution:"):
        assert name in said

    @frozen
    class Stored:
        first: int
        second: str = ""

    @frozen
    class Later:
        first: int
        second: str = ""
        third: tuple[int, ...] = ()

    assert Coder(Stored).layout.split("(")[1] != Coder(Later).layout.split("(")[1]


def test_a_value_by_names_is_read_by_a_class_with_other_fields():
    @frozen(kw_only=True)
    class Stored:
        old: int
        day: date | None = None
        path: Path | None = None

    @frozen(kw_only=True)
    class Later:
        day: date | None = None
        path: Path | None = None
        more: frozenset[str] = field(default=frozenset())

    row = Coder(Stored).named(Stored(old=3, day=date(2020, 2, 29), path=Path("a/b")))
    assert Coder(Later).from_named(json.loads(json.dumps(row))) == Later(
        day=date(2020, 2, 29), path=Path("a/b")
    )


def test_a_type_that_has_no_way_is_refused_at_once():
    @frozen
    class Odd:
        what: complex

    with pytest.raises(TypeError, match="complex"):
        Coder(Odd)


def test_the_digest_tells_text_and_metadata_apart_and_nothing_else():
    one = Article(text="A ferry sank.", id="a", source="Harbour Post", published=date(2020, 1, 2))
    same = evolve(one, path=Path("elsewhere.md"))
    assert digest(one) == digest(same)
    others = [
        evolve(one, text="A ferry sank"),
        evolve(one, id="b"),
        evolve(one, source=None),
        evolve(one, published=None),
        evolve(one, title="Ferry"),
    ]
    assert len({digest(one), *map(digest, others)}) == 6


def test_a_day_taken_from_the_text_is_no_part_of_the_digest():
    given_ = Article(text="LONDON, March 3, 2020 - A ferry sank.", id="a")
    assert digest(evolve(given_, published=date(2020, 3, 3), dated_by="dateline")) == digest(given_)


def test_times_and_paths_have_a_name_that_type_hints_can_use():
    assert values.NAMES["time"] is time
    assert values.NAMES["Path"] is Path
