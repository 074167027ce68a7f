"""
What a denial denies: the claims of a report, or the statements of other articles that say what is denied.

A denied report is found in the denial's own article, as what that article attributes to the report's source; the
claims of other articles that are linked with those are denied too. A denied proposition ("denied that the seal had
leaked") or a negated event ("no arrests have been made") is looked for among the sentences of the other
articles: one that shares most of its content words and names, and does not itself deny.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.modality import Modality
from crosscheck.links.coverage import Match, best, matches
from crosscheck.rules.phrases import worded
from crosscheck.rules.source.credited import same_source
from crosscheck.text.span import Span
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.rules.case import Case

_SURE = 0.8  # share of the denied content from which an undated statement counts as what came later
_NEXT = 12  # code points between a matched passage and a date that belongs to it


@frozen(kw_only=True)
class Contradiction:
    """A `denial`, one `denied` claim and the passage of it, and whether time explains both."""

    denial: Claim
    denied: Claim
    passage: Span
    relation: Relation
    why: tuple[str, ...]


def contradictions(case: Case) -> Iterator[Contradiction]:
    """Yield each denial with each claim that it denies."""
    statements = [claim for claim in case.claims if claim.kind is ClaimKind.STATEMENT]
    denials = [claim for claim in case.claims if claim.kind is ClaimKind.DENIAL and claim.denial]
    denying = {(denial.article, denial.sentence.start) for denial in denials}
    affirming = [claim for claim in statements if (claim.article, claim.sentence.start) not in denying]
    dated = _dated(case)
    for denial in denials:
        assert denial.denial is not None  # noqa: S101  (narrowing, filtered above)
        if denial.denial.kind == "report":
            yield from _of_report(denial, case)
        else:
            yield from _of_statements(denial, affirming, dated, case.config.language)


def _dated(case: Case) -> dict[tuple[str, int], list[Claim]]:
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in case.claims:
        if claim.kind is ClaimKind.DATE:
            found.setdefault((claim.article, claim.sentence.start), []).append(claim)
    return found


def _of_report(denial: Claim, case: Case) -> Iterator[Contradiction]:
    reported = [
        claim
        for claim in case.claims
        if claim.article == denial.article
        and claim.kind is ClaimKind.QUANTITY
        and claim.attribution is not None
        and denial.denial is not None
        and same_source(claim.attribution.source, denial.denial.cited)
    ]
    cited = denial.denial.cited if denial.denial else None
    denied = {claim.id: (claim, f"{case.name(claim)} credits it to {cited}") for claim in reported}
    for claim in reported:
        for judgement in case.linked.get(claim.id, ()):
            other = judgement.link.b if judgement.link.a is claim else judgement.link.a
            if judgement.relation in (Relation.AGREE, Relation.COMPATIBLE):
                step = f"{case.name(other)} says the same as the report that is denied: {worded(claim)}"
                denied.setdefault(other.id, (other, step))
    for claim, step in denied.values():
        yield Contradiction(
            denial=denial,
            denied=claim,
            passage=claim.span,
            relation=Relation.CONFLICT,
            why=(f"what is denied is the report by {cited}", step),
        )


def _of_statements(
    denial: Claim, statements: Sequence[Claim], dated: dict[tuple[str, int], list[Claim]], language: str
) -> Iterator[Contradiction]:
    assert denial.denial is not None  # noqa: S101  (narrowing, filtered by the caller)
    event = denial.denial.kind == "event"
    others = [
        claim
        for claim in statements
        if claim.article != denial.article and (not event or claim.modality is Modality.ACTUAL)
    ]
    for found in matches(denial, others, language):
        dates = [_dates(match, dated) for match in found]
        since = [
            (m, d)
            for m, d in zip(found, dates, strict=True)
            if event and d and _overtaken(denial, m.claim, d)
        ]
        chosen = since or [(match, _dates(match, dated)) for match in best(found)]
        for match, days in chosen:
            overtaken = _overtaken(denial, match.claim, days) if event else None
            if overtaken and not days and match.share < _SURE:
                continue
            yield _contradiction(denial, match, days, overtaken)


def _dates(match: Match, dated: dict[tuple[str, int], list[Claim]]) -> list[Claim]:
    """Return the dates of the statement that touch the matched passage."""
    claim = match.claim
    return [
        d for d in dated.get((claim.article, claim.sentence.start), ()) if _touches(d.span, match.passage)
    ]


def _contradiction(
    denial: Claim, match: Match, days: Sequence[Claim], overtaken: str | None
) -> Contradiction:
    passage = match.passage
    for day in days:
        passage = Span(min(passage.start, day.span.start), max(passage.end, day.span.end))
    return Contradiction(
        denial=denial,
        denied=match.claim,
        passage=passage,
        relation=Relation.SUPERSEDED if overtaken else Relation.CONFLICT,
        why=(f"both speak of {_listed(match)}", *([overtaken] if overtaken else [])),
    )


def _listed(match: Match) -> str:
    """Return the shared words as the statement prints them: "negotiations" and "agreement"."""
    claim = match.claim
    start = claim.sentence.start
    places = sorted({claim.places[key] for key in match.shared if key in claim.places})
    words = [f'"{claim.quote[place.start - start : place.end - start]}"' for place in places]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _touches(day: Span, passage: Span) -> bool:
    return day.start <= passage.end + _NEXT and passage.start <= day.end + _NEXT


def _overtaken(denial: Claim, claim: Claim, days: Sequence[Claim]) -> str | None:
    """Return why a negated event is no contradiction: it came about after the day on which it was denied."""
    if denial.published is None or claim.published is None or claim.published <= denial.published:
        return None
    firsts = [day.value.first for day in days if isinstance(day.value, Timex) and day.value.first]
    if firsts and max(firsts) <= denial.published:
        return None
    return (
        f"it had not happened by {denial.published.day} {denial.published:%B %Y}; "
        f"the other speaks of it on {claim.published.day} {claim.published:%B %Y}"
    )
