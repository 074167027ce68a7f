"""The table of weights speaks of the comparisons that exist, and of nothing else."""

from __future__ import annotations

import pytest

from crosscheck.claims.claim import ClaimKind
from crosscheck.links.comparisons import COMPARISONS
from crosscheck.links.weights import weights


@pytest.mark.parametrize("kind", [ClaimKind.QUANTITY, ClaimKind.DATE])
def test_each_weight_is_of_a_comparison_of_that_kind(kind):
    known = {check.__name__ for check in COMPARISONS[kind]}
    assert {comparison for comparison, _ in weights(kind).levels} == known


def test_exclusion_weighs_against_a_link_and_sameness_for_it():
    table = weights(ClaimKind.QUANTITY).levels
    assert table["slot", "excluded"] < table["slot", "different"] < 0 < table["slot", "same"]
    assert table["places", "different"] < 0 < table["places", "same"]
