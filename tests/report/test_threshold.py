import ferry
import pytest
from attrs import evolve

from crosscheck.config import THRESHOLDS
from crosscheck.report.report import Report
from crosscheck.rules.finding import Severity
from crosscheck.values.relation import Relation

FINDING = ferry.build().findings[0]
FROM = {  # the thresholds at which such a finding counts
    (Relation.CONFLICT, Severity.ERROR): {"error", "warning", "conflict", "superseded"},
    (Relation.CONFLICT, Severity.WARNING): {"warning", "conflict", "superseded"},
    (Relation.CONFLICT, Severity.INFO): {"conflict", "superseded"},
    (Relation.SUPERSEDED, Severity.INFO): {"superseded"},
    (Relation.COMPATIBLE, Severity.ERROR): set(),
    (Relation.AGREE, Severity.INFO): set(),
}


@pytest.mark.parametrize("threshold", THRESHOLDS)
@pytest.mark.parametrize(("relation", "severity"), FROM)
def test_a_report_fails_from_its_threshold_on(relation, severity, threshold):
    one = evolve(FINDING, relation=relation, severity=severity)
    assert Report(articles=[], findings=[one]).fails(threshold) is (threshold in FROM[relation, severity])
    assert not Report(articles=[], findings=[]).fails(threshold)


def test_another_threshold_is_an_error(report):
    with pytest.raises(KeyError):
        report.fails("fatal")
