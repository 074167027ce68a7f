"""What the configuration changes, through the whole library."""

from __future__ import annotations

from datetime import date

import pytest

import crosscheck as cc
from crosscheck.cli import main

TEXT = "The bank sold 1.8 billion euros ($9 billion) of its reserves."


@pytest.fixture
def rates(tmp_path):
    path = tmp_path / "rates.toml"
    path.write_text('["2022-10-05"]\nUSD = 5.0\n', encoding="utf-8")
    return path


def relations(config=None):
    article = cc.Article(text=TEXT, id="a", published=date(2022, 10, 5))
    return {str(finding.relation) for finding in cc.check([article], config).findings}


def test_a_users_own_rates_go_before_the_banks(rates):
    assert relations() == {"conflict"}
    assert relations(cc.Config(rates=rates)) == {"agree"}


def test_the_settings_file_names_the_rates_beside_it(rates, tmp_path, capsys):
    assert rates.parent == tmp_path
    (tmp_path / "crosscheck.toml").write_text('rates = "rates.toml"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"---\npublished: 2022-10-05\n---\n{TEXT}", encoding="utf-8")
    call = ["check", str(tmp_path / "a.txt"), "--config", str(tmp_path / "crosscheck.toml"), "-v"]
    assert main(call) == 0
    assert "agrees" in capsys.readouterr().out


def test_rates_that_are_missing_are_a_clear_error(tmp_path, capsys):
    (tmp_path / "crosscheck.toml").write_text('rates = "none.toml"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"---\npublished: 2022-10-05\n---\n{TEXT}", encoding="utf-8")
    call = ["check", str(tmp_path / "a.txt"), "--config", str(tmp_path / "crosscheck.toml")]
    assert main(call) == 2
    assert "none.toml" in capsys.readouterr().err


def test_a_day_taken_from_the_dateline_is_said_to_be():
    text = "HARWELL, 5 October 2022 (Agency) - The bank sold 1.8 billion euros ($9 billion) of its reserves on Monday."
    report = cc.check([cc.Article(text=text, id="a", source="Agency")])
    assert report.articles[0].published == date(2022, 10, 5)
    assert "5 Oct 2022, from its dateline" in str(report)


STORY = (
    "The board trumpeted that say 40,000 bags of coffee burned. "
    "The minister pooh-poohed the claim that the port was closed. "
    "The owner giggled off reports that the pier had sunk."
)
OWN = {
    "units": {"mass": {"bag": {"words": ["bag"], "each": 60, "of": "kg"}}},
    "reporting": {"verbs": {"trumpet": {"stance": "CT+", "takes": "any"}}},
    "denials": {
        "verbs": {"pooh-pooh": {"takes": "that claim"}},
        "particles": {"giggle": {"with": ["off"]}},
    },
    "bounds": {"approx": {"before": ["say"]}},
}


def test_own_words_reach_every_stage():
    article = cc.Article(text=STORY, id="a")
    found, plain = cc.extract(article, cc.Config(lexicon=OWN)), cc.extract(article)
    (bags,) = found.quantities
    assert (bags.value, bags.low, bags.high, bags.unit) == (2_400_000, 2_280_000, 2_520_000, "kg")
    assert plain.quantities[0].unit == "count"
    cues = {one.cue: one.factuality.value for one in found.attributions}
    assert cues["trumpeted"] == "CT+"
    assert cues["pooh-poohed"] == "CT-"
    assert any(
        one.cue.startswith("giggled off") and one.factuality.value == "CT-" for one in found.attributions
    )
    assert {one.cue for one in plain.attributions} == {"reports"}


def test_own_concepts_make_two_words_one():
    words = {"harbour": {"lumper": "lumper, trimmer", "death": "=flattened"}}
    pair = (
        "The harbour of Port Harwell employs 610 lumpers.",
        "The harbour of Port Harwell employs 430 trimmers.",
    )
    assert cc.compare(*pair, cc.Config(lexicon={"concepts": words})).conflicts
    assert not cc.compare(*pair).conflicts


def test_own_outlets_are_sources():
    text = "The Quayside Lantern said the pier had sunk."
    own = {"outlets": {"outlets": {"names": ["The Quayside Lantern"]}}}
    kinds = [
        [one.kind for one in cc.extract(cc.Article(text=text), config).names]
        for config in (None, cc.Config(lexicon=own))
    ]
    assert kinds[1] == ["outlet"] != kinds[0]


def test_own_tolerances_decide_what_conflicts():
    pair = ("The base hosts 46,000 nurses.", "The base hosts about 43,000 nurses.")
    assert [one.severity.value for one in cc.compare(*pair).conflicts] == ["warning"]
    wide = cc.Config(tolerances={"bounds.approx.above": 0.1})
    assert not cc.compare(*pair, wide).conflicts
    assert cc.extract(cc.Article(text=pair[1]), wide).quantities[0].steps == (
        "'about' admits from 5% below to 10% above",
    )
    assert cc.compare(*pair).conflicts, "the package's own numbers must hold again"


def test_own_tolerance_for_currencies():
    text = "The bank sold 1.8 billion euros ($2.0 billion) of its reserves."
    article = cc.Article(text=text, id="a", published=date(2022, 10, 5))
    found = {
        share: {one.relation.value for one in cc.check([article], cc.Config(tolerances=share)).findings}
        for share in ((), (("currency.share", 0.2),), (("currency.share", 0.01), ("currency.hit", 0.01)))
    }
    assert found[(("currency.share", 0.2),)] == {"agree"}
    assert found[(("currency.share", 0.01), ("currency.hit", 0.01))] == {"conflict"}
