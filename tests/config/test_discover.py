import pytest

from crosscheck.config.discover import discover
from crosscheck.errors import ConfigError


@pytest.fixture
def deep(tmp_path):
    folder = tmp_path / "desk" / "drafts"
    folder.mkdir(parents=True)
    return folder


def test_without_a_file_there_is_none(deep):
    assert discover(deep) is None


def test_the_nearest_file_upwards_is_found(deep):
    for folder in (deep.parents[1], deep.parents[0]):
        (folder / "crosscheck.toml").write_text("")
    assert discover(deep) == deep.parent.resolve() / "crosscheck.toml"


def test_a_pyproject_counts_only_with_our_table(deep):
    (deep / "pyproject.toml").write_text('[project]\nname = "crosscheck-desk"\n')
    (deep.parent / "pyproject.toml").write_text("[tool.crosscheck]\n")
    assert discover(deep) == deep.parent.resolve() / "pyproject.toml"


def test_our_own_file_goes_before_a_pyproject_beside_it(deep):
    (deep / "pyproject.toml").write_text("[tool.crosscheck]\n")
    (deep / "crosscheck.toml").write_text("")
    assert discover(deep) == deep.resolve() / "crosscheck.toml"


def test_another_s_broken_pyproject_is_passed_over(deep):
    (deep / "pyproject.toml").write_text("[tool.other\n")
    assert discover(deep) is None


def test_a_broken_pyproject_that_names_us_is_an_error(deep):
    (deep / "pyproject.toml").write_text("[tool.crosscheck]\nselect = [\n")
    with pytest.raises(ConfigError) as caught:
        discover(deep)
    assert caught.value.path.name == "pyproject.toml"
