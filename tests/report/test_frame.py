import sys
from datetime import date

import pytest

import crosscheck as cc
from crosscheck.errors import MissingExtraError
from crosscheck.report.report import Report
from crosscheck.report.tables import CLAIMS, FINDINGS


def test_a_row_for_each_finding_conflicts_first(report):
    table = report.to_frame()
    assert list(table.columns) == list(FINDINGS)
    assert list(table.relation) == ["conflict", "conflict", "superseded", "compatible", "agree"]


def test_figures_and_days_stand_in_columns_of_their_own(report):
    row = report.to_frame().iloc[0]
    assert (row.source_a, row.says_a, row.low_a, row.high_a, row.unit_b) == (
        "Harbour Post",
        "the company",
        475,
        525,
        "person",
    )
    assert report.to_frame().iloc[2].first_b == date(2023, 3, 7)


def test_an_empty_report_is_an_empty_table():
    assert list(Report(articles=[], findings=[]).to_frame().columns) == list(FINDINGS)


def test_without_pandas_the_error_names_the_extra(report, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"crosscheck-news\[frame\]"):
        report.to_frame()


def test_claims_make_a_table_of_their_own():
    report = cc.compare("The county employs 46,000 nurses.", "About 43,000 nurses work in the county.")
    table = report.to_frame("claims")
    assert list(table.columns) == list(CLAIMS)
    assert list(table.text) == ["46,000 nurses", "About 43,000 nurses"]
    assert list(table.bound) == ["exact", "approx"]
    assert list(table.start) == [19, 0]
    assert list(table.label) == ["nurses", "nurses"]
