"""Each linked pair is reported by one rule: the most telling one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import crosscheck as cc

CLUSTERS = Path(__file__).parents[2] / "fixtures" / "clusters"
# Rules that look at a pair for another reason than how its values stand to each other.
BESIDE = ("SRC1", "SRC2", "SRC4", "ART", "NAM1", "NAM3", "NAM4")


@pytest.mark.parametrize("name", ["night-train", "blue-trireme", "palpa-earthquake", "missouri-heat-wave"])
def test_no_pair_is_reported_twice(name):
    report = cc.check(cc.read(CLUSTERS / name / "articles"))
    pairs = Counter(
        frozenset((one.article, one.start, one.end) for one in finding.evidence[:2])
        for finding in report.findings
        if len(finding.evidence) > 1 and (finding.code == "SRC113" or not finding.code.startswith(BESIDE))
    )
    assert pairs
    assert {pair: number for pair, number in pairs.items() if number > 1} == {}


HEAD = "The new port of Sund will cost {}."


@pytest.mark.parametrize(
    ("a", "b", "codes"),
    [
        ("$2.4 billion", "$3.1 billion", {"QTY101"}),
        ("$2.4 billion", "$2.4 million", {"QTY111"}),
        ("$2.4 billion", "$4.2 billion", {"QTY112"}),
        ("more than $2.4 billion", "$1.7 billion", {"QTY114"}),
        ("$24 million a year", "$24 million a month", {"QTY115"}),
        ("$24 million a year", "$24 million over ten years", {"QTY116"}),
        ("$24 million a year", "$24 million", {"QTY413"}),
        ("nearly $24 million", "$24 million", {"QTY411"}),
        ("more than $24 million", "$31 million", {"QTY301"}),
        ("$24 million", "$24 million", {"QTY401"}),
        ("$2.4 billion, said Rui Serrano", "$3.1 billion, said Rui Serrano", {"SRC113"}),
        ("$2.4 billion, said Rui Serrano", "$2.4 million, said Rui Serrano", {"QTY111"}),
    ],
)
def test_the_most_telling_rule_reports_a_pair(a, b, codes):
    report = cc.compare(HEAD.format(a), HEAD.format(b))
    assert {finding.code for finding in report.findings if finding.code[:4] != "SRC4"} == codes
