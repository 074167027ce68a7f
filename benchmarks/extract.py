"""
Measure extraction: throughput by stage, memory, growth with the size of the text, and the peers' throughput.

    python benchmarks/extract.py [--no-peers] [--no-hostile] [TEXT...]

Without texts it reads the five seeds. Each peer runs on the same text in the same run, in turn with ours, so that
both meet the same machine; the least time of several rounds counts. A peer is one entry in PEERS: its name, our
stage that does the same work, and what it runs. Peers are installed with `pip install --group bench`.
"""

import argparse
import logging
import time
import tracemalloc
import warnings
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from crosscheck.mentions import dates as dated
from crosscheck.mentions import quantities as mentions
from crosscheck.text.article import Article
from crosscheck.text.sentences import split
from crosscheck.values import dates as timexes
from crosscheck.values import quantities as values

SEEDS = Path(__file__).parents[1] / "seeds"
ROUNDS = 5
Run = Callable[[str], object]


def quantities(text: str) -> object:
    """Find and normalise the quantities of a text."""
    found = mentions.find(text, split(text))
    return values.normalise(found, Article(text=text, published=date(2020, 10, 15)))


def quantulum() -> Run:
    """Return quantulum3's parser, without its classifier."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    import_module("quantulum3.classifier").USE_CLF = False  # it would be used where scikit-learn is installed
    return import_module("quantulum3.parser").parse  # type: ignore[no-any-return]


def dates(text: str) -> object:
    """Find the dates of a text and resolve them to intervals of days."""
    return timexes.resolve(dated.find(text), Article(text=text, published=date(2020, 10, 15)))


def dateparser() -> Run:
    """Return dateparser's search, told the language and the base date."""
    warnings.simplefilter("ignore")
    search = import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": datetime(2020, 10, 15)}  # noqa: DTZ001  (a day of publication has no zone)
    return lambda text: search(text, languages=["en"], settings=settings)


# peer -> its module, the stage of ours that does the same, how to get it, the times its throughput that ours must reach
PEERS: dict[str, tuple[str, Run, Callable[[], Run], int]] = {
    "quantulum3": ("quantulum3", quantities, quantulum, 50),
    "dateparser": ("dateparser", dates, dateparser, 30),
}

STAGES: dict[str, Run] = {
    "sentences": split,
    "quantities: find": mentions.find,
    "quantities: find and normalise": quantities,
    "dates: find and resolve": dates,
}

HOSTILE = {
    "digits": "7",
    "commas": ",",
    "dollars": "$",
    "brackets": "(",
    "lists": "1,",
    "prices": "$1 ",
    "numbers in words": "one hundred ",
    "rates": "annual ",
    "hedges": "more than ",
    "ranges": "5 to ",
}


def seconds(run: Run, text: str, rounds: int = ROUNDS) -> float:
    """Return the least time of several rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        run(text)
        best = min(best, time.perf_counter() - start)
    return best


def speed(text: str, taken: float) -> float:
    """Return kilobytes a second."""
    return len(text.encode()) / 1024 / taken


def stages(text: str) -> None:
    """Print throughput by stage and the peak of memory."""
    print(f"{len(text.encode()) / 1024:.0f} KB")
    for name, run in STAGES.items():
        run(text)
        taken = seconds(run, text)
        tracemalloc.start()
        run(text)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(
            f"  {name:<34}{speed(text, taken):8.0f} KB/s {taken * 1000:8.1f} ms   peak {peak / 2**20:6.1f} MB"
        )


def growth(text: str) -> None:
    """Print how the time grows from 10 KB to 10 MB."""
    print("growth")
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        longer = (text * (size // len(text) + 1))[:size]
        taken = seconds(quantities, longer, rounds=1 if size > 10**6 else 3)
        print(f"  {size / 1000:8.0f} KB {taken:9.3f} s {speed(longer, taken):8.0f} KB/s")


def hostile(size: int) -> None:
    """Print the time on text without sense, and on four times as much of it."""
    print("hostile text, and four times as much")
    for name, piece in HOSTILE.items():
        text = piece * (size // len(piece))
        small, large = seconds(quantities, text, rounds=1), seconds(quantities, text * 4, rounds=1)
        print(f"  {name:<18}{small:9.3f} s {large:9.3f} s   x{large / small:.1f}")


def peers(texts: list[str]) -> None:
    """Print each peer's throughput beside ours, in turn on the same articles, one after another."""
    for name, (module, ours, load, wanted) in PEERS.items():
        if find_spec(module) is None:
            print(f"{name}: not installed")
            continue
        theirs = load()
        theirs("5 km")
        best_ours = best_theirs = float("inf")
        for _ in range(3):
            best_ours = min(best_ours, sum(seconds(ours, text) for text in texts))
            best_theirs = min(best_theirs, sum(seconds(theirs, text, rounds=1) for text in texts))
        times = best_theirs / best_ours
        verdict = "at least" if times >= wanted else "LESS THAN"
        whole = "".join(texts)
        print(f"{name}: {speed(whole, best_theirs):.1f} KB/s, ours {speed(whole, best_ours):.0f} KB/s")
        print(f"  {times:.0f} times as fast, {verdict} the {wanted} wanted")


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", nargs="*", type=Path, default=sorted(SEEDS.glob("*.txt")))
    parser.add_argument("--no-peers", action="store_true", help="leave the peers out")
    parser.add_argument("--no-hostile", action="store_true", help="leave growth and hostile text out")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in options.texts]
    text = "\n\n".join(texts)
    stages(text)
    if not options.no_peers:
        peers(texts)
    if not options.no_hostile:
        growth(text)
        hostile(100_000)


if __name__ == "__main__":
    main()
