from attrs import evolve

import crosscheck as cc

HARBOUR = cc.Article(
    text="The ferry Agnes carried 610 passengers, the owner said.", id="h", source="Harbour Post"
)
RADIO = cc.Article(text="The ferry Agnes carried 430 passengers, police said.", id="r", source="Coast Radio")
HEDGED = evolve(RADIO, text=RADIO.text.replace("430", "about 430"))
TWICE = evolve(HARBOUR, text=f"{HARBOUR.text} {RADIO.text}")


def severities(*articles, **settings):
    return [one.severity.value for one in cc.check(articles, cc.Config(**settings)).conflicts]


def test_a_rule_takes_the_severity_that_is_given_to_it():
    assert severities(HARBOUR, RADIO) == ["error"]
    assert severities(HARBOUR, RADIO, severity={"quantity-conflict": "info"}) == ["info"]
    assert severities(HARBOUR, RADIO, severity={"DAT": "info"}) == ["error"]


def test_the_longest_name_of_a_rule_goes_first():
    assert severities(HARBOUR, RADIO, severity={"QTY101": "warning", "QTY": "info"}) == ["warning"]
    assert severities(HARBOUR, RADIO, severity={"QTY": "info", "QTY101": "warning"}) == ["warning"]


def test_what_softens_an_error_softens_it_still():
    assert severities(HARBOUR, HEDGED, severity={"QTY101": "error"}) == ["warning"]


def test_a_conflict_with_a_trusted_source_stays_an_error():
    for name in ("Coast Radio", "coast  radio", "The Coast Radio", "r"):
        assert severities(HARBOUR, RADIO, trusted=[name]) == ["error"]


def test_a_conflict_among_others_is_a_warning_and_says_why():
    report = cc.check([HARBOUR, RADIO], cc.Config(trusted=["Meridian Wire"]))
    (finding,) = report.conflicts
    assert finding.severity is cc.Severity.WARNING
    assert finding.why[-1] == "neither side is a trusted source (Meridian Wire)"


def test_who_is_cited_may_be_trusted():
    assert severities(HARBOUR, RADIO, trusted=["police"]) == ["error"]


def test_one_article_against_itself_asks_no_trust():
    assert severities(TWICE, trusted=["Meridian Wire"]) == severities(TWICE)
