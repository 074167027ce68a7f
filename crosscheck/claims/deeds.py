"""Words for one deed or thing when one side says it and another denies it: `deeds.toml`, read into tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from crosscheck import lexicon
from crosscheck.claims.phrases import entries
from crosscheck.claims.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crosscheck.text.tokens import Tokens

GAP = 3  # words that may stand inside a phrase: "switched the alarm off"


@frozen
class Phrase:
    """Words in a row: `parts` are stems where `free`, else exact forms; words may stand after the first if `gapped`."""

    parts: tuple[str, ...]
    free: tuple[bool, ...]
    kinds: frozenset[str]
    undone: bool

    @property
    def gapped(self) -> bool:
        """Whether other words may stand after the first."""
        return self.free[0] and len(self.parts) == 2


@frozen
class Hit:
    """Words `first` to `last` of a sentence that stand for kinds of deed or thing; `undone` says that it is not so."""

    first: int
    last: int
    kinds: frozenset[str]
    undone: bool = False


@frozen
class Deeds:
    """
    The kinds of deeds ("deeds.pay") and things ("things.money") by word.

    `words` maps stems to kinds, `undone` the very words that deny by themselves; `phrases` stand by their first word.
    `absences` are the words by which something undone may begin.
    """

    words: Mapping[str, frozenset[str]]
    undone: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Sequence[Phrase]] = field(repr=False)
    light: frozenset[str]
    hearsay: frozenset[str]
    ahead: frozenset[str]
    absences: frozenset[str] = field(init=False)

    @absences.default
    def _absences(self) -> frozenset[str]:
        begins = (first for first, rows in self.phrases.items() if any(row.undone for row in rows))
        return frozenset((*self.undone, *begins))

    def absence(self, lows: Sequence[str], n: int) -> int | None:
        """Return the last word of what says at word `n` that a deed was not done ("unarmed"), if something does."""
        if lows[n] in self.undone:
            return n
        rows = (row for row in self.phrases.get(lows[n], ()) if row.undone)
        ends = (_match(row, lows, lows, n) for row in rows)
        return next((end for end in ends if end is not None), None)

    def find(self, tokens: Tokens, language: str = "en") -> Iterator[Hit]:
        """Yield what stands for a deed or thing in a sentence, phrases before the words that they hold."""
        lows = tokens.lowers
        stems = [stem(low, language) for low in lows]
        taken: set[int] = set()
        for n, low in enumerate(lows):
            for phrase in (*self.phrases.get(low, ()), *(self.phrases.get(stems[n] + "*", ()))):
                last = _match(phrase, lows, stems, n)
                if last is not None:
                    taken.update((n, last) if phrase.gapped else range(n, last + 1))
                    yield Hit(n, last, phrase.kinds, phrase.undone)
        for n, root in enumerate(stems):
            if n in taken:
                continue
            if lows[n] in self.undone:
                yield Hit(n, n, self.undone[lows[n]], undone=True)
            elif root in self.words:
                yield Hit(n, n, self.words[root])


def _match(phrase: Phrase, lows: Sequence[str], stems: Sequence[str], n: int) -> int | None:
    """Return the last word of the phrase that begins at word `n`, None where it does not."""
    at = n
    for k, (part, free) in enumerate(zip(phrase.parts, phrase.free, strict=True)):
        if k == 0:
            continue
        reach = GAP + 1 if phrase.gapped else 1
        words = stems if free else lows
        found = next((i for i in range(at + 1, min(at + 1 + reach, len(lows))) if words[i] == part), None)
        if found is None or any(not low[0].isalnum() for low in lows[at + 1 : found]):
            return None
        at = found
    return at


@cache
def deeds(language: str = "en") -> Deeds:
    """Return the tables of one language."""
    table = lexicon.table("deeds", language)
    words: dict[bool, dict[str, frozenset[str]]] = {False: {}, True: {}}
    phrases: dict[tuple[tuple[str, ...], bool], frozenset[str]] = {}
    for section in ("deeds", "things", "undone"):
        undone = section == "undone"
        for name, row in table[section].items():
            kind = frozenset({f"{'deeds' if undone else section}.{name}"})
            for entry in entries(row):
                parts = tuple(entry.split())
                if len(parts) > 1:
                    phrases[parts, undone] = phrases.get((parts, undone), frozenset()) | kind
                else:
                    root = entry if undone else stem(entry, language)
                    words[undone][root] = words[undone].get(root, frozenset()) | kind
    by_first: dict[str, list[Phrase]] = {}
    for (parts, undone), kinds in sorted(phrases.items(), key=lambda item: -len(item[0][0])):
        free = tuple(part.endswith("*") for part in parts)
        roots = tuple(stem(part[:-1], language) if part.endswith("*") else part for part in parts)
        by_first.setdefault(roots[0] + "*" * free[0], []).append(Phrase(roots, free, kinds, undone))
    hearsay = entries(table["hearsay"]["words"])
    return Deeds(
        words=words[False],
        undone=words[True],
        phrases=by_first,
        light=frozenset(stem(word, language) for word in (*entries(table["light"]["words"]), *hearsay)),
        hearsay=frozenset(hearsay),
        ahead=frozenset(entries(table["ahead"]["words"])),
    )
