"""
The pages in headless Chromium: `make test-browser` installs what it takes.

CROSSCHECK_CHROMIUM names the browser, else one that is installed is looked for; CROSSCHECK_SCREENSHOTS names a folder
into which the tests write what they saw.
"""

import os
import shutil
from pathlib import Path

import pytest

import crosscheck as cc

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
)
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(scope="session")
def chromium():
    """A browser, or a skip with the reason why there is none."""
    api = pytest.importorskip(
        "playwright.sync_api", reason="needs playwright, which `make test-browser` installs"
    )
    with api.sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        found = os.environ.get("CROSSCHECK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
        if found is None and not own.exists():
            pytest.skip("needs Chromium: install one, or name it in CROSSCHECK_CHROMIUM")
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Tab:
    """A page of the browser that keeps what went wrong in it."""

    def __init__(self, page):
        self.page = page
        self.errors = []
        page.on(
            "console",
            lambda said: self.errors.append(said.text) if said.type in {"error", "warning"} else None,
        )
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: (self.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on(
            "request",
            lambda one: self.errors.append(one.url) if not one.url.startswith(("file:", "blob:")) else None,
        )

    def open(self, path, anchor=""):
        self.page.goto(f"file://{path}{anchor}")
        return self.page


@pytest.fixture
def tab(chromium):
    """Make tabs; at the end, none of them may have said an error, opened a dialog or fetched anything."""
    opened = []

    def make(size="desktop", *, dark=False, script=True):
        width, height = SIZES[size]
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            permissions=["clipboard-read", "clipboard-write"],
        )
        opened.append((context, Tab(context.new_page())))
        return opened[-1][1]

    yield make
    errors = [error for _, one in opened for error in one.errors]
    for context, _ in opened:
        context.close()
    assert errors == []


@pytest.fixture(scope="session")
def seeds():
    return cc.check(cc.read(ROOT / "seeds"))


@pytest.fixture(scope="session")
def pages(tmp_path_factory, seeds):
    """What is shown of the seeds: the page, and what a notebook shows, each in a file."""
    folder = tmp_path_factory.mktemp("pages")
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    dark = "@media(prefers-color-scheme:dark){body{background:#111;color:#eee}}"
    look = f"<style>body{{margin:1rem;max-width:60rem}}{dark}</style>"
    shown = {
        "page": seeds.to_html(),
        "report": f"{head}<title>a</title>{look}<main><h1>Notebook</h1>{seeds._repr_html_()}</main>",
        "plot": f"{head}<title>a</title>{look}<main><h1>Notebook</h1>{seeds.plot()._repr_html_()}</main>",
        "article": f"{head}<title>a</title>{look}<main><h1>Notebook</h1>{seeds.articles[0]._repr_html_()}</main>",
    }
    for name, html in shown.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in shown}


@pytest.fixture
def picture():
    """Keep a screenshot where somebody wants to look at it."""
    folder = os.environ.get("CROSSCHECK_SCREENSHOTS")

    def take(page, name):
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return take
