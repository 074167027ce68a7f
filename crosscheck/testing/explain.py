"""Why an assertion failed: where its words stand, the findings that come nearest, and the link that was weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.config import DEFAULT
from crosscheck.report.quote import dateline, quote
from crosscheck.testing.passage import speak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.claims.claim import Claim
    from crosscheck.links.link import Link
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Finding
    from crosscheck.testing.passage import Located

_NEAREST = 3  # findings that are shown
_TOLD = 12  # findings that are shown where there should be none
_PLACES = 3  # places that are shown of one passage
_SPEAKS = 0.25  # bits; what weighs less is left out


def explain(
    report: Report, sides: Sequence[Located], head: str, *, found: Sequence[Finding] | None = None
) -> str:
    """Return the message of a failure; `found` are the findings that should not be, None where one is missing."""
    lines = [head, *_standing(report, sides)]
    if found is not None:
        return "\n".join([*lines, "", "What was found:", *_findings(found)])
    near = nearest(report, sides)
    lines += ["", "The nearest findings:" if near else "No finding speaks of either.", *_findings(near)]
    if not any(speak(one, sides) for one in near):
        lines += ["", "The two are not linked:", *_link(report, sides[0], sides[1])]
    return "\n".join(lines)


def nearest(report: Report, sides: Sequence[Located]) -> list[Finding]:
    """Return the findings that speak of the passages: of both before of one, in reading order."""
    near = [one for one in report.findings if any(side.meets(one) for side in sides)]
    return sorted(_told(near), key=lambda one: not speak(one, sides))[:_NEAREST]


def _told(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out what is told already: an article may say a thing twice."""
    told: dict[str, Finding] = {}
    for one in findings:
        told.setdefault(one.message, one)
    return list(told.values())


def _standing(report: Report, sides: Sequence[Located]) -> Iterator[str]:
    articles = {article.id: article for article in report.articles}
    for side in sides:
        places = [(article, span) for article, spans in side.spans.items() for span in spans]
        for article, span in places[:_PLACES]:
            yield f"  {dateline(articles[article])}: {quote(articles[article], [span]).text}"
        if places[_PLACES:]:
            yield f"  and in {len(places) - _PLACES} more places"


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    told = _told(findings)
    for one in told[:_TOLD]:
        yield f"  {one.code} {one.relation.value}: {one.message}"
        for step in one.why:
            yield f"    {step}"
    if len(told) > _TOLD:
        yield f"  and {len(told) - _TOLD} more"


def _link(report: Report, a: Located, b: Located) -> Iterator[str]:
    """Say what the comparison of the two passages weighs, or why there is none."""
    from crosscheck.links.blocking import pairs  # noqa: PLC0415  (only for a failure)

    sides = [_claims(report, passage) for passage in (a, b)]
    for passage, claims in zip((a, b), sides, strict=True):
        if not claims:
            yield f"  nothing that can be compared is read in {passage}"
            return
    kinds = [{claim.kind.value for claim in claims} for claims in sides]
    if not kinds[0] & kinds[1]:
        yield f"  {a} is read as {' and '.join(sorted(kinds[0]))}, {b} as {' and '.join(sorted(kinds[1]))}"
        return
    claims = [*sides[0], *sides[1]]
    first = len(sides[0])
    links = [
        link
        for i, j in pairs(claims)
        if i < first <= j and (link := _judged(claims[i], claims[j])) is not None
    ]
    if not links:
        yield "  they share no key: no word, name or value by which statements of one thing find each other"
        return
    yield from _weighed(max(links, key=lambda link: link.weight))


def _claims(report: Report, side: Located) -> list[Claim]:
    from crosscheck.pipeline import extract  # noqa: PLC0415  (only for a failure)

    return [
        claim
        for article in report.articles
        if article.id in side.spans
        for claim in extract(article).claims
        if claim.value is not None and side.holds(claim.article, claim.span)
    ]


def _judged(a: Claim, b: Claim) -> Link | None:
    from crosscheck.links.compare import judge  # noqa: PLC0415  (only for a failure)

    return judge(a, b, DEFAULT) if a.kind is b.kind and a.id != b.id else None


def _weighed(link: Link) -> Iterator[str]:
    enough = link.weight >= DEFAULT.link_threshold
    yield (
        f"  the link of “{link.a.text}” and “{link.b.text}” weighs {link.weight:+.1f} bits; "
        f"{DEFAULT.link_threshold:+.1f} make a link, {DEFAULT.conflict_threshold:+.1f} a conflict"
    )
    for level in sorted(link.levels, key=lambda level: level.weight):
        if abs(level.weight) >= _SPEAKS:
            yield f"    {level.weight:+.1f}  {level.comparison}: {level.level}"
    if link.values.relation is None:
        yield "  their values are of different kinds and cannot be compared"
    elif enough:
        yield "  that would be enough: another passage fits better, or they are figures of two things"
