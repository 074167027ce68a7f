"""The table of weights speaks of the comparisons that exist, and of nothing else."""

from __future__ import annotations

import pytest

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.comparisons import COMPARISONS
from crosscheck.links.weights import weights


@pytest.mark.parametrize("kind", [ClaimKind.QUANTITY, ClaimKind.DATE])
def test_each_weight_is_of_a_comparison_of_that_kind(kind):
    known = {check.__name__ for check in COMPARISONS[kind]}
    assert {comparison for comparison, _ in weights(kind).levels} == known | {"rivals", "third"}


@pytest.mark.parametrize("kind", [ClaimKind.QUANTITY, ClaimKind.DATE])
def test_what_is_shared_weighs_more_than_what_differs(kind):
    table = weights(kind).levels
    for comparison, shared, apart in [
        ("slot", "same", "excluded"),
        ("role", "same", "excluded"),
        ("core", "much", "none"),
        ("places", "same", "different"),
        ("value", "equal and rare", "another order"),
        ("article", "two", "one sentence"),
    ]:
        assert table[comparison, shared] > table[comparison, apart], comparison
