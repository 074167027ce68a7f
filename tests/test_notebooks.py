"""The notebooks of the documentation run, in time, and print what they are said to print."""

import notebooks
import pytest

pytest.importorskip("nbclient", reason="needs nbclient and ipykernel, which `make test` installs")
nbformat = pytest.importorskip("nbformat", reason="comes with nbclient")


def test_there_are_three():
    assert [path.stem for path in notebooks.NOTEBOOKS] == [
        "a-toll-that-rises",
        "checking-a-draft",
        "five-articles",
    ]


@pytest.mark.parametrize("path", notebooks.NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")  # the kernel's, not ours
def test_it_runs_in_time_and_prints_what_it_is_said_to_print(path):
    kept = nbformat.read(path, as_version=4)
    assert all(
        cell.outputs for cell in kept.cells if cell.cell_type == "code" and "assert" not in cell.source
    )
    assert notebooks.printed(kept) == notebooks.printed(notebooks.executed(path)), "run `make pages`"
