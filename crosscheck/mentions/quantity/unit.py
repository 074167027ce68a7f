"""The unit or currency beside a figure: "km", "square miles", "$", "Australian dollars", "434 pence"."""

from __future__ import annotations

from crosscheck.mentions.quantity.forms import Unit, forms

_SPACES = " \u00a0\u202f\u2009"
_JOINTS = "\n-\u2011"
# what stands before a figure and belongs to no currency
_NO_SIGN = frozenset(",;:()-\u2013\u2014'\"\u201c\u201d\u2019\n[]&%!?*~<>=+")


def before(text: str, start: int, floor: int, language: str = "en") -> tuple[Unit, int] | None:
    """
    Return the currency that stands before the figure at `start`, and where it begins.

    Signs ("$", "US$") may touch the figure or stand a space before it; letters and codes ("Rs", "USD") must be
    a word of their own.
    """
    at = start
    while at > floor and at > start - 2 and text[at - 1] in _SPACES:
        at -= 1
    if at <= floor or text[at - 1] in _NO_SIGN or text[at - 1].isdigit():
        return None
    if text[at - 1].isalpha() or text[at - 1] in "./":
        return _code(text, start, at, floor, language)
    signs = forms(language).signs
    for length in (5, 4, 3, 2, 1):
        left = at - length
        if left < floor:
            continue
        entry = signs.get(text[left:at])
        if entry is None or (text[left].isalpha() and left > floor and text[left - 1].isalpha()):
            continue
        if length == 1 and left - 3 >= floor:
            # "AUD$5", "CAD $5"
            skip = text[left - 1] == " "
            longer = _code(text, left, left - skip, floor, language)
            if longer is not None and longer[0].name != entry.name and left - skip - longer[1] == 3:
                return longer
        if len(entry.choices) > 1:
            return _whose(text, entry, left, floor, language)
        return entry, left
    return None


def _whose(text: str, entry: Unit, left: int, floor: int, language: str) -> tuple[Unit, int]:
    """Let the word before a bare sign say whose it is: "NZ $4m", "Hong Kong $5"."""
    known = forms(language).adjectives
    if left - 1 > floor and text[left - 1] == " ":
        words = text[max(floor, left - 20) : left - 1].split(" ")
        for count in (2, 1):
            printed = " ".join(words[-count:])
            if printed and known.get(printed) in entry.choices:
                return Unit(known[printed], "money", plural=True, symbol=True), left - 1 - len(printed)
    return entry, left


def _code(text: str, start: int, at: int, floor: int, language: str) -> tuple[Unit, int] | None:
    """Return the currency whose letters end at `at`."""
    left = at
    while left > floor and left > at - 6 and (text[left - 1].isalpha() or text[left - 1] in "./"):
        left -= 1
    if left > floor and text[left - 1].isalnum():
        return None
    if left > floor and text[left - 1] in "$\u00a3":
        left -= 1  # "$A195,900"
    word = text[left:at]
    entry = forms(language).codes.get(word)
    if entry is None or (len(word) == 1 and at != start):
        return None
    return entry, left


def after(
    text: str, low: str, pos: int, end: int, *, digits: bool, language: str = "en"
) -> tuple[Unit, int] | None:
    """Return the unit or currency behind the figure that ends at `pos`, and where it ends; the longest wins."""
    known = forms(language)
    best: tuple[Unit, int] | None = None
    gaps = _gaps(low, pos, end)
    for start in gaps:
        symbol = known.symbol.at(text, start, end)
        while symbol and _dotted(text, start + len(symbol), end):
            symbol = known.symbol.at(text, start, end, below=len(symbol))
        if symbol:
            entry = known.symbols[symbol]
            if _is_symbol(symbol, entry, language, gap=start > pos, digits=digits):
                best = entry, start + len(symbol)
            break
    for start in gaps:
        word = known.word.at(low, start, end)
        if word:
            if best is None or start + len(word) >= best[1]:
                best = known.words[word], start + len(word)
            break
    return best


def _gaps(low: str, pos: int, end: int) -> list[int]:
    """Return where a unit may begin behind a figure: after a space, a new line or a hyphen, or at once."""
    found = []
    first, second = low[pos : min(pos + 1, end)], low[pos + 1 : min(pos + 2, end)]
    if first and first in _SPACES:
        if second == "\n":
            found.append(pos + 2)
        found.append(pos + 1)
        if first == " " and second == "-":
            found.append(pos + 2)
    elif first and first in _JOINTS:
        found.append(pos + 1)
    found.append(pos)
    return found


def _dotted(text: str, at: int, end: int) -> bool:
    """Whether a point and a letter follow: what looks like a symbol is the beginning of an abbreviation."""
    return at + 1 < end and text[at] == "." and text[at + 1].isalpha()


def _is_symbol(symbol: str, entry: Unit, language: str, *, gap: bool, digits: bool) -> bool:
    """Whether what looks like a symbol is one: "12 in." is, "12 in" and "ten m" are not."""
    if entry.fixed and (gap or not digits):
        return False
    if not digits and symbol.isalpha() and len(symbol) <= 2:
        return False
    return not (gap and symbol in forms(language).apart)
