"""Whether a printed figure is of the sort that a derived one can be held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.claim import Claim, DerivationKind
from crosscheck.claims.concepts import concepts
from crosscheck.claims.derived.words import each
from crosscheck.claims.modality import Modality
from crosscheck.links.ages import of_one_sort
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TWICE = 1.5  # from which a ratio is a multiple, below it a share


def fits(made: Claim, other: Claim) -> bool:
    """Tell whether `other` may say what `made` comes to: a share a share, a rise a rise."""
    check = _CHECKS.get(made.derivation.kind) if made.derivation else None
    return check is None or check(made, other)


def stated(made: Claim, other: Claim) -> bool:
    """Whether the result is printed beside: "31: 22, six and three", "rose 25%, from 400 to 500"."""
    value = other.value
    if made.derivation is not None and made.derivation.beside == other.id:
        return True
    if made.derivation is None or made.article != other.article or not isinstance(value, Quantity):
        return False
    ends = [span for span in (value.base, value.result) if span is not None]
    return len(ends) == 2 and all(made.span.overlaps(span) for span in ends)


def is_premium(claim: Claim) -> bool:
    """Whether a ratio is a premium over a price."""
    return claim.slot == concepts().key("premium")


def _share(_: Claim, other: Claim) -> bool:
    value = other.value
    return isinstance(value, Quantity) and value.change is None and not _is_multiple(value)


def _part(made: Claim, other: Claim) -> bool:
    """Whether a count is one of a part, where the whole stands elsewhere in the article."""
    value = other.value
    firm = made.derivation is not None and made.derivation.firm
    return firm or other.partial or (isinstance(value, Quantity) and value.dimension != "count")


def _rest(made: Claim, other: Claim) -> bool:
    """Whether one of the two says who did and the other who did not."""
    flipped = (made.modality is Modality.NEGATED) != (other.modality is Modality.NEGATED)
    return flipped and _share(made, other) and made.slot == other.slot


def _change(made: Claim, other: Claim) -> bool:
    one, two = made.value, other.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or _is_multiple(two):
        return False
    return two.change == one.change or (one.change == "up" and is_premium(other))


def _premium(made: Claim, other: Claim) -> bool:
    return other.slot == made.slot and _share(made, other)


def _rate(_: Claim, other: Claim) -> bool:
    """Whether a sum is said to be for each."""
    value = other.value
    return isinstance(value, Quantity) and (
        value.per is not None or each().behind.match(_behind(other)) is not None
    )


def _behind(claim: Claim) -> str:
    at = claim.span.end - claim.sentence.start
    return claim.quote[at : at + 12].lower()


def _multiple(made: Claim, other: Claim) -> bool:
    value = other.value
    led = isinstance(value, Quantity) and value.base is not None and made.article == other.article
    return (
        isinstance(value, Quantity) and _is_multiple(value) and not led
    )  # what leads from and to is a rule's own


def _is_multiple(value: Quantity) -> bool:
    return value.unit == "x" and value.nominal is not None and value.nominal >= _TWICE


_CHECKS: Mapping[DerivationKind, Callable[[Claim, Claim], bool]] = {
    DerivationKind.LENGTH: of_one_sort,
    DerivationKind.ELAPSED: of_one_sort,
    DerivationKind.SHARE: _share,
    DerivationKind.PART: _part,
    DerivationKind.REST: _rest,
    DerivationKind.CHANGE: _change,
    DerivationKind.MULTIPLE: _multiple,
    DerivationKind.PREMIUM: _premium,
    DerivationKind.RATE: _rate,
}
