import ferry
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.groups import groups
from crosscheck.report.report import Fact, Report
from crosscheck.rules.finding import Finding, Severity
from crosscheck.text.article import Article
from crosscheck.values.relation import Relation

ALL = set(Relation)


def story(*tolls):
    """Return a report on one article for each toll, with a conflict for each pair that differs."""
    articles = [Article(id=f"a{n}", text=f"The toll is {toll} people.") for n, toll in enumerate(tolls)]
    shown = [
        ferry.shown(article, ferry.people(article, f"{toll} people", toll, toll, toll))
        for article, toll in zip(articles, tolls, strict=True)
    ]
    findings = [
        Finding(
            rule="quantity-conflict",
            code="QTY101",
            relation=Relation.CONFLICT if a.value.nominal != b.value.nominal else Relation.AGREE,
            severity=Severity.ERROR,
            message=f"{a.text} or {b.text}",
            evidence=(a, b),
            fact="toll",
        )
        for n, a in enumerate(shown)
        for b in shown[n + 1 :]
    ]
    return Report(articles=articles, findings=findings, facts=[Fact(id="toll", label="toll")])


def voices(entry):
    return [
        [[one.article for one in (voice.evidence, *voice.others)] for voice in side] for side in entry.sides
    ]


def test_one_against_three_is_one_entry_with_the_three_together():
    (group,) = groups(story(600, 430, 430, 430), {Relation.CONFLICT})
    (entry,) = group.entries
    assert voices(entry) == [[["a0"]], [["a1", "a2", "a3"]]]
    assert len(entry.findings) == 3


def test_one_against_two_values_has_a_voice_for_each():
    (group,) = groups(story(600, 430, 520, 430), {Relation.CONFLICT})
    assert voices(group.entries[0]) == [[["a0"], ["a2"]], [["a1", "a3"]]]
    assert voices(group.entries[1]) == [[["a0"]], [["a2"]]]


def test_agreement_sets_the_first_article_beside_the_others():
    (group,) = groups(story(430, 430, 430), {Relation.AGREE})
    (entry,) = group.entries
    assert voices(entry) == [[["a0"]], [["a1", "a2"]]]
    assert len(entry.findings) == 3


@given(st.lists(st.integers(1, 4), min_size=2, max_size=8))
def test_no_finding_is_lost_and_none_is_told_twice(tolls):
    report = story(*tolls)
    told = [one for group in groups(report, ALL) for entry in group.entries for one in entry.findings]
    assert sorted(map(id, told)) == sorted(map(id, report.findings))


@given(st.lists(st.integers(1, 4), min_size=2, max_size=8))
def test_every_article_of_a_finding_has_its_voice(tolls):
    for group in groups(story(*tolls), ALL):
        for entry in group.entries:
            heard = {article for side in voices(entry) for voice in side for article in voice}
            assert heard == {one.article for finding in entry.findings for one in finding.evidence}


def test_the_gravest_fact_comes_first():
    report = ferry.build()
    louder = [
        evolve(one, severity=Severity.ERROR, relation=Relation.CONFLICT) if one.fact == "f2" else one
        for one in report.findings
    ]
    labels = [group.label for group in groups(evolve(report, findings=louder), {Relation.CONFLICT})]
    assert labels == ["search of the hull", "passengers of the Agnes"]


def test_a_finding_about_one_mention_has_one_side():
    report = ferry.build()
    single = evolve(report.conflicts[0], evidence=report.conflicts[0].evidence[:1])
    (group,) = groups(evolve(report, findings=[single]), ALL)
    assert len(group.entries[0].sides) == 1


def test_what_names_no_fact_comes_last():
    report = ferry.build()
    loose = [
        evolve(one, fact=None, severity=Severity.ERROR) if one.fact == "f1" else one
        for one in report.findings
    ]
    labels = [group.label for group in groups(evolve(report, findings=loose), ALL)]
    assert labels[-1] is None
    assert "search of the hull" in labels
