"""The words around the values: near them, in their sentences, and in the articles' opening."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from crosscheck.values.quantity import Quantity
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.claims.claim import Claim
    from crosscheck.values.relation import Comparison

_CLOSE = 0.35  # weight from which a word stands close to the value
_SAME_WORDS = 0.5  # cosine from which a second mention is the first one said again
_TOP, _UPPER = 2, 5  # paragraphs
_HEIGHTS = ("top", "upper", "below")


def core(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare what stands close to both values: the sum of the lesser weights of the words shared."""
    shared = sum(min(a.terms[key], b.terms[key]) for key in _close(a) & _close(b))
    for bound, level in ((1.5, "much"), (1.0, "several"), (0.65, "one"), (0.4, "one further off")):
        if shared >= bound:
            return level
    return "none"


def _close(claim: Claim) -> set[str]:
    return {key for key, weight in claim.terms.items() if weight >= _CLOSE}


def wording(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the content words around the value, the nearer the heavier: their cosine, in five steps."""
    closeness = cosine(a.terms, b.terms)
    for bound, level in ((0.6, "close"), (0.45, "near"), (0.3, "similar"), (0.15, "loose"), (0.05, "faint")):
        if closeness >= bound:
            return level
    return "none"


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two weighted bags of words, 0 to 1."""
    if not a or not b:
        return 0.0
    dot = sum(weight * b[key] for key, weight in a.items() if key in b)
    return dot / sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))


def context(a: Claim, b: Claim, _: Comparison) -> str:
    """Compare the content words of the whole sentences, however far from the value."""
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415  (a library is loaded when it is used)

    ratio = token_set_ratio(" ".join(sorted(a.terms)), " ".join(sorted(b.terms)))
    if not a.terms or not b.terms:
        return "unknown"
    for bound, level in ((70, "close"), (55, "near"), (45, "similar"), (35, "loose")):
        if ratio >= bound:
            return level
    return "faint"


def lead(a: Claim, b: Claim, _: Comparison) -> str:
    """Tell how high both stand: at the top, where articles say what the story is, in the upper part, further down."""
    high, low = sorted((_height(a), _height(b)), key=_HEIGHTS.index)
    return f"both {high}" if high == low else f"{high} and {low}"


def _height(claim: Claim) -> str:
    return "top" if claim.paragraph < _TOP else "upper" if claim.paragraph < _UPPER else "below"


def article(a: Claim, b: Claim, compared: Comparison) -> str:
    """Tell whether both stand in one article, which says a thing again in much the same words or not at all."""
    if a.article != b.article:
        return "two"
    if in_parallel(a, b):
        return "one, in parallel"
    if a.sentence == b.sentence:
        return "one sentence"
    fits = compared.relation in (Relation.AGREE, Relation.COMPATIBLE)
    again = fits and cosine(a.terms, b.terms) >= _SAME_WORDS
    return "one, said again" if again else "one"


def in_parallel(a: Claim, b: Claim) -> bool:
    """Whether one figure restates the other in another unit: "300 billion yen ($2.7 billion)"."""
    first, second = a.value, b.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    return first.parallel == second.core or second.parallel == first.core
