"""
A list is announced as so many, and another number of names follows.

Only names are counted, after a colon, a dash or a bracket, up to the end of the list; a list that says of itself that
it is not the whole ("among them", "including") is left alone, and so is one in which "and" may stand within a name.

**Flagged**: "Five countries signed: Norway, Chile, Kenya and Japan."

**Not flagged**: "Five countries signed: Norway, Chile, Kenya, Peru and Japan."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.claims.derived.words import lists
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import is_plural
from crosscheck.rules.finding import Finding, Severity
from crosscheck.rules.phrases import evidence
from crosscheck.rules.rule import Rule
from crosscheck.text.span import Span
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.rules.case import Case

_MOST = 12  # members that a sentence lists
_FAR = 40  # code points between the number and its list
_WORD = r"[A-Z\u00c0-\u00de][\w'\u2019.-]*+"
_NAME = rf"{_WORD}(?: (?:(?:of|the|de|la|el|al|van|von|bin) ){{0,2}}{_WORD}){{0,4}}"
_LEADS = lazy(r"[^.;:(\u2014\u2013]{0,40}?(?::|\(| [\u2014\u2013]| --) ?")
_LIST = lazy(rf"({_NAME}(?:, {_NAME}){{0,11}})(,?) and ({_NAME})(?=[.;)]| [\u2014\u2013]| --|$)")


def check(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield a finding for each list that is not as long as its sentence says."""
    for claim in case.claims:
        listed = _listed(claim)
        if listed is None:
            continue
        span, names = listed
        assert isinstance(claim.value, Quantity)  # noqa: S101  (_listed has seen that)
        start = claim.sentence.start
        passage = claim.quote[span.start - start : span.end - start]
        yield Finding(
            rule=rule.name,
            code=rule.code,
            relation=rule.relation,
            severity=rule.severity,
            message=f"{case.name(claim)} says {claim.text}, and names {len(names)}: {passage}",
            why=(f"{' + '.join(names)} are {len(names)}, not {claim.value.nominal}",),
            evidence=(evidence(claim), evidence(claim, "parts", span)),
            fact=case.facts.get(claim.id),
        )


def _listed(claim: Claim) -> tuple[Span, list[str]] | None:
    """Return where the list stands that a number announces, and its names, where they are not so many."""
    value = claim.value
    if claim.kind is not ClaimKind.QUANTITY or not isinstance(value, Quantity) or value.dimension != "count":
        return None
    if (
        value.bound is not Bound.EXACT
        or value.nominal is None
        or not 2 <= value.nominal <= _MOST
        or claim.partial
    ):
        return None
    if value.noun is None or not is_plural(value.noun.lower().split()[-1]):
        return None
    at = claim.span.end - claim.sentence.start
    lead = _LEADS.match(claim.quote, at)
    names = _LIST.match(claim.quote, lead.end()) if lead and lead.end() - at <= _FAR else None
    if lead is None or names is None or lists().within.search(lead[0].lower()):
        return None
    members = [*names[1].split(", "), names[3]]
    within = not names[2] and len(members) - 1 == value.nominal  # "Bosnia and Herzegovina" may be one
    if len(members) == value.nominal or within or any(char.isdigit() for char in names[0]):
        return None
    start = claim.sentence.start
    return Span(start + names.start(), start + names.end()), members


RULE = Rule(
    code="ART181",
    name="list-length",
    page=__doc__ or "",
    relation=Relation.CONFLICT,
    severity=Severity.WARNING,
    check=check,
)
