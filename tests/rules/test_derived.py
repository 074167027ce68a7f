from __future__ import annotations

from datetime import date

import crosscheck as cc

DAY = date(2021, 6, 1)


def findings(*texts, code):
    articles = [
        cc.Article(id=f"{n}", source=f"Paper {n}", text=text, published=DAY) for n, text in enumerate(texts)
    ]
    return [finding for finding in cc.check(articles).findings if finding.code == code]


def test_both_places_are_quoted_and_the_calculation_comes_first():
    (finding,) = findings(
        "The fire in Ardale killed four tenants, two guests and a porter.",
        "The fire in Ardale killed nine people.",
        code="ART111",
    )
    assert [one.text for one in finding.evidence] == ["four tenants, two guests and a porter", "nine people"]
    assert finding.why[0] == "4 tenants + 2 guests + 1 porter = 7 people"
    assert "4 tenants + 2 guests + 1 porter = 7 people" in finding.message
    assert finding.message.startswith("Paper 0: ")


def test_only_what_stands_beside_is_an_error():
    (beside,) = findings("The dead numbered 31: 22 in the town, six in Bure and two in Cale.", code="ART111")
    (across,) = findings(
        "The fire in Ardale killed four tenants, two guests and a porter.",
        "The fire in Ardale killed nine people.",
        code="ART111",
    )
    assert (beside.severity, across.severity) == ("error", "warning")


def test_the_order_of_the_articles_does_not_matter():
    one, two = (
        "The ferry to Ardale carried 61 passengers and nine crew.",
        "There were 70 people on the ferry to Ardale.",
    )
    assert len(findings(one, two, code="ART411")) == len(findings(two, one, code="ART411")) == 1
