"""docs/licences.md lists everything that is installed with the package, under the licence that it declares."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FAMILIES = ("MIT", "BSD", "Apache", "PSF", "MPL", "CNRI")
NAME = re.compile(r"[A-Za-z0-9._-]+")


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def listed():
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\w.-]+) \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    return {plain(name): licence for name, licence, _ in rows if name != "package"}


def declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    return {plain(NAME.match(one)[0]) for group in (project["dependencies"], *extras) for one in group}


def installed():
    """Return what is installed of what is declared and of what that needs, in turn; extras of others are left out."""
    found, waiting = {}, sorted(declared())
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        needs = found[name].requires or []
        waiting += [
            plain(NAME.match(one)[0])
            for one in needs
            if "extra ==" not in one and "python_version" not in one
        ]
    return found


def test_everything_that_is_declared_is_listed():
    assert declared() <= listed().keys()


def test_everything_that_is_installed_with_it_is_listed():
    found = installed()
    assert "attrs" in found
    assert set(found) <= listed().keys()


@pytest.mark.parametrize("name", sorted(installed()))
def test_a_licence_is_the_one_that_the_package_declares(name):
    about = installed()[name].metadata
    said = " ".join(
        [
            about.get("License-Expression") or "",
            (about.get("License") or "")[:60],
            *(one for one in about.get_all("Classifier") or [] if one.startswith("License")),
        ]
    ).replace("Mozilla Public License", "MPL")
    families = [one for one in FAMILIES if one in said]
    if not families:  # it declares none; its file of the licence says what the page says
        paths = [one for one in installed()[name].files or [] if "LICENSE" in one.name]
        families = [one for one in FAMILIES if one in paths[0].read_text()[:2000]]
    assert any(one in listed()[name] for one in families), said
