"""The wheel and the sdist build, install in an empty environment and run the README's examples: `make release-test`."""

import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    "CROSSCHECK_RELEASE" not in os.environ, reason="installs packages; `make release-test` runs it"
)
DRAFT = "---\nsource: Coast Gazette\npublished: 2023-03-06\n---\nThe ferry Agnes carried 610 passengers, police said.\n"
RADIO = "---\nsource: Coast Radio\npublished: 2023-03-04\n---\nThe ferry Agnes carried 430 passengers, police said.\n"


def run(*command, cwd, expected=0):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603  (our own)
    assert done.returncode == expected, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT), cwd=folder)
    return {path.suffix: path for path in folder.iterdir()}


def test_what_is_packed(built):
    with zipfile.ZipFile(built[".whl"]) as wheel:
        names = wheel.namelist()
        metadata = wheel.read(next(one for one in names if one.endswith("METADATA"))).decode()
    assert "crosscheck/py.typed" in names
    assert "crosscheck/data/units.txt" in names
    assert "crosscheck/report/html/templates/page.html" in names
    assert any(one.endswith("licenses/LICENSE") for one in names)
    assert not [one for one in names if not one.startswith(("crosscheck/", "crosscheck_news-"))]
    assert "Name: crosscheck-news" in metadata
    with tarfile.open(built[".gz"]) as sdist:
        inside = {one.split("/")[1] for one in sdist.getnames()}
    assert {"pyproject.toml", "README.md", "SECURITY.md", "CHANGELOG.md", "seeds", "tests"} <= inside
    assert not any(one.startswith(".ci") for one in inside)


@pytest.mark.parametrize("kind", [".whl", ".gz"])
def test_an_empty_environment_runs_the_examples(built, kind, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    bin_ = tmp_path / "env" / "bin"
    run(bin_ / "python", "-m", "pip", "install", "--quiet", str(built[kind]), cwd=tmp_path)
    run(bin_ / "python", "-m", "pip", "check", cwd=tmp_path)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "radio.md").write_text(RADIO, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    python = re.search(r"```python\n(import .*?)```", page, re.DOTALL)[1]
    run(bin_ / "python", "-c", re.sub(r"^report\.to_frame.*$", "", python, flags=re.MULTILINE), cwd=tmp_path)
    lines = re.findall(r"^(crosscheck (?:check|extract|explain).*?) +#", page, re.MULTILINE)
    assert len(lines) == 3
    for line in lines:
        run(bin_ / "crosscheck", *line.split()[1:], cwd=tmp_path, expected="check" in line.split()[1:2])
