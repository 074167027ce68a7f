"""Capitalised words, and the runs that they form: the raw material of names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import define

from crosscheck.mentions.names_gazetteer import gazetteer
from crosscheck.mentions.names_words import NameWords, name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.text.sentence import Sentence

MOST_WORDS = 12  # a longer run of capitals is a headline, not a name
PERHAPS = "?"  # marks a joining word that counts only if the gazetteer knows the whole: "Strait of Hormuz"

_QUOTES_AND_DASHES = "\"\u201c\u201d\u2018\u2019'`([{\u2014\u2013-\u2022*|/:?! \t\n"
_ABBREVIATED = frozenset({"st", "mt", "ft", "ste"})


@define
class Cap:
    """
    A capitalised word from `start` to `end`, its possessive ending left out.

    `low` is the word in lower case; `joined` the lower-case words between it and the word before in the same run
    ("of the"); `first` whether it begins a sentence, a quotation or the like, so that its capital shows nothing;
    `possessive` whether it carries 's, `hyphen` whether a hyphen ties it to what follows ("U.S.-led").
    """

    raw: str
    low: str
    start: int
    end: int
    joined: str = ""
    first: bool = False
    possessive: bool = False
    hyphen: bool = False


@define
class Run:
    """Capitalised words that stand together in one sentence; `shouted` where the sentence is a headline in capitals."""

    caps: list[Cap]
    shouted: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    particle = r"(?:al|el|ul|an|ad|ash|as)-(?=[A-Z])"
    dotted = r"(?:[A-Z]\.){2,8}"
    word = rf"(?:{particle})?[^\W\d_a-z]\w*+(?:[&'\u2019]\w++|-\w++){{0,6}}+"
    return re.compile(rf"(?<![\w'\u2019$£€])(?:{dotted}|{word})")


@cache
def _common_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'\u2019-])[a-z]{3,}")


def common_words(text: str) -> frozenset[str]:
    """Return the words that `text` has in lower case: the same with a capital at a sentence start is no name."""
    return frozenset(_common_pattern().findall(text))


def runs(text: str, sentences: Sequence[Sentence], language: str) -> Iterator[Run]:
    """Yield the runs of capitalised words of `text` in order; none reaches over the end of a sentence."""
    lists = name_words(language)
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        shouted = _is_headline(text[start:end])
        run: list[Cap] = []
        for match in _pattern().finditer(text, start, end):
            if match[0][0].islower() and "-" not in match[0][:4]:
                continue
            cap = _cap(text, match, start)
            joined = _join(text, run, cap, lists) if run else None
            if joined is None or len(run) >= MOST_WORDS:
                if run:
                    yield Run(run, shouted)
                run = []
            else:
                cap.joined = joined
            run.extend(_split(cap, language))
        if run:
            yield Run(run, shouted)


def _cap(text: str, match: re.Match[str], sentence_start: int) -> Cap:
    raw, start, end = match[0], match.start(), match.end()
    possessive = raw.endswith(("'s", "\u2019s", "'S", "\u2019S"))
    if possessive:
        raw, end = raw[:-2], end - 2
    elif text[end : end + 1] in {"'", "\u2019"}:
        # "the Philippines' army", "U.S.'s"; after a closing quotation mark it does no harm
        possessive = text[end + 1 : end + 2] == "s" or (raw.endswith("s") and text[end + 1 : end + 2] == " ")
    before = text[max(sentence_start, start - 3) : start]
    quoted = before[-1:] in {"\u201c", "\u2018", "`"} or (
        before[-1:] == '"' and before[-2:-1] in {" ", "\n", ""}
    )
    marked = before[-1:].isspace() and before.rstrip()[-1:] in {
        "\u2014",
        "\u2013",
        ":",
        "\u2022",
        "*",
        "?",
        "!",
        "-",
        "|",
    }
    first = quoted or marked or not text[sentence_start:start].strip(_QUOTES_AND_DASHES)
    return Cap(raw, raw.lower().replace("\u2019", "'"), start, end, first=first, possessive=possessive)


def _join(text: str, run: list[Cap], cap: Cap, lists: NameWords) -> str | None:
    """Return the lower-case words that tie `cap` to the run, "" for a space alone; None where the run ends."""
    last = run[-1]
    gap = text[last.end : cap.start]
    if last.possessive or last.hyphen:
        return None
    if gap in {" ", "\u00a0"}:
        return ""
    if gap == ". " and (len(last.low) == 1 or last.low in lists.posts or last.low in _ABBREVIATED):
        return ""
    if len(gap) > 16 or "\n" in gap or not gap.startswith(" ") or not gap.endswith(" "):
        return None
    return _link(run, gap.split(), lists)


def _link(run: list[Cap], between: list[str], lists: NameWords) -> str | None:
    """Return the joining words if they may stand inside a name: "van", "of the", "and"."""
    joined = " ".join(between)
    if len(between) == 1 and joined in lists.person_joiners | {"&"}:
        return joined
    if not between or not all(word in lists.body_joiners for word in between):
        return None
    if between[0] == "and":
        certain = any(c.joined.startswith(("of", "for")) for c in run)
    else:
        heads = (lists.heads, lists.posts, lists.place_fronts, lists.outlet_heads)
        certain = any(c.low in words for c in run for words in heads)
    if certain:
        return joined
    return f"{joined}{PERHAPS}" if joined in {"of", "of the", "and"} else None


def _split(cap: Cap, language: str) -> list[Cap]:
    """Split "US-Canada" and "U.S.-led" at their hyphens where the first part is a name known by itself."""
    if "-" not in cap.raw:
        return [cap]
    known = gazetteer(language)
    parts = cap.raw.split("-")
    if known.single(cap.raw) is not None or known.single(parts[0]) is None:
        return [cap]
    out, at = [], cap.start
    for part in parts:
        if part[:1].isupper():
            out.append(Cap(part, part.lower(), at, at + len(part), hyphen=True))
        at += len(part) + 1
    out[0].first, out[0].joined = cap.first, cap.joined
    if parts[-1][:1].isupper():
        out[-1].hyphen, out[-1].possessive = False, cap.possessive
    return out


def _is_headline(sentence: str) -> bool:
    """Whether nearly every longer word has a capital, as in a headline, so that capitals show no names."""
    if len(sentence) > 200 or sentence.endswith((".", "!", "\u201d", '."')):
        return False
    longer = [w for w in sentence.replace("-", " ").split() if len(w) > 3 and w[0].isalpha()]
    return len(longer) >= 3 and sum(w[0].isupper() for w in longer) >= 0.8 * len(longer)
