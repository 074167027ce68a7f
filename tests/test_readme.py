import re

import pytest
import readme


def test_the_readme_shows_what_the_demo_prints():
    assert readme.shown() == readme.excerpt(readme.demo()), "run `make readme`"


def test_the_readme_shows_what_a_terminal_shows():
    assert readme.shown("recording") == readme.recording(), "run `make readme`"


def test_the_two_commands_open_the_readme():
    top = readme.README.read_text(encoding="utf-8").splitlines()[:15]
    assert any(line.startswith("make demo") for line in top)
    assert any(line.startswith("make test") for line in top)


@pytest.mark.parametrize(
    "page", [readme.README, readme.ROOT / "docs" / "python.md"], ids=lambda page: page.name
)
def test_the_python_that_stands_alone_runs(page, monkeypatch):
    monkeypatch.chdir(readme.ROOT)
    blocks = re.findall(r"```python\n(import .*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        names = {}
        exec(compile(block, page.name, "exec"), names)  # noqa: S102  (our own page)
        assert names["cc"].__name__ == "crosscheck"
