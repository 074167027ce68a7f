"""
Measure the extraction of whole articles: names, quantities, dates, attributions and claims, on one core.

    python benchmarks/articles.py [--articles 10000] [--no-peers] [PATH...]

Prints the throughput on the articles at PATH (the seeds and the written clusters), beside that of peers which find but
quantities (quantulum3) or dates (dateparser) in the same run and on the same texts; then the throughput on 1 to
10,000 generated articles, which should not fall, and the memory that this takes, which should not rise. Times are
of the processor, the least of several rounds, after the word lists are loaded. Peers come with `pip install --group
bench`.
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from extract import PEERS
from generate import articles

from crosscheck import read
from crosscheck.pipeline import extract
from crosscheck.text.article import Article

ROOT = Path(__file__).parents[1]
WANTED = 300  # KB/s on one core
ROUNDS = 5
FLAT = 1.25  # times as long for a KB, at most
SHORT = 100  # articles: fewer are measured several times
WHAT = {"quantulum3": "quantities", "dateparser": "dates"}


def seconds(run: Callable[[], object]) -> float:
    """Return the processor time of one run."""
    start = time.process_time()
    run()
    return time.process_time() - start


def kilobytes(found: Sequence[Article]) -> float:
    """Return the size of the texts."""
    return sum(len(one.text.encode()) for one in found) / 1000


def all_of(found: Sequence[Article]) -> None:
    """Extract every article."""
    for one in found:
        extract(one)


def throughput(name: str, found: Sequence[Article], *, peers: bool) -> None:
    """Print ours and the peers', in turn on the same articles."""
    size = kilobytes(found)
    all_of(found)
    ours = min(seconds(lambda: all_of(found)) for _ in range(ROUNDS))
    verdict = "at least" if size / ours >= WANTED else "LESS THAN"
    claims = sum(len(extract(one).claims) for one in found)
    print(f"{name}: {len(found)} articles, {size:.0f} KB, {claims} claims")
    print(f"  all of it        {size / ours:8.0f} KB/s, {verdict} the {WANTED} wanted")
    for peer, (module, _, load, _) in PEERS.items() if peers else ():
        if find_spec(module) is None:
            print(f"  {peer}: not installed")
            continue
        theirs = load()
        theirs("5 km")
        taken = seconds(lambda theirs=theirs: [theirs(one.text) for one in found])
        again = min(seconds(lambda: all_of(found)) for _ in range(2))
        print(
            f"  {peer:<16} {size / taken:8.1f} KB/s, so that all of it is {taken / min(ours, again):.0f} times as fast"
        )


def growth(most: int) -> None:
    """Print throughput and memory from one article on, each article made, extracted and let go."""
    print("generated articles        KB   KB/s   peak MB")
    speeds = []
    count = 1
    while count <= most:
        taken = size = 0.0
        stream = articles(
            max(count, SHORT)
        )  # of few articles, several times others: one alone shows but itself
        while batch := list(islice(stream, min(count, SHORT))):
            taken += seconds(lambda batch=batch: all_of(batch))
            size += kilobytes(batch)
        speeds.append(size / taken)
        unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, kilobytes elsewhere
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
        print(f"  {count:>12,} {size:>14.0f} {speeds[-1]:>6.0f} {peak:>9.0f}")
        count *= 10
    times = max(speeds) / speeds[-1]
    print(
        f"  the most take {times:.2f} times as long a KB as the quickest: {'flat' if times <= FLAT else 'NOT FLAT'}"
    )


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--articles", type=int, default=10_000, help="generate so many at most")
    parser.add_argument("--no-peers", action="store_true", help="leave the peers out")
    options = parser.parse_args()
    clusters = sorted(ROOT.glob("fixtures/clusters/*/articles"))
    for name, paths in (
        {path.name: [path] for path in options.paths} or {"seeds": [ROOT / "seeds"], "clusters": clusters}
    ).items():
        found = [one for path in paths for one in read(path)]
        throughput(name, found, peers=not options.no_peers)
    growth(options.articles)


if __name__ == "__main__":
    main()
