"""The words of messages: who says what, as an editor would put it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Evidence
from crosscheck.values.quantity import Quantity
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case
    from crosscheck.text.span import Span


def evidence(claim: Claim, role: str = "claim", span: Span | None = None) -> Evidence:
    """Return the claim's passage as evidence; `span` narrows or widens it within the claim's sentence."""
    where = span or claim.span
    start = claim.sentence.start
    text = claim.text if span is None else claim.quote[where.start - start : where.end - start]
    source = claim.attribution.source if claim.attribution else None
    return Evidence(article=claim.article, span=where, text=text, role=role, value=claim.value, source=source)


def says(claim: Claim, case: Case) -> str:
    """Return "The Courier says 46,000 nurses", with the one it cites: "The Courier, citing the county, says ..."."""
    return f"{speaker(claim, case)} says {worded(claim)}"


def speaker(claim: Claim, case: Case) -> str:
    """Return the article's source, with the source that it cites for this claim."""
    name = case.name(claim)
    source = claim.attribution.source if claim.attribution else None
    if source and source.casefold() not in name.casefold():
        return f"{name}, citing {source},"
    return name


def worded(claim: Claim) -> str:
    """Return the claim's own words on one line, with the day where a date is relative."""
    text = " ".join(claim.text.split())
    if _opens_sentence(claim) and isinstance(claim.value, Quantity) and text[1:2].islower():
        text = text[0].lower() + text[1:]
    if isinstance(claim.value, Timex) and claim.value.first and claim.value.base:
        return f'"{text}" ({days(claim.value)})'
    return text


def _opens_sentence(claim: Claim) -> bool:
    """Whether the passage owes its capital to the start of a sentence or quotation."""
    return not any(char.isalnum() for char in claim.quote[: claim.span.start - claim.sentence.start])


def days(timex: Timex) -> str:
    """Return the interval of days in words: "4 May 2018", "1-31 May 2018"."""
    first, last = timex.first, timex.last
    if first is None or last is None:
        return timex.text
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"


def topic(claim: Claim) -> str:
    """Return what the claim is about in a few words, for headings: its noun, else its slot."""
    if isinstance(claim.value, Quantity) and claim.value.noun:
        return claim.value.noun
    return claim.slot or claim.text


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "AFP, Kyodo and Reuters"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
