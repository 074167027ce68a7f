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
