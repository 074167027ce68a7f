"""
Compare the reading of dates with dateparser's search: throughput, and which expressions get their days right.

usage: dates.py [TEXT_FILE ...]

Both read the same texts (the seeds, unless files are named), one article after another in one process; the best
pass counts. Ours includes the resolution to intervals of days. The expressions are the cases of
fixtures/values/dates.toml that have days: dateparser is right where one of its results lies in the interval, which is
generous, as it knows no intervals. Needs dateparser (`pip install dateparser`).
"""

import sys
import time
import tomllib
import warnings
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crosscheck.mentions.dates import find
from crosscheck.text.article import Article
from crosscheck.values.dates import resolve

ROOT = Path(__file__).parents[1]
PUBLISHED = date(2020, 10, 15)
ROUNDS = 5
PASSES = 10


def ours(text: str, published: date | None) -> Iterable[tuple[str, date | None, date | None]]:
    """Yield each expression with its first and last day."""
    for timex in resolve(find(text), Article(text=text, published=published)):
        yield timex.text, timex.first, timex.last


def theirs(text: str, published: date | None) -> Iterable[tuple[str, date | None, date | None]]:
    """Yield each expression with its day, twice: dateparser gives moments."""
    from dateparser.search import search_dates  # noqa: PLC0415  (not needed to import this file)

    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
    if published is not None:
        settings["RELATIVE_BASE"] = datetime.combine(published, datetime.min.time())
    for words, when in search_dates(text, languages=["en"], settings=settings) or ():
        yield words, when.date(), when.date()


def seconds(read: Callable[[str, date | None], Iterable[Any]], texts: list[str]) -> float:
    """Return the processor time of one pass."""
    start = time.process_time()
    for text in texts:
        list(read(text, PUBLISHED))
    return time.process_time() - start


def right(read: Callable[[str, date | None], Iterable[tuple[str, Any, Any]]], exact: bool) -> tuple[int, int]:
    """Return how many of the fixture's dates are read, of how many."""
    cases = tomllib.loads((ROOT / "fixtures/values/dates.toml").read_text(encoding="utf-8"))["case"]
    cases = [case for case in cases if "first" in case]
    hits = 0
    for case in cases:
        found = list(read(case["text"], case.get("published")))
        if exact:
            hits += any((first, last) == (case["first"], case["last"]) for _, first, last in found)
        else:
            hits += any(case["first"] <= day <= case["last"] for _, day, _ in found)
    return hits, len(cases)


def main() -> None:
    """Print one line for each of the two, and the ratio."""
    warnings.simplefilter("ignore")
    paths = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    size = sum(map(len, texts)) / 1000
    quick, slow = [], []
    for _ in range(ROUNDS):  # in turns, so that both see the machine alike
        quick += [seconds(ours, texts) for _ in range(PASSES)]
        slow.append(seconds(theirs, texts))
    speed = size / min(quick), size / min(slow)
    hits, cases = right(ours, exact=True)
    print(f"crosscheck         {speed[0]:9.0f} KB/s   intervals exact     {hits} of {cases}")
    hits, cases = right(theirs, exact=False)
    print(f"dateparser.search  {speed[1]:9.0f} KB/s   day in the interval {hits} of {cases}")
    print(f"ratio              {speed[0] / speed[1]:9.0f}")


if __name__ == "__main__":
    main()
