import pickle

import pytest

from crosscheck.config import Config
from crosscheck.errors import LexiconError
from crosscheck.lexicon import DATA, Language, file, merged, table

OWN = {"bounds": {"approx": {"before": ["give a few"]}}}


def test_own_entries_are_laid_over_the_table_and_leave_it_as_it_is():
    own = table("bounds", Language("en", OWN))
    assert own["approx"]["before"] == [*table("bounds")["approx"]["before"], "give a few"]
    assert "give a few" not in table("bounds")["approx"]["before"]
    assert own["nearly"] == table("bounds")["nearly"]


def test_a_table_without_own_entries_is_the_package_s():
    assert table("numbers", Language("en", OWN)) is table("numbers")


def test_a_language_is_a_value():
    one = Language("en", OWN)
    assert one == Language("en", {"bounds": {"approx": {"before": ["give a few"]}}})
    assert one != Language("en", {})
    assert hash(one) == hash(pickle.loads(pickle.dumps(one)))  # noqa: S301  (our own bytes)
    assert pickle.loads(pickle.dumps(one)).own == OWN  # noqa: S301  (as above)
    assert Language(one, OWN) == one


def test_a_configuration_makes_its_language():
    assert Config(lexicon=OWN).language == Language("en", OWN)
    assert Config(lexicon=OWN) != Config()
    assert Config().language == "en"


def test_merging_replaces_what_is_neither_table_nor_list():
    assert merged({"a": {"b": 1, "c": [1]}}, {"a": {"b": 2, "c": [1, 3]}, "d": 4}) == {
        "a": {"b": 2, "c": [1, 3]},
        "d": 4,
    }


def test_a_complaint_names_the_file_that_said_it(tmp_path):
    own = Language("en", OWN, tmp_path / "crosscheck.toml")
    assert file("bounds", own) == tmp_path / "crosscheck.toml"
    assert file("numbers", own) == file("numbers") == DATA / "lang" / "en" / "numbers.toml"
    with pytest.raises(LexiconError, match="no such table"):
        table("nothing")
