"""What others call us by: the pre-commit hook, the GitHub action, the CMS hook of the documentation."""

import io
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli

ROOT = Path(__file__).parents[1]
HEAD = "---\nsource: Harbour Post\npublished: 2023-03-04\n---\n"
POST = f"{HEAD}The ferry Agnes carried 610 passengers, the owner said.\n"
RADIO = POST.replace("Harbour Post", "Coast Radio").replace("610", "430").replace("the owner", "police")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    (tmp_path / "archive").mkdir()
    (tmp_path / "the draft.md").write_text(POST)
    (tmp_path / "archive" / "radio.md").write_text(RADIO)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def yaml(name):
    parser = pytest.importorskip("yaml", reason="needs PyYAML, which mkdocs brings")
    return parser.safe_load((ROOT / name).read_text(encoding="utf-8"))


# pre-commit


def test_the_hook_calls_a_command_that_there_is():
    (hook,) = yaml(".pre-commit-hooks.yaml")
    assert {"id", "name", "entry", "language"} <= set(hook)
    program, command = hook["entry"].split()
    assert program == "crosscheck"
    assert command in cli.list_commands(None)


@pytest.mark.parametrize(
    ("path", "taken"),
    [("drafts/a.md", True), ("a.txt", True), ("a.markdown", True), ("a.py", False), ("a.md.orig", False)],
)
def test_the_hook_takes_text(path, taken):
    (hook,) = yaml(".pre-commit-hooks.yaml")
    assert bool(re.search(hook["files"], path)) is taken


# The action


def run_action(desk, **inputs):
    """Run the action's own script as a runner does: inputs in the environment."""
    action = yaml("action.yml")
    step = action["runs"]["steps"][-1]
    values = {name: one.get("default", "") for name, one in action["inputs"].items()} | inputs
    given = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: values[m[1]], said)
        for name, said in step["env"].items()
    }
    bin_ = desk / "bin"
    bin_.mkdir(exist_ok=True)
    (bin_ / "crosscheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crosscheck "$@"\n')
    (bin_ / "crosscheck").chmod(stat.S_IRWXU)
    known = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    env = {**os.environ, "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": known, **given}
    return subprocess.run(  # noqa: S603  (our own script)
        ["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=desk,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


pytestmark_bash = pytest.mark.skipif(not Path("/bin/bash").exists(), reason="the action runs in bash")


@pytestmark_bash
def test_the_action_annotates_and_fails(desk):
    done = run_action(desk, paths="the draft.md\n", against="archive/\n")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=the draft.md,line=5")


@pytestmark_bash
def test_the_action_passes_on_what_it_is_told(desk):
    done = run_action(
        desk,
        **{
            "paths": "the draft.md",
            "against": "archive/",
            "fail-on": "never",
            "output": "x.sarif",
            "format": "sarif",
        },
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((desk / "x.sarif").read_text())["version"] == "2.1.0"


@pytestmark_bash
def test_what_an_input_says_is_never_run(desk):
    done = run_action(desk, paths="$(touch run)\n`touch run`\n; touch run\n--output=run\n", against="")
    assert done.returncode == 2
    assert not (desk / "run").exists()


def test_every_input_reaches_the_script():
    action = yaml("action.yml")
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert all(f"${{{{ inputs.{name} }}}}" in text for name in action["inputs"])
    assert all("${{" not in step.get("run", "") for step in action["runs"]["steps"])


def test_every_option_of_the_action_is_one_of_the_command():
    said = CliRunner().invoke(cli, ["check", "--help"]).output
    script = yaml("action.yml")["runs"]["steps"][-1]["run"]
    options = set(re.findall(r"(--[a-z-]+)=", script))
    assert options
    assert [one for one in options if one not in said] == []


# The CMS hook


@pytest.fixture
def app(desk):
    page = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
    block = re.search(r"<!-- hook: .*?-->\n```python\n(.*?)```", page, re.DOTALL)[1]
    names = {"__name__": "hook"}
    exec(compile(block, "docs/gate.md", "exec"), names)  # noqa: S102  (our own page)

    def post(body):
        answered = {}
        environ = {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))}
        said = names["app"](environ, lambda status, _: answered.update(status=status))
        return answered["status"], json.loads(b"".join(said))

    assert desk.exists()
    return post


def test_the_service_refuses_a_draft_that_contradicts_the_archive(app):
    draft = {
        "id": "d",
        "text": "The ferry Agnes carried 610 passengers, the owner said.",
        "published": "2023-03-04",
    }
    status, report = app(json.dumps(draft).encode())
    assert status == "409 Conflict"
    assert report["findings"][0]["code"] == "QTY101"
    status, report = app(json.dumps({**draft, "text": draft["text"].replace("610", "430")}).encode())
    assert status == "200 OK"
    assert app(b"{")[0] == "400 Bad Request"
