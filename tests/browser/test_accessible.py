import pytest

SERIOUS = {"serious", "critical"}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["page", "report", "plot", "article"])
def test_axe_finds_nothing_serious(tab, pages, name, dark):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="needs axe, which `make test-browser` installs"
    )
    page = tab(dark=dark).open(pages[name])
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in SERIOUS] == []


def test_the_keyboard_reaches_the_findings(tab, pages):
    page = tab().open(pages["page"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_an_article_says_what_a_mention_is_worth_where_the_keyboard_stands(tab, pages):
    page = tab().open(pages["article"])
    mark = page.locator("mark.quantity[title]").first
    mark.focus()
    tip = page.evaluate("getComputedStyle(document.activeElement, '::after').content")
    assert tip.strip('"') == mark.get_attribute("title")
