"""
Learns the match weights of `crosscheck/data/weights.toml` from labelled clusters.

    python benchmarks/train_links.py fixtures/clusters [FOLDER ...] [--figures FOLDER ...] [--held-out] [--write]

A cluster is a folder with articles/*.txt and a gold.json that lists pairs of quotes. Every pair of claims that
shares a blocking key is an example: positive when the gold pairs their quotes, negative otherwise; pairs listed as
doubtful are left out, and all pairs of two stories are negative, at a discount. A logistic regression over the levels
of the comparisons gives one weight a level, in bits. Whether two articles tell one story is learnt apart, from the
pairs of articles of one cluster against those of two: a level that strangers show as often weighs against a link, and
none weighs for one.
The dates of `--figures` stories are left out: such stories may be labelled for their figures, not for every date.
Clusters are split in two by the order of their names; the fit sees the first half alone, and --held-out reports
precision and recall on both. --write fits on that half and writes the table.

Needs SciPy (dependency group "bench").
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tomllib
from collections import Counter, defaultdict
from itertools import combinations, groupby, pairwise, product
from pathlib import Path

from attrs import define, evolve, field, frozen

import crosscheck as cc
from crosscheck.claims.claim import Claim, ClaimKind
from crosscheck.config import DEFAULT
from crosscheck.links import comparisons
from crosscheck.links.blocking import pairs
from crosscheck.links.compare import levels, values
from crosscheck.links.find import UNLIKELY
from crosscheck.links.link import Link
from crosscheck.links.standing import standings
from crosscheck.pipeline import extract
from crosscheck.values.relation import Comparison

_KINDS = (ClaimKind.QUANTITY, ClaimKind.DATE)
_STORY = (comparisons.story, comparisons.published)
_STRANGE = 0.15  # what a pair of two stories counts, against one of a story: they are many
_PULL = 1.0  # how strongly the weights are drawn towards what is expected, against one example
EXPECTED = tomllib.loads((Path(__file__).parent / "expected_weights.toml").read_text(encoding="utf-8"))
_NOTHING = {
    "slot": "unknown",
    "role": "none",
    "lead": "both below",
    "peers": "of several",
    "namesakes": "none shared",
    "places": "unknown",
    "names": "unknown",
    "article": "two",
    "unit": "same",
    "modifiers": "unknown",
    "period": "none",
    "when": "unknown",
    "part": "same",
    "owner": "no age",
}
_FLOOR = -6.0  # bits; what a small sample may say against a link at most
WEIGHTS = Path(__file__).parents[1] / "crosscheck" / "data" / "weights.toml"
HEAD = WEIGHTS.read_text(encoding="utf-8").split("\n\n")[0] + "\n"


@frozen
class Example:
    """A pair of claims: the levels that hold, and whether the gold pairs it."""

    cluster: str
    kind: ClaimKind
    levels: tuple[tuple[str, str], ...]
    match: bool
    pair: tuple[Claim, Claim, Comparison]


@define
class Gold:
    """The quotes of a cluster as spans."""

    pairs: list[tuple[tuple[str, int, int], tuple[str, int, int]]] = field(factory=list)
    doubtful: list[tuple[tuple[str, int, int], tuple[str, int, int]]] = field(factory=list)


def span(texts: dict[str, str], mention: dict[str, str]) -> tuple[str, int, int]:
    """Return (article, start, end) of a quote."""
    start = texts[mention["article"]].index(mention["quote"])
    return mention["article"], start, start + len(mention["quote"])


def hits(claim: Claim, where: tuple[str, int, int]) -> bool:
    """Whether the claim's passage overlaps the quote."""
    article, start, end = where
    return claim.article == article and claim.span.start < end and claim.span.end > start


def examples(folder: Path) -> list[Example]:
    """Return the labelled pairs of one cluster."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    paths = gold.get("paths")
    articles = cc.read(list(paths.values()) if paths else sorted((folder / "articles").glob("*.txt")))
    texts = {article.id: article.text for article in articles}
    spans = Gold(
        [(span(texts, p["a"]), span(texts, p["b"])) for p in gold["pairs"]],
        [(span(texts, p["a"]), span(texts, p["b"])) for p in gold.get("doubtful", []) if "b" in p],
    )
    claims = [claim for article in articles for claim in extract(article).claims]
    found = []
    for i, j in pairs(claims):
        a, b = claims[i], claims[j]
        if a.kind is not b.kind or (a.article == b.article and a.span.overlaps(b.span)):
            continue
        if any(joined(a, b, pair) for pair in spans.doubtful):
            continue
        compared = values(a, b, DEFAULT)
        if compared.relation is None:
            continue
        match, shown = any(joined(a, b, pair) for pair in spans.pairs), levels(a, b, compared)
        if not (
            match and ("slot", "excluded") in shown
        ):  # a quote that lists the dead and the injured pairs neither
            found.append(Example(folder.name, a.kind, shown, match, (a, b, compared)))
    return found


def strangers(one: list[Claim], other: list[Claim]) -> list[Example]:
    """Return the pairs that two stories share a key for: none of them is a match."""
    found = []
    for i, j in pairs([*one, *other]):
        if i < len(one) <= j and one[i].kind is (b := other[j - len(one)]).kind:
            compared = values(one[i], b, DEFAULT)
            if compared.relation is not None:
                pair = one[i], b, compared
                found.append(Example("strangers", b.kind, levels(*pair), match=False, pair=pair))
    return found


def claims_of(folder: Path) -> list[Claim]:
    """Return the claims of one cluster."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    paths = gold.get("paths")
    articles = cc.read(list(paths.values()) if paths else sorted((folder / "articles").glob("*.txt")))
    return [claim for article in articles for claim in extract(article).claims]


def story_bits(told: list[list[Claim]]) -> dict[tuple[str, str], float]:
    """Return the weights of the levels that tell whether two articles are of one story; none is above nought."""
    stories = [list({claim.article: claim for claim in claims}.values()) for claims in told]
    counts: dict[bool, Counter[tuple[str, str]]] = {True: Counter(), False: Counter()}
    for i, one in enumerate(stories):
        for j, other in enumerate(stories[i:], i):
            for a, b in combinations(one, 2) if i == j else product(one, other):
                for check in _STORY:
                    counts[i == j][check.__name__, check(a, b, Comparison(None))] += 1
    bits = {}
    for level in counts[True] | counts[False]:
        same = (counts[True][level] + 1) / (sum(counts[True].values()) / len(_STORY) + 1)
        strange = (counts[False][level] + 1) / (sum(counts[False].values()) / len(_STORY) + 1)
        bits[level] = max(_FLOOR, min(0.0, math.log2(same / strange)))
    return bits


def joined(a: Claim, b: Claim, pair: tuple[tuple[str, int, int], tuple[str, int, int]]) -> bool:
    """Whether the pair of quotes is this pair of claims."""
    return (hits(a, pair[0]) and hits(b, pair[1])) or (hits(a, pair[1]) and hits(b, pair[0]))


def second_look(rows: list[Example], prior: float, bits: dict[tuple[str, str], float]) -> list[Example]:
    """Return the examples with the levels of their standing, reckoned in each cluster by the first weights."""
    placed = []
    for _, group in groupby(rows, key=lambda example: example.cluster):
        likely = []
        for example in group:
            weight = prior + sum(bits.get(x, 0.0) for x in example.levels)
            a, b, compared = example.pair
            if weight >= DEFAULT.link_threshold - UNLIKELY:
                likely.append((example, Link(a=a, b=b, values=compared, levels=(), weight=weight)))
        standing = standings([link for _, link in likely])
        placed += [
            evolve(example, levels=(("first", f"{link.weight}"), *found))
            for (example, link), found in zip(likely, standing, strict=True)
        ]
    return placed


def fit_standing(train: list[Example]) -> dict[tuple[str, str], float]:
    """Return the weight of each level of the second look, in bits, on top of the weight of the first."""
    import numpy as np  # noqa: PLC0415  (an optional package)
    from scipy.optimize import minimize  # noqa: PLC0415
    from scipy.special import expit  # noqa: PLC0415

    known = sorted({x for e in train for x in e.levels[1:]} - {("third", "none")})
    matrix = np.array([[float(level in e.levels) for level in known] for e in train])
    first = np.array([float(e.levels[0][1]) for e in train]) * math.log(2)
    match = np.array([e.match for e in train], dtype=float)

    def loss(weights):  # noqa: ANN001, ANN202  (arrays of an optional package)
        said = first + matrix @ weights
        value = (np.logaddexp(0, said) - match * said).sum() + _PULL / 2 * weights @ weights
        return value, matrix.T @ (expit(said) - match) + _PULL * weights

    found = minimize(loss, np.zeros(len(known)), jac=True, method="L-BFGS-B").x / math.log(2)
    return {("third", "none"): 0.0} | {level: float(bits) for level, bits in zip(known, found, strict=True)}


def fit(train: list[Example], kind: ClaimKind) -> tuple[float, dict[tuple[str, str], float]]:
    """
    Return the prior and the weight of each level, in bits.

    A logistic regression whose weights are drawn towards EXPECTED: what a few dozen stories do not show stays as
    the trade expects it.
    """
    import numpy as np  # noqa: PLC0415  (an optional package)
    from scipy.optimize import minimize  # noqa: PLC0415
    from scipy.special import expit  # noqa: PLC0415

    skip = {check.__name__ for check in _STORY}
    known = sorted({x for e in train for x in e.levels if x[0] not in skip})
    place = {level: i for i, level in enumerate(known)}
    matrix = np.zeros((len(train), len(known) + 1))
    matrix[:, -1] = 1
    for row, example in enumerate(train):
        for level in example.levels:
            if level in place:
                matrix[row, place[level]] = 1
    match = np.array([e.match for e in train], dtype=float)
    counts = np.array([_STRANGE if e.cluster == "strangers" else 1.0 for e in train])
    expected = EXPECTED[kind.value]
    centre = np.array([expected.get(f"{c} {x}", 0.0) for c, x in known] + [expected["prior"]]) * math.log(2)

    def loss(weights):  # noqa: ANN001, ANN202  (arrays of an optional package)
        said = matrix @ weights
        off = weights - centre
        off[-1] *= 0.1
        value = counts @ (np.logaddexp(0, said) - match * said) + _PULL / 2 * off @ off
        pull = _PULL * off
        pull[-1] *= 0.1
        return value, matrix.T @ (counts * (expit(said) - match)) + pull

    found = minimize(loss, centre, jac=True, method="L-BFGS-B").x / math.log(2)
    return float(found[-1]), {level: float(found[i]) for level, i in place.items()}


def centred(prior: float, bits: dict[tuple[str, str], float]) -> tuple[float, dict[tuple[str, str], float]]:
    """Return the same weights with nought for each level that says nothing; the prior takes what they weighed."""
    shift = {comparison: bits.get((comparison, level), 0.0) for comparison, level in _NOTHING.items()}
    return prior + sum(shift.values()), {x: bits[x] - shift.get(x[0], 0.0) for x in bits}


def report(name: str, rows: list[Example], prior: float, bits: dict[tuple[str, str], float]) -> None:
    """Print precision and recall among the blocked pairs at several thresholds."""
    for threshold in (-2, -1, 0, 1, 2):
        said = [(prior + sum(bits.get(x, 0.0) for x in e.levels) >= threshold, e.match) for e in rows]
        hit = sum(s and m for s, m in said)
        p, r = hit / max(1, sum(s for s, _ in said)), hit / max(1, sum(m for _, m in said))
        print(
            f"{name:9} threshold {threshold:2}  P {p:.2f}  R {r:.2f}  "
            f"({len(rows)} pairs, {sum(m for _, m in said)} match)"
        )


def as_placed(
    rows: list[Example], standing: dict[tuple[str, str], float]
) -> tuple[list[Example], float, dict[tuple[str, str], float]]:
    """Return what `report` takes: the first weight counts as a level."""
    first = {example.levels[0]: float(example.levels[0][1]) for example in rows}
    return rows, 0.0, standing | first


def table(fits: dict[ClaimKind, tuple[float, dict[tuple[str, str], float]]]) -> str:
    """Return the weights as TOML."""
    parts = [HEAD]
    for kind, (prior, bits) in fits.items():
        parts.append(f"[{kind.value}]\nprior = {prior:.2f}\n")
        rows: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        for (comparison, level), weight in bits.items():
            rows[comparison].append((level, weight))
        for comparison, levels_ in rows.items():
            listed = "\n".join(
                f"{json.dumps(level) if not level.replace('-', '').isalpha() else level} = {weight:.2f}"
                for level, weight in sorted(levels_, key=lambda x: -x[1])
            )
            parts.append(f"[{kind.value}.{comparison}]\n{listed}\n")
    return "\n".join(parts)


def main() -> None:
    """Run the training."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument(
        "--figures",
        dest="more",
        nargs="*",
        default=[],
        type=Path,
        help="stories for the weights of figures alone",
    )
    parser.add_argument("--held-out", action="store_true", help="report on the half that the fit did not see")
    parser.add_argument("--write", action="store_true", help="write the weights")
    args = parser.parse_args()
    clusters = sorted({gold.parent for folder in args.folders for gold in folder.glob("**/gold.json")})
    more = sorted({gold.parent for folder in args.more for gold in folder.glob("**/gold.json")})
    if not clusters:
        sys.exit("no cluster found")
    chosen = {folder.name for folder in (*clusters[::2], *more[::2])}
    rows = [example for folder in (*clusters, *more) for example in examples(folder)]
    counted = {folder.name for folder in more}
    told = [claims_of(folder) for folder in (*clusters, *more) if folder.name in chosen]
    between = [e for one, other in pairwise([*told, told[0]]) for e in strangers(one, other)]
    fits = {}
    story = story_bits(told)
    for kind in _KINDS:
        of_kind = [
            e for e in rows if e.kind is kind and (kind is ClaimKind.QUANTITY or e.cluster not in counted)
        ]
        train = [e for e in of_kind if e.cluster in chosen]
        prior, bits = fit(train + [e for e in between if e.kind is kind], kind)
        prior, bits = centred(prior, bits)
        fits[kind] = prior, bits | story
        print(kind.value)
        rest = [e for e in of_kind if e.cluster not in chosen]
        report("training", train, *fits[kind])
        if args.held_out:
            report("held out", rest, *fits[kind])
        again = second_look(train, *fits[kind])
        standing = fit_standing(again)
        print("with a second look")
        report("training", *as_placed(again, standing))
        if args.held_out:
            report("held out", *as_placed(second_look(rest, *fits[kind]), standing))
        fits[kind][1].update(standing)
    if args.write:
        WEIGHTS.write_text(table(fits), encoding="utf-8")
        print(f"wrote {WEIGHTS}")


if __name__ == "__main__":
    main()
