from crosscheck.report.against import against


def test_findings_within_the_archive_are_left_out(report):
    kept = against(report, {"harbour"})
    assert all("harbour" in {one.article for one in finding.evidence} for finding in kept.findings)
    assert not kept.agreements


def test_the_draft_s_side_comes_first(report):
    assert {finding.evidence[0].article for finding in against(report, {"harbour"}).findings} == {"harbour"}
    assert {finding.evidence[0].article for finding in against(report, {"island"}).findings} == {"island"}


def test_facts_without_the_draft_are_left_out(report):
    assert against(report, {"harbour"}).facts == ()
