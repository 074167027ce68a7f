import subprocess
import sys

import pages
import pytest

from crosscheck.rules.registry import RULES

MADE = pages.pages()


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.relative_to(pages.DOCS).as_posix())
def test_a_page_that_is_made_is_current(path):
    assert path.exists(), "run `make pages`"
    assert path.read_text(encoding="utf-8") == MADE[path], "run `make pages`"


def test_no_page_is_of_a_rule_that_is_gone():
    assert set((pages.DOCS / "rules").glob("*.md")) <= MADE.keys(), "run `make pages`"


def test_every_family_has_its_heading():
    assert {rule.code[:3] for rule in RULES} <= pages.FAMILIES.keys()


def test_every_page_is_listed_in_the_readme():
    readme = (pages.ROOT / "README.md").read_text(encoding="utf-8")
    written = [path for path in pages.DOCS.glob("*.md") if path not in MADE]
    assert [path.name for path in written if f"](docs/{path.name})" not in readme] == []


def test_the_pages_are_built_without_a_warning(tmp_path):
    pytest.importorskip("mkdocs", reason="needs mkdocs, which `make docs` installs")
    done = subprocess.run(  # noqa: S603  (our own command)
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--quiet",
            "--site-dir",
            str(tmp_path / "site"),
        ],
        cwd=pages.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert (tmp_path / "site" / "rules" / RULES[0].code / "index.html").exists()
