import json
import re

import pytest
from attrs import evolve

from crosscheck.report.html import page as html_page

HOSTILE = "</script><script>window.harmed = 1; alert(1)</script><img src=x onerror='window.harmed = 1'>"


def shown(page):
    return page.locator(".entry:visible").count()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("name", ["page", "report", "plot", "article"])
def test_it_opens_without_an_error_and_within_the_screen(tab, pages, picture, name, size, dark):
    page = tab(size, dark=dark).open(pages[name])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    picture(page, f"{name}-{size}{'-dark' if dark else ''}")


def test_the_filters_choose_by_relation_rule_and_source(tab, pages):
    page = tab().open(pages["page"])
    every = shown(page)
    assert page.locator("#shown").inner_text() == f"{every} of {every} shown"
    page.get_by_role("checkbox", name="Agree").uncheck()
    assert page.locator(".entry.agree:visible").count() == 0
    assert 0 < shown(page) < every
    page.get_by_label("Rule").select_option("QTY101")
    assert {one.get_attribute("data-rule") for one in page.locator(".entry:visible").all()} == {"QTY101"}
    assert page.locator(".fact:visible").count() == 1
    page.get_by_label("Source").select_option(label="Foreign Policy")
    assert shown(page) == 0
    assert page.locator("#nothing").is_visible()
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("document.querySelector('#nothing').hidden")
    assert shown(page) == every
    page.get_by_label("Source").select_option(label="Foreign Policy")
    assert all("Foreign Policy" in one.text_content() for one in page.locator(".entry:visible").all())


def test_a_link_unfolds_what_it_leads_to_and_shows_what_was_filtered_away(tab, pages):
    page = tab().open(pages["page"])
    anchor = page.locator(".entry.agree").first.get_attribute("id")
    page.get_by_role("checkbox", name="Agree").uncheck()
    page.evaluate(f"location.hash = '{anchor}'")
    page.wait_for_function(f"document.getElementById('{anchor}').open")
    assert page.locator(f"#{anchor}").is_visible()


def test_a_page_opened_at_a_finding_shows_it(tab, pages):
    anchor = re.search(
        r'<details class="entry agree" id="([^"]+)"', pages["page"].read_text(encoding="utf-8")
    )[1]
    page = tab().open(pages["page"], f"#{anchor}")
    page.wait_for_function(f"document.getElementById('{anchor}').open")
    assert page.locator(f"#{anchor} blockquote").first.is_visible()


def test_a_marked_passage_leads_to_its_finding_and_back_to_its_article(tab, pages):
    page = tab().open(pages["page"])
    page.locator(".article summary").first.click()
    mark = page.locator(".article .text a").first
    target = mark.get_attribute("href")
    mark.click()
    page.wait_for_function(f"document.querySelector('{target}').open")
    page.locator(f"{target} figcaption a").first.click()
    page.wait_for_function("document.querySelector('.article:target').open")


def test_a_link_can_be_copied(tab, pages):
    page = tab().open(pages["page"])
    link = page.get_by_role("link", name="Copy link to this finding").first
    target = link.get_attribute("href")
    link.click()
    page.get_by_text("Copied").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"file://{pages['page']}{target}"


def test_the_json_can_be_saved(tab, pages, seeds):
    page = tab().open(pages["page"])
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the report as JSON").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8")) == seeds.to_dict()


def test_a_large_report_can_be_saved_too(tab, seeds, tmp_path, monkeypatch):
    monkeypatch.setattr(html_page, "_LARGE", 1000)
    path = tmp_path / "packed.html"
    path.write_text(seeds.to_html(), encoding="utf-8")
    page = tab().open(path)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the report as JSON").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8")) == seeds.to_dict()


def test_without_script_everything_is_there(tab, pages):
    page = tab(script=False).open(pages["page"])
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#download").is_visible()
    assert page.locator(".entry").count() == shown(page)
    assert page.locator(".entry.conflict blockquote").first.is_visible()
    folded = page.locator(".entry.agree").first
    folded.locator("summary").first.click()
    assert folded.locator("blockquote").first.is_visible()


@pytest.mark.parametrize("kind", ["to_html", "_repr_html_"])
def test_script_in_a_title_is_inert(tab, seeds, tmp_path, kind):
    report = evolve(
        seeds,
        articles=[evolve(one, title=HOSTILE, source=HOSTILE + one.id) for one in seeds.articles],
        findings=[evolve(one, message=HOSTILE, why=(HOSTILE,)) for one in seeds.findings],
        facts=[evolve(one, label=HOSTILE) for one in seeds.facts],
    )
    path = tmp_path / "hostile.html"
    path.write_text(getattr(report, kind)(), encoding="utf-8")
    page = tab().open(path)
    assert page.evaluate("window.harmed") is None
    assert page.locator("img").count() == 0
    assert page.locator("h3, th[scope=row]").first.inner_text().lower() == HOSTILE


def test_printed_it_is_unfolded(tab, pages):
    page = tab().open(pages["page"])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    assert not page.locator("#filters").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0
