"""
The comparisons behind a link, each an ordered list of levels, after Splink's comparison library.

A comparison looks at one aspect of two claims and names the level that holds, the closest first. What is missing
on one side is never taken for different: it has a level of its own, and its weight is near nought. The weights
of all levels stand in `data/weights.toml`.
"""

from __future__ import annotations

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.comparisons.company import namesakes, peers
from crosscheck.links.comparisons.matter import modifiers, owner, part, role, slot
from crosscheck.links.comparisons.setting import names, places, published, story, when
from crosscheck.links.comparisons.wording import article, context, core, cosine, lead, wording
from crosscheck.links.comparisons.worth import modality, period, unit, value

__all__ = [
    "COMPARISONS",
    "article",
    "context",
    "core",
    "cosine",
    "lead",
    "modality",
    "modifiers",
    "names",
    "namesakes",
    "owner",
    "part",
    "peers",
    "period",
    "places",
    "published",
    "role",
    "slot",
    "story",
    "unit",
    "value",
    "when",
    "wording",
]

_ALL = (
    *(slot, role, core, wording, context, lead, story, published, places, names),
    *(value, modality, article),
)
COMPARISONS = {
    ClaimKind.QUANTITY: (*_ALL, peers, namesakes, unit, modifiers, period, when, part, owner),
    ClaimKind.DATE: (*_ALL, peers, namesakes),
}
