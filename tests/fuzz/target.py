"""What is fuzzed: bytes are read as a file, what is read is checked against itself, and the report is rendered."""

from pathlib import Path

import crosscheck as cc
from crosscheck.report.formats import FORMATS, render
from crosscheck.text.read import read_bytes

SUFFIXES = (".txt", ".md", ".json", ".jsonl")
MOST = 20_000  # bytes of one input


def run(data):
    """Return the report on one input, whose first byte says what kind of file it is; None where nothing can be read."""
    suffix = SUFFIXES[data[0] % len(SUFFIXES)] if data else SUFFIXES[0]
    reading = read_bytes(data[1:MOST], Path(f"fuzzed{suffix}"))
    for error in reading.errors:
        assert error.message.isprintable()
    unique = {one.id: one for one in reading.articles}
    articles = list(unique.values())[:4]
    if not articles:
        return None
    for article in articles:
        found = cc.extract(article)
        for one in (*found.quantities, *found.dates):
            assert found.article.text[one.span.start : one.span.end] == one.text
    other = cc.Article(text=articles[0].text[::-1] + articles[0].text, id="other")
    report = cc.check([*articles, other])
    for name in FORMATS:
        assert isinstance(render(report, name), str)
    return report
