"""Which findings keep a draft from being published: those at or above a threshold of `config.THRESHOLDS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Severity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from crosscheck.rules.finding import Finding

_CONFLICT = frozenset({Relation.CONFLICT})
_EVERY = frozenset(Severity)
_COUNTED = {  # threshold -> the relations and the severities of the findings that count
    "error": (_CONFLICT, frozenset({Severity.ERROR})),
    "warning": (_CONFLICT, frozenset({Severity.ERROR, Severity.WARNING})),
    "conflict": (_CONFLICT, _EVERY),
    "superseded": (_CONFLICT | {Relation.SUPERSEDED}, _EVERY),
    "never": (frozenset(), _EVERY),
}


def counts(finding: Finding, threshold: str) -> bool:
    """Whether a finding is at or above the threshold. Raises KeyError for a threshold that there is not."""
    relations, severities = _COUNTED[threshold]
    return finding.relation in relations and finding.severity in severities
