import archive
import pytest

SIZE = 5_000_000  # bytes
OPENS = 2_000  # milliseconds from the call to the end of the load event: what an editor waits for without wondering
TRIES = 3  # of which the fastest counts, since the machine may be at other work


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    report = archive.report()
    assert len(report.articles) == 200
    assert len(report.findings) >= 2000
    path = tmp_path_factory.mktemp("large") / "page.html"
    path.write_text(report.to_html(), encoding="utf-8")
    return path


def test_a_large_page_stays_small(large):
    assert large.stat().st_size < SIZE


def test_a_large_page_opens_at_once(tab, large):
    def opened():
        page = tab().open(large)
        assert page.locator(".entry").count() > 500
        return page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")

    assert min(opened() for _ in range(TRIES)) < OPENS


def test_a_large_page_filters(tab, large):
    page = tab().open(large)
    page.get_by_role("checkbox", name="Agree").uncheck()
    page.wait_for_function("!document.querySelector('.entry.agree:not([hidden])')")
    assert page.locator(".entry.conflict:not([hidden])").count() > 0
