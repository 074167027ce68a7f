"""Capitalised words, and the runs that they form: the raw material of names."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from attrs import define

from crosscheck.mentions.names_gazetteer import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosscheck.text.sentence import Sentence

MOST_WORDS = 12  # a longer run of capitals is a headline, not a name


@define
class Cap:
    """
    A capitalised word from `start` to `end`, its possessive ending left out.

    `low` is the word in lower case without its full stop; `joined` the lower-case words between it and the word
    before in the same run ("of the"); `first` whether it begins a sentence or a quotation, `possessive` whether
    it carries 's, `hyphen` whether a hyphen ties it to what follows ("U.S.-led").
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
    """Capitalised words that stand together, in one sentence; `shouted` when the sentence is a headline."""

    caps: list[Cap]
    shouted: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    particle = r"(?:al|el|ul|an|ad|ash|as)-(?=[A-Z])"
    return re.compile(
        rf"(?<![\w'’$£€])(?:(?:[A-Z]\.){{2,8}}|(?:{particle})?[^\W\d_a-z]\w*+(?:[&'’]\w++|-\w++){{0,6}}+)(?:(?<=\b[A-Z])\.)?"
    )


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"['’](?:s|S)?$")


def common_words(text: str) -> frozenset[str]:
    """Return the words that stand in `text` in lower case: the same with a capital at a sentence start is no name."""
    return frozenset(_common_pattern().findall(text))


@cache
def _common_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’-])[a-z]{3,}")


def runs(text: str, sentences: Sequence[Sentence], language: str) -> Iterator[Run]:
    """Yield the runs of capitalised words of `text` in order, cut at sentence ends."""
    lists = words(language)
    starts = [s.span.start for s in sentences]
    run: list[Cap] = []
    sentence = -1
    shouted = False
    for match in _pattern().finditer(text):
        raw = match.group()
        if not raw[0].isupper() and "-" not in raw[:4]:
            continue
        number = bisect_right(starts, match.start()) - 1
        if number != sentence:
            if run:
                yield Run(run, shouted)
            run, sentence = [], number
            span = sentences[number].span if number >= 0 else None
            shouted = span is not None and _is_headline(text[span.start : span.end])
        cap = _cap(text, match, starts[number] if number >= 0 else 0)
        if run:
            joined = _join(text, run, cap, lists)
            if joined is None or len(run) >= MOST_WORDS:
                yield Run(run, shouted)
                run = []
            else:
                cap.joined = joined
        run.extend(_split(cap, language))
    if run:
        yield Run(run, shouted)


def _cap(text: str, match: re.Match[str], sentence_start: int) -> Cap:
    raw, start, end = match.group(), match.start(), match.end()
    owner = _possessive().search(raw)
    possessive = owner is not None
    if owner:
        raw = raw[: owner.start()]
        end = start + len(raw)
    elif text[end : end + 1] in {"'", "’"} and raw.endswith("s") and text[end + 1 : end + 2] == " ":
        possessive = True  # "the United States' ally"; after a closing quotation mark it does no harm
    elif text[end : end + 2] in {"'s", "’s"}:
        possessive = True
    before = text[max(sentence_start, start - 12) : start].rstrip("\"“”‘’'`([{—–-•* \t\n")
    first = start - sentence_start < 12 and not before or text[start - 1 : start] in {"“", "‘", "`"}
    if text[start - 1 : start] == '"' and text[start - 2 : start - 1] in {" ", "\n", ""}:
        first = True
    if not first:
        first = text[max(0, start - 3) : start].rstrip()[-1:] in {"—", "–", ":", "•", "*", "?", "!", "-", "/", "|"} and text[start - 1 : start] != "-"
    low = raw.lower().replace("’", "'")
    return Cap(raw, low, start, end, first=first, possessive=possessive)


def _join(text: str, run: list[Cap], cap: Cap, lists: object) -> str | None:
    """Return the lower-case words that tie `cap` to the run, "" for a space; None where the run ends."""
    last = run[-1]
    gap = text[last.end : cap.start]
    if last.possessive or last.hyphen:
        return None
    if gap in {" ", "\u00a0"}:
        return ""
    if gap == ". " and (len(last.low) == 1 or last.low in lists.posts or last.low in {"st", "mt", "ft", "ste", "no"}):  # type: ignore[attr-defined]
        return ""
    if len(gap) > 16 or "\n" in gap or not gap.startswith(" ") or not gap.endswith(" "):
        return None
    between = gap.split()
    if len(between) == 1 and between[0] in lists.person_joiners:  # type: ignore[attr-defined]
        return between[0]
    if between and all(w in lists.body_joiners for w in between):  # type: ignore[attr-defined]
        headed = any(c.low in lists.heads or c.low in lists.posts or c.low in lists.place_fronts for c in run)  # type: ignore[attr-defined]
        if between[0] in {"and", "&"}:
            headed = any(c.joined.startswith(("of", "for")) for c in run)
        if headed or between[0] == "&":
            return " ".join(between)
        if between[0] == "of" and len(between) <= 2:
            return "of?"  # kept only if the gazetteer knows the whole ("Strait of Hormuz")
    return None


def _split(cap: Cap, language: str) -> list[Cap]:
    """Split "US-Japan" and "U.S.-led" at their hyphens when the first part is a name known by itself."""
    from crosscheck.mentions.names_gazetteer import gazetteer  # noqa: PLC0415  (read only when a hyphen is met)

    if "-" not in cap.raw:
        return [cap]
    known = gazetteer(language)
    if any(len(e.written) == 1 for e in known.get(cap.low, ())):
        return [cap]
    parts = cap.raw.split("-")
    if not any(len(e.written) == 1 and e.fits((parts[0],)) for e in known.get(parts[0].lower(), ())):
        return [cap]
    out, at = [], cap.start
    for part in parts:
        if part[:1].isupper():
            out.append(Cap(part, part.lower(), at, at + len(part), hyphen=True))
        at += len(part) + 1
    out[0].first, out[0].joined = cap.first, cap.joined
    if cap.raw.rsplit("-", 1)[-1][:1].isupper():
        out[-1].hyphen, out[-1].possessive = False, cap.possessive
    return out


def _is_headline(sentence: str) -> bool:
    """Whether nearly every longer word is capitalised, as in a headline, so that capitals show no names."""
    if len(sentence) > 200:
        return False
    longer = [w for w in sentence.replace("-", " ").split() if len(w) > 3 and w[0].isalpha()]
    return len(longer) >= 4 and sum(w[0].isupper() for w in longer) >= 0.8 * len(longer)
