"""How a denial stands to what it denies: it contradicts it, or was overtaken by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.denial import DenialKind
from crosscheck.claims.speech.grammar import grammar
from crosscheck.links.denied import negates
from crosscheck.rules.phrases import worded
from crosscheck.rules.source.credited import same_source
from crosscheck.text.span import Span
from crosscheck.values.relation import Relation
from crosscheck.values.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.links.coverage import Match
    from crosscheck.rules.case import Case


@frozen(kw_only=True)
class Contradiction:
    """A `denial`, one `denied` claim and the passage of it, and whether time explains both."""

    denial: Claim
    denied: Claim
    passage: Span
    relation: Relation
    why: tuple[str, ...]


def contradictions(case: Case) -> Iterator[Contradiction]:
    """Yield each denial with each claim that it denies; of what a source denies twice, the plainer denial."""
    best: dict[tuple[str, str | None, str, int], tuple[float, Contradiction]] = {}
    for denial in case.denied.denials:
        yield from _figures(denial, case)
        source = denial.denial.source if denial.denial else None
        for match in case.denied.matches[denial.id]:
            told = (denial.article, source, match.claim.article, match.claim.sentence.start)
            if told not in best or match.share > best[told][0]:
                best[told] = match.share, _contradiction(denial, match, case.denied.dates(match))
    yield from (found for _, found in best.values())


def _figures(denial: Claim, case: Case) -> Iterator[Contradiction]:
    """Yield the figures of a report that is called false, and those of other articles that say the same."""
    if denial.denial is None or denial.denial.kind is not DenialKind.REPORT:
        return
    cited, noun = denial.denial.cited, denial.denial.noun
    words = grammar(case.config.language)
    if noun not in words.reports | words.figures:
        return
    reported = [
        claim
        for claim in case.claims
        if claim.article == denial.article
        and claim.kind is ClaimKind.QUANTITY
        and claim.attribution is not None
        and same_source(claim.attribution.source, cited)
    ]
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


def _contradiction(denial: Claim, match: Match, days: Sequence[Claim]) -> Contradiction:
    overtaken = _overtaken(denial, match.claim, days) if negates(denial) else None
    start = min(match.passage.start, *(day.span.start for day in days), match.passage.start)
    end = max(match.passage.end, *(day.span.end for day in days), match.passage.end)
    return Contradiction(
        denial=denial,
        denied=match.claim,
        passage=Span(start, end),
        relation=Relation.SUPERSEDED if overtaken else Relation.CONFLICT,
        why=(f"both speak of {_listed(match)}", *([overtaken] if overtaken else [])),
    )


def _listed(match: Match) -> str:
    """Return the shared words as the statement prints them: "negotiations" and "agreement"."""
    claim, start = match.claim, match.claim.sentence.start
    words = [f'"{claim.quote[place.start - start : place.end - start]}"' for place in match.shared]
    words = list(dict.fromkeys(words))
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _overtaken(denial: Claim, claim: Claim, days: Sequence[Claim]) -> str | None:
    """Return why a negated event is no contradiction: it came about after the day on which it was denied."""
    if denial.published is None or claim.published is None or claim.published <= denial.published:
        return None
    firsts = [day.value.first for day in days if isinstance(day.value, Timex) and day.value.first]
    if firsts and max(firsts) <= denial.published:
        return None
    if not firsts and denial.denied is not None and not denial.denied.perfect:
        return None
    return (
        f"it had not happened by {denial.published.day} {denial.published:%B %Y}; "
        f"the other speaks of it on {claim.published.day} {claim.published:%B %Y}"
    )
