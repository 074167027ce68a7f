"""A date that is wrong by itself becomes a finding with one passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import ClaimKind
from crosscheck.rules.finding import Evidence, Finding
from crosscheck.values.date.flaw import flaw

if TYPE_CHECKING:
    from crosscheck.claims.claim import Claim
    from crosscheck.rules.case import Case
    from crosscheck.rules.rule import Rule
    from crosscheck.values.timex import Timex


def flawed(rule: Rule, case: Case, article: str, timex: Timex) -> Finding:
    """Return the finding: what the date says, what is wrong with it, and how its year was found."""
    claim = _claim(case, article, timex)
    source = claim.attribution.source if claim and claim.attribution else None
    wrong = flaw(timex)
    return Finding(
        rule=rule.name,
        code=rule.code,
        relation=rule.relation,
        severity=rule.severity,
        message=f'{case.articles[article].name} says "{" ".join(timex.text.split())}", but {wrong}',
        why=tuple(dict.fromkeys((*timex.steps, *((wrong,) if wrong else ())))),
        evidence=(Evidence(article=article, span=timex.span, text=timex.text, value=timex, source=source),),
        fact=case.facts.get(claim.id) if claim else None,
    )


def _claim(case: Case, article: str, timex: Timex) -> Claim | None:
    """Return the claim that was made of the date; none is where it has no day."""
    dated = (claim for claim in case.claims if claim.kind is ClaimKind.DATE and claim.article == article)
    return next((claim for claim in dated if claim.span == timex.span), None)
