"""Nothing is ever fetched: the main jobs run with sockets forbidden, in this process and in those that it starts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Python imports a module of this name at its start, so that worker processes are watched, too.
GUARD = """
import os, sys
def forbid(event, details):
    if event == "socket.__new__" and int(details[1]) == 1:
        return  # between processes of one machine
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        if event != "socket.__new__":  # urllib3 makes one at import, to see whether there is IPv6
            with open(os.environ["FETCHED"], "a") as log:
                log.write(f"{event} {details!r}\\n")
        raise PermissionError(f"the network is forbidden: {event}")
sys.addaudithook(forbid)
"""
PAGE = """<!DOCTYPE html SYSTEM "http://example.invalid/evil.dtd" [<!ENTITY away SYSTEM "http://example.invalid/x">]>
<html><head><title>Ferry aground</title><base href="http://example.invalid/">
<meta http-equiv="refresh" content="0;url=http://example.invalid/"><link rel="stylesheet" href="http://example.invalid/a.css">
<link rel="canonical" href="http://example.invalid/story"><script src="http://example.invalid/a.js"></script></head>
<body><article><h1>Ferry aground</h1><img src="http://example.invalid/a.png">
<p>The ferry Agnes ran aground off Harwell on Friday with 430 passengers on board, police said. &away;</p>
<p>The rescue took four hours and cost $2 million, according to http://example.invalid/report.</p>
<iframe src="http://example.invalid/frame"></iframe></article></body></html>
"""
NOTE = """---
source: Coast Gazette
published: 2023-03-06
url: http://example.invalid/gazette
---
The ferry Agnes ran aground off Harwell on Friday with 610 passengers on board, police said.
![a picture](http://example.invalid/b.png) The rescue cost 2 million euros ($2.1 million).
"""
CELLS = """
import crosscheck as cc
articles = cc.read("articles")
report = cc.check(articles)
assert report.conflicts
[one._repr_html_() for one in (report, report.plot(), cc.extract(articles[0]), articles[0])]
"""


@pytest.fixture
def python(tmp_path):
    """Run this Python in a folder with a page and a note, without a network; return its status and what it tried."""
    (tmp_path / "guard").mkdir()
    (tmp_path / "guard" / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "note.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "articles" / "wire.txt").write_text(
        "---\nsource: Coast Radio\npublished: 2023-03-04\n---\nThe ferry Agnes ran aground off Harwell on Friday "
        "with 430 passengers on board, police said.\n",
        encoding="utf-8",
    )
    log = tmp_path / "fetched"
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "guard"), str(ROOT)]),
        "FETCHED": str(log),
    }

    def call(*arguments):
        done = subprocess.run(  # noqa: S603  (our own code)
            [sys.executable, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done, log.read_text(encoding="utf-8") if log.exists() else ""

    return call


def test_the_guard_sees_a_connection(python):
    done, tried = python("-c", "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert done.returncode == 1
    assert "socket" in tried


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif", "claimreview"])
def test_checking(python, form):
    done, tried = python("-m", "crosscheck", "check", "articles", "--format", form)
    assert not tried
    assert done.returncode == 1, done.stderr
    assert "610 passengers" in done.stdout


def test_pages_full_of_addresses(python, tmp_path):
    pytest.importorskip("trafilatura", reason="needs the extra html")
    (tmp_path / "articles" / "page.html").write_text(PAGE, encoding="utf-8")
    done, tried = python("-m", "crosscheck", "extract", "articles", "--format", "json")
    assert not tried
    assert done.returncode == 0, done.stderr
    (page,) = [one for one in json.loads(done.stdout)["articles"] if one["id"] == "page"]
    assert any(one["text"] == "430 passengers" for one in page["mentions"])


def test_an_archive(python):
    done, tried = python("-m", "crosscheck", "archive", "add", "articles", "--archive", "all.db")
    assert done.returncode == 0, done.stderr
    done, again = python("-m", "crosscheck", "check", "articles/note.md", "--against", "all.db")
    assert done.returncode == 1, done.stderr
    assert not tried + again


def test_a_notebook_s_calls(python):
    done, tried = python("-c", CELLS)
    assert done.returncode == 0, done.stderr
    assert not tried
