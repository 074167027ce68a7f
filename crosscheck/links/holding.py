"""
Whether a derived value and a printed one speak of one thing, and may be held against each other.

As no one printed the derived value, it needs more than others: nothing may be against it, and a conflict
rests on the grammar of one passage, on the same thing counted and on the same role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.concepts import concepts
from crosscheck.links.ages import PERSON, of_one_thing
from crosscheck.links.fitting import is_premium, stated
from crosscheck.links.timeline import overtaken
from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from crosscheck.config import Config
    from crosscheck.links.link import Link

_AGAINST = frozenset(
    {
        ("places", "different"),
        ("places", "crossed"),
        ("slot", "excluded"),
        ("role", "excluded"),
        ("owner", "another"),
        ("story", "other"),
        ("period", "different"),
    }
)
_SAME = frozenset({"same noun", "same"})
_THIN = frozenset({"none", "one further off"})
_OTHERS = frozenset({"different", "other noun"})
_RARELY = 1.5  # bits by which a precise figure that comes out makes up for other words: few do by chance
_EXACTLY = 1.0  # the same for any figure of two digits
_STRANGE = ("story", "other")
_PLAINLY = 1.3  # bits by which the same noun in much the same words makes up for the rest
EXACT = 2.0  # bits by which a sum that comes out exactly makes up for other words: few figures do by chance
_MUCH = frozenset({"much", "several"})
_WITHIN = 0.25  # weight that a word has in the clause of a value
_GROWN = 0.7  # the same for a count that has grown, or a plan that was changed
_COMMON = 0.7  # bits by which a round number of years must do better where no word is shared
_TIMES = frozenset({DerivationKind.LENGTH, DerivationKind.ELAPSED})
_CHANGES = frozenset({DerivationKind.CHANGE, DerivationKind.MULTIPLE})
_NAMED = frozenset({"same", "same noun", "mentioned"})
_NEAR = frozenset({"very near", "near", "not far", "apart", "well apart"})
_APART = (
    0.35  # share of the larger figure; what is further apart is oftener another thing than a contradiction
)


def holds(link: Link, config: Config, parts: Collection[Claim]) -> bool:
    """Tell whether a link of a derived claim, which went from `parts`, is kept."""
    derivation = link.a.derivation
    found = {level.comparison: level.level for level in link.levels}
    relation = link.values.relation
    plain = found["slot"] in _SAME and found["core"] in _MUCH
    against = set(found.items()) & (_AGAINST - {_STRANGE} if plain else _AGAINST)
    if relation is None or derivation is None or against:
        return False
    if stated(link.a, link.b):
        return True
    room = link.weight - config.link_threshold
    late = overtaken(link.a, link.b, relation) is not None
    if relation is Relation.AGREE:
        return room >= _needed(derivation.kind, found)
    if relation is Relation.COMPATIBLE and not late:
        near = derivation.kind not in _TIMES or found["slot"] in _NAMED
        return room >= (-_PLAINLY if plain else 0) and near and found["value"] != "only admitted"
    apart = link.same_article and not (link.a.subject == PERSON and found["owner"] == "same")
    unsure = not (derivation.firm or is_premium(link.b)) or apart
    if unsure or (len(parts) > 1 and any(_same_figure(part, link.b) for part in parts)):
        return False
    more = link.weight - config.conflict_threshold + (_PLAINLY if plain else 0)
    return _may_differ(link, found, room if late else more, late=late)


def _needed(kind: DerivationKind, found: Mapping[str, str]) -> float:
    """Return by how many bits a link must reach over the threshold, or may fall short of it, to agree."""
    apart = found["slot"] in _OTHERS and found["core"] == "none"
    if found["value"] == "equal and rare":
        return -_RARELY
    if apart:
        return _COMMON if found["slot"] == "other noun" or kind is DerivationKind.ELAPSED else 0.0
    named = kind in _CHANGES and found["slot"] in _NAMED
    return -_EXACTLY if found["value"] == "equal" or named else 0.0


def _may_differ(link: Link, found: Mapping[str, str], room: float, *, late: bool) -> bool:
    """Whether the two are of one thing beyond doubt: its noun or its role, with nothing that narrows the one."""
    kind = link.a.derivation.kind if link.a.derivation else None
    if kind in _TIMES:
        same = found["slot"] in _SAME or _names(link.a, link.b)
        return same and found["value"] in _NEAR and room >= -EXACT and of_one_thing(link.a, link.b)
    if found["core"] in _THIN:
        return False
    if kind in _CHANGES and is_premium(link.b):
        return room >= -EXACT and found["names"] == "shared"
    far = (link.values.difference or 1.0) > (_GROWN if late else _APART)
    if room < 0 or far or not link.b.modifiers <= link.a.terms.keys():
        return False
    whole = kind in _CHANGES or (kind is DerivationKind.TOTAL and not link.b.partial)
    named = kind in _CHANGES and found["slot"] == "mentioned" and found["core"] in _MUCH
    return found["slot"] in _SAME or (whole and found["role"] == "same") or named


def _names(made: Claim, other: Claim) -> bool:
    """Whether the passage names what a printed length qualifies: "the ten-day fair", which runs from 3 to 9 May."""
    value = other.value
    if not isinstance(value, Quantity) or value.head is None or other.slot is None:
        return False
    return concepts().key(value.head) == other.slot and made.terms.get(other.slot, 0.0) >= _WITHIN


def _same_figure(part: Claim, other: Claim) -> bool:
    first, second = part.value, other.value
    return isinstance(first, Quantity) and isinstance(second, Quantity) and first.nominal == second.nominal
