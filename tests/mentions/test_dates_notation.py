"""The notation of the date patterns: what a pattern needs lets it be passed over unread, so it must need no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.mentions.date import cascade
from crosscheck.mentions.date.notation import needs, translate

SIGNS = {"month": "ab", "day": "c", "=space": "_"}


@st.composite
def matched(draw):
    """Draw a pattern of the grammar and a text that it matches."""
    rules = [compiled for stage in cascade._grammar("en").stages for compiled in stage]
    compiled = draw(st.sampled_from(rules))
    expression, _ = translate(compiled.rule.pattern, cascade._grammar("en").words.signs)
    return compiled, draw(st.from_regex(expression, fullmatch=True))


@given(matched())
def test_a_text_has_what_the_pattern_that_matches_it_needs(drawn):
    compiled, text = drawn
    assert compiled.needs
    assert all(set(text) & need for need in compiled.needs)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("{month} {day}", ["ab", "_", "c"]),
        ("{month}(?: {day})?", ["ab"]),
        ("(?:{month}|{day}) ", ["abc", "_"]),
        ("(?:{month}|(?:{day})?)", []),
        ("(?<!{month}){day}(?! )", ["c"]),
        ("{day}{0,2}{month}+", ["ab"]),
    ],
)
def test_what_is_needed_stands_under_no_condition(pattern, needed):
    expression, _ = translate(pattern, SIGNS.get)
    assert list(needs(expression)) == [frozenset(one) for one in needed]
