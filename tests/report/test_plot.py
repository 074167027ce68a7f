import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosscheck as cc
from crosscheck.report.plot.row import Row, drawing
from crosscheck.report.plot.scale import days, numbers
from crosscheck.report.plot.svg import element, percent

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def plot():
    texts = [
        "The county employs 46,000 nurses. The talks will begin on 4 May 2018.",
        "About 43,000 nurses work in the county. The talks begin in May 2018.",
        "The county has more than 40,000 nurses.",
    ]
    return cc.check(
        [
            cc.Article(id=str(n), source=f"<Paper> & {n}", published=date(2018, 5, n + 1), text=text)
            for n, text in enumerate(texts)
        ]
    ).plot()


def words(svg):
    return ["".join(one.itertext()) for one in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  (ours)


def test_each_fact_is_drawn_and_the_dates_once_more_on_a_timeline(plot):
    assert [head for head, _ in plot.drawings] == ["nurses", "start of the talks", "Timeline"]


def test_a_row_names_source_day_and_words(plot):
    assert words(plot.svg[0])[:3] == [
        "<Paper> & 0, 1 May 2018“46,000 nurses”",
        "<Paper> & 1, 2 May 2018“About 43,000 nurses”",
        "<Paper> & 2, 3 May 2018“more than 40,000 nurses”",
    ]
    assert words(plot.svg[0])[-1] == "people"
    assert words(plot.svg[2])[0] == "start of the talks"


def test_it_can_be_read_without_seeing_it(plot):
    root = ET.fromstring(plot.svg[0])  # noqa: S314  (ours)
    assert root.get("role") == "group"
    assert root.find(f"{SVG}title").text == "nurses"
    rows = [one for one in root.iter(f"{SVG}g") if one.get("role") == "img"]
    told = [one.find(f"{SVG}title").text for one in rows]
    assert (
        told[0] == "<Paper> & 0 (1 May 2018): “46,000 nurses”, read as 45,500 to 46,500 people, contradicted"
    )
    assert told[2] == "<Paper> & 2 (3 May 2018): “more than 40,000 nurses”, read as over 40,000 people"


def test_what_is_contradicted_has_another_shape_and_what_is_open_an_arrow(plot):
    root = ET.fromstring(plot.svg[0])  # noqa: S314  (ours)
    rows = list(root.iter(f"{SVG}g"))
    shapes = [
        [one.tag.removeprefix(SVG) for one in row.iter() if one.tag in {f"{SVG}path", f"{SVG}circle"}]
        for row in rows
    ]
    assert shapes == [["path"], ["path"], ["path", "circle"]]
    assert [row.get("class") for row in rows] == ["conflict", "conflict", None]
    assert [one.get("class") for one in rows[2].iter(f"{SVG}path")] == ["reach"]


def test_no_script_and_nothing_from_elsewhere(plot):
    html = plot.to_html()
    assert "<script" not in html
    assert "href" not in html
    assert html == plot._repr_html_()


def test_it_is_saved_as_a_page_or_a_drawing(plot, tmp_path):
    plot.save(tmp_path / "plot.svg")
    plot.save(tmp_path / "plot.html")
    assert ET.parse(tmp_path / "plot.svg").getroot().tag == f"{SVG}svg"  # noqa: S314  (ours)
    assert (tmp_path / "plot.html").read_text(encoding="utf-8").count("<figure>") == 3


def test_a_console_names_what_is_drawn(plot):
    assert repr(plot) == "<Plot of nurses, start of the talks, Timeline>"
    assert repr(cc.compare("a", "b").plot()) == "<Plot of nothing>"


def test_a_report_with_nothing_to_draw_says_so():
    assert "Nothing here can be drawn" in cc.compare("a", "b").plot().to_html()


@given(st.lists(st.floats(-1e15, 1e15), min_size=1))
def test_every_value_stands_within_the_edges_and_in_order(values):
    scale = numbers(values)
    shares = [scale.at(value) for value in sorted(values)]
    assert all(0 < share < 1 for share in shares)
    assert shares == sorted(shares)
    ticks = scale.ticks()
    assert all(scale.low <= at <= scale.high for at, _ in ticks)
    assert len(ticks) <= 12


@given(st.lists(st.dates(), min_size=1))
def test_every_day_stands_within_the_edges(values):
    scale = days(one.toordinal() for one in values)
    assert all(0 < scale.at(one.toordinal()) < 1 for one in values)
    assert len(scale.ticks()) <= 20
    assert all(scale.low <= at <= scale.high for at, _ in scale.ticks())


def test_far_apart_values_get_a_logarithmic_scale():
    scale = numbers([3.0, 40_000.0])
    assert scale.log
    assert [said for _, said in scale.ticks()] == ["10", "100", "1,000", "10,000"]


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        (date(2019, 1, 1), date(2023, 12, 31), ["2020", "2022", "2024"]),
        (date(2020, 1, 1), date(2020, 8, 31), ["Jan 2020", "April 2020", "July 2020"]),
        (date(2020, 5, 4), date(2020, 5, 7), ["4 May 2020"]),
    ],
)
def test_days_are_marked_by_round_periods(first, last, ticks):
    said = [one for _, one in days([first.toordinal(), last.toordinal()]).ticks()]
    assert set(ticks) <= set(said)


def test_an_element_escapes_what_it_is_given():
    assert element("text", "<b>", class_="a&b", x=None) == '<text class="a&amp;b">&lt;b&gt;</text>'
    assert percent(1 / 3) == "33.33%"


def test_a_row_without_any_end_reaches_from_edge_to_edge():
    row = Row(who="A", words="any", tip="A: any", low=None, high=None, nominal=None)
    svg = drawing([row], numbers([]), title="t", unit="", styled=True)
    assert svg.count('class="reach"') == 2
