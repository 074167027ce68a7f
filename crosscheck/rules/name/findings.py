"""From two passages that name one person, body or place to a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.rules.finding import Evidence, Finding
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from crosscheck.links.names import PersonName
    from crosscheck.mentions.names import NameMention
    from crosscheck.rules.case import Case
    from crosscheck.rules.finding import Severity
    from crosscheck.rules.rule import Rule

Side = tuple[str, "NameMention"]

_ENDINGS = {Relation.AGREE: " (agrees)", Relation.COMPATIBLE: " (two spellings)"}


def finding(
    rule: Rule, case: Case, a: Side, b: Side, why: tuple[str, ...], severity: Severity | None = None
) -> Finding:
    """
    Return the finding over two passages, each given as its article's id and the name that stands there.

    `severity` goes before the rule's.
    """
    return Finding(
        rule=rule.name,
        code=rule.code,
        relation=rule.relation,
        severity=severity or rule.severity,
        message=f"{_says(case, a)}; {_says(case, b)}{_ENDINGS.get(rule.relation, '')}",
        why=why,
        evidence=(_evidence(a), _evidence(b)),
    )


def _says(case: Case, side: Side) -> str:
    article, name = side
    return f"{case.articles[article].name} says {' '.join(name.text.split())}"


def _evidence(side: Side) -> Evidence:
    article, name = side
    return Evidence(article=article, span=name.span, text=name.text)


def shown(name: PersonName) -> str:
    """Return a person's name with capitals: "Rosa Delgado"."""
    return " ".join(name.words).title()
