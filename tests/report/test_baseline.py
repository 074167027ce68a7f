import json

import pytest
from attrs import evolve

import crosscheck as cc
from crosscheck.report.aside import By
from crosscheck.report.baseline import baseline, without_known

POST = cc.Article(text="The ferry Agnes carried 610 passengers on Friday, the owner said.", id="post")
RADIO = cc.Article(text="The ferry Agnes carried 430 passengers on Friday, police said.", id="radio")
ECHO = cc.Article(text="The ferry Agnes carried 520 passengers on Friday, a sailor said.", id="echo")


@pytest.fixture
def known(tmp_path):
    listed, number = baseline(cc.check([POST, RADIO]))
    assert number == 1
    path = tmp_path / "known.json"
    path.write_text(listed, encoding="utf-8")
    return path


def test_what_is_known_is_set_aside_and_the_rest_is_new(known):
    report = cc.check([POST, RADIO, ECHO], cc.Config(baseline=known))
    assert [one.by for one in report.aside] == [By.BASELINE]
    assert all("echo" in {one.evidence[0].article, one.evidence[1].article} for one in report.conflicts)
    assert len(report.conflicts) == 2


def test_what_agrees_is_never_set_aside(known):
    report = cc.check([POST, evolve(POST, id="again"), RADIO], cc.Config(baseline=known))
    assert len(report.aside) == 2
    assert report.agreements


def test_it_holds_when_articles_move_and_grow(known):
    moved = evolve(POST, id="renamed", text=f"A new beginning.\n\n{POST.text}", line=7)
    assert not cc.check([moved, RADIO], cc.Config(baseline=known)).conflicts


def test_it_ends_when_a_sentence_is_rewritten(known):
    changed = evolve(POST, text=POST.text.replace("the owner", "his lawyer"))
    assert cc.check([changed, RADIO], cc.Config(baseline=known)).conflicts


def test_the_file_says_what_it_lists(known):
    data = json.loads(known.read_text(encoding="utf-8"))
    (row,) = data["findings"]
    assert data["schema"] == "crosscheck-baseline/1"
    assert (row["code"], row["articles"]) == ("QTY101", ["post", "radio"])
    assert "610" in row["message"]
    assert row["fingerprint"] == cc.check([POST, RADIO]).to_dict()["findings"][0]["fingerprint"]


def test_the_same_report_gives_the_same_file():
    articles = [POST, RADIO, ECHO]
    turned = baseline(cc.check(list(reversed(articles))))[0]
    first = baseline(cc.check(articles))[0]
    prints = [{one["fingerprint"] for one in json.loads(text)["findings"]} for text in (first, turned)]
    assert prints[0] == prints[1]
    assert baseline(cc.check(articles))[0] == first


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no such baseline yet; --update-baseline writes it"),
        (b"{", "not JSON"),
        (b"\xff", "is no baseline"),
        (b"[]", "is no baseline"),
        (b'{"schema": "crosscheck-baseline/2", "findings": []}', "is no baseline"),
        (b'{"schema": "crosscheck-baseline/1", "findings": [{}]}', "is no baseline"),
    ],
)
def test_what_is_no_baseline_is_an_error(tmp_path, content, said):
    path = tmp_path / "known.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(cc.ConfigError) as caught:
        without_known(cc.check([POST, RADIO]), path)
    assert caught.value.path == path
    assert caught.value.reason.startswith(said)
