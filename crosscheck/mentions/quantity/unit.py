"""Units and currencies beside a figure: "km", "square miles", "$", "Australian dollars", "434 pence"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Unit:
    """
    What a surface form stands for.

    `name` is a unit of data/units.txt or an ISO code, `dimension` what it measures. `choices` are the currencies
    that the form may mean, `parts` how many of it make one `name` (100 for pence). `plural` says that the form
    is a plural, `digits_only` that it needs digits before it and `fixed` that it must touch them.
    """

    name: str
    dimension: str
    choices: tuple[str, ...] = ()
    parts: Decimal = Decimal(1)
    plural: bool = False
    symbol: bool = False
    fixed: bool = False


@frozen
class Units:
    """All surface forms, and the patterns that find them."""

    words: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    prefixes: Mapping[str, Unit]  # what may stand before a figure
    codes: Mapping[str, Unit]  # the same, plain letters
    word: re.Pattern[str]
    symbol: re.Pattern[str]
    prefix: re.Pattern[str]


_GAP = r"(?:[ \u00a0\u202f\u2009]\n?|\n|-|‑|[ ]-)?"


@cache
def units(language: str = "en") -> Units:
    """Return the unit and currency forms of a language."""
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    table = lexicon.table("units", language)
    fixed = set(table["attached"]["fixed"])
    digits_only = set(table["attached"]["digits_only"])
    for dimension, rows in table.items():
        if dimension == "attached":
            continue
        for name, forms in rows.items():
            for word in forms["words"]:
                words.setdefault(
                    word,
                    Unit(
                        name,
                        dimension,
                        plural=word in {"feet", "inches", "centuries", "millennia", "acre-feet", "horsepower"}
                        or word.startswith(("degrees", "celsius", "fahrenheit", "on ", "percent", "per")),
                    ),
                )
                words.setdefault(_plural(word), Unit(name, dimension, plural=True))
            for symbol in forms.get("symbols", ()):
                symbols[symbol] = Unit(
                    name, dimension, symbol=True, plural=True, fixed=symbol in fixed or symbol in digits_only
                )
    prefixes: dict[str, Unit] = {}
    codes: dict[str, Unit] = {}
    _money(lexicon.table("money", language), words, symbols, prefixes, codes)
    return Units(
        words=words,
        symbols=symbols,
        prefixes=prefixes,
        codes=codes,
        word=re.compile(rf"{_GAP}({alternation(words)})(?![^\W_])"),
        symbol=re.compile(rf"({_GAP})({alternation(symbols)})(?![^\W_]|\.[^\W\d_])"),
        prefix=re.compile(rf"(?:{alternation(prefixes)})"),
    )


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _money(
    table: Mapping[str, Any],
    words: dict[str, Unit],
    symbols: dict[str, Unit],
    prefixes: dict[str, Unit],
    codes: dict[str, Unit],
) -> None:
    """Add the forms of every currency."""
    shared: dict[str, list[str]] = {}
    signs: dict[str, tuple[str, ...]] = {s: tuple(c) for s, c in table["signs"].items()}
    for code, row in table["currency"].items():
        for name in row.get("names", ()):
            shared.setdefault(name, []).append(code)
            for adjective in row.get("adjectives", ()):
                _both(words, f"{adjective.lower()} {name}", code)
        for name in row.get("own", ()):
            _both(words, name, code)
            for adjective in row.get("adjectives", ()):
                _both(words, f"{adjective.lower()} {name}", code)
        for sign in row.get("symbols", ()):
            entry = Unit(code, "money", signs.get(sign, ()), symbol=True, plural=True)
            prefixes[sign] = symbols[sign] = entry
            if sign[-1].isalpha():
                codes[sign] = entry
        for sign in row.get("letters", ()):
            entry = Unit(code, "money", signs.get(sign, ()), symbol=True, plural=True)
            codes[sign] = entry
            if len(sign) > 1:
                symbols.setdefault(sign, entry)
        codes[code] = symbols[code] = Unit(code, "money", symbol=True, plural=True)
        codes.setdefault(code.capitalize(), codes[code])
        if code not in {
            "ALL",
            "TOP",
            "CUP",
            "MOP",
            "TRY",
            "BAM",
            "MAD",
            "SOS",
            "PEN",
            "GEL",
            "LAK",
            "ANG",
            "COP",
            "CRC",
            "AMD",
            "ETH",
            "PAB",
        }:
            words.setdefault(code.lower(), Unit(code, "money", plural=True))
    for name, default in table["default"].items():
        others = [c for c in shared.get(name, ()) if c != default]
        choices = (default, *others)
        words.setdefault(name, Unit(default, "money", choices))
        words.setdefault(_plural(name), Unit(default, "money", choices, plural=True))
    for sign, choices in signs.items():
        prefixes.setdefault(sign, Unit(choices[0], "money", choices, symbol=True, plural=True))
        if sign[-1].isalpha() or sign[-1] == ".":
            del prefixes[sign]
            codes[sign] = Unit(choices[0], "money", choices, symbol=True, plural=True)
            if len(sign) == 1:
                continue
        symbols.setdefault(sign, Unit(choices[0], "money", choices, symbol=True, plural=True))
    for name, row in table["subunits"].items():
        if not row["of"]:
            continue
        choices, parts = tuple(row["of"]), Decimal(row["parts"])
        for form in {name, _plural(name), *row.get("plural", ())}:
            entry = Unit(choices[0], "money", choices if len(choices) > 1 else (), parts, plural=form != name)
            if len(name) == 1:
                symbols[name] = Unit(
                    choices[0], "money", choices, parts, symbol=True, plural=True, fixed=True
                )
            else:
                words.setdefault(form, entry)
        if name in {"cent", "cents"}:
            for code in choices:
                for adjective in table["currency"][code].get("adjectives", ()):
                    for form in (f"{adjective.lower()} cent", f"{adjective.lower()} cents"):
                        words.setdefault(form, Unit(code, "money", (), parts, plural=form.endswith("s")))


def _both(words: dict[str, Unit], name: str, code: str) -> None:
    words.setdefault(
        name,
        Unit(
            code,
            "money",
            plural=name.endswith(("yen", "yuan", "won", "baht", "rand", "renminbi", "sterling")),
        ),
    )
    words.setdefault(_plural(name), Unit(code, "money", plural=True))


def before(text: str, start: int, floor: int, language: str = "en") -> tuple[Unit, int] | None:
    """
    Return the currency that stands before the figure at `start`, and where it begins.

    Signs ("$", "US$", "€") may touch the figure or stand a space before it; letters and codes ("Rs", "USD")
    must be a word of their own.
    """
    known = units(language)
    at = start
    while at > floor and at > start - 2 and text[at - 1] in " \u00a0\u202f\u2009":
        at -= 1
    if at <= floor:
        return None
    last = text[at - 1]
    if last.isalpha() or last == ".":
        left = at
        while left > floor and left > at - 6 and (text[left - 1].isalpha() or text[left - 1] in "./"):
            left -= 1
        if left > floor and text[left - 1].isalnum():
            return None
        word = text[left:at]
        entry = known.codes.get(word)
        if entry is None:
            return None
        if len(word) == 1 and (at != start or word == "K" or word == "L"):
            return None
        return entry, left
    if last.isalnum() or last in ",;:()-–—'\"“”’":
        return None
    for length in (5, 4, 3, 2, 1):
        left = at - length
        if left < floor:
            continue
        entry = known.prefixes.get(text[left:at])
        if entry is not None and not (left > floor and text[left].isalpha() and text[left - 1].isalpha()):
            if length == 1:
                longer = text[left - 4 : left].strip().upper() if left >= 4 else ""
                code = known.codes.get(longer[-3:]) if longer[-3:].isalpha() else None
                if code is not None and len(longer[-3:]) == 3 and not text[left - 4 : left - 3].isalpha():
                    return code, left - 3 - (text[left - 1] == " ")
            return entry, left
    return None


def after(
    text: str, low: str, pos: int, end: int, *, digits: bool, language: str = "en"
) -> tuple[Unit, int] | None:
    """Return the unit or currency that stands behind the figure that ends at `pos`, and where it ends."""
    known = units(language)
    match = known.symbol.match(text, pos, end)
    best: tuple[Unit, int] | None = None
    if match is not None:
        entry = known.symbols[match[2]]
        if (
            not (entry.fixed and (match[1] or not digits))
            and (digits or not match[2].isalpha() or len(match[2]) > 2)
            and not _is_word(text, match)
        ):
            best = entry, match.end()
    found = known.word.match(low, pos, end)
    if found is not None and (best is None or found.end() >= best[1]):
        best = known.words[found[1]], found.end()
    return best


def _is_word(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a symbol is a word: "12 in." but not "12 in", "5 a", "3 As"."""
    symbol = match[2]
    if (
        symbol
        in {
            "in.",
            "ct",
            "PS",
            "LE",
            "DM",
            "Le",
            "ID",
            "SR",
            "Fr.",
            "RO",
            "MT",
            "MK",
            "BD",
            "TD",
            "DA",
            "Re",
            "Ar",
            "HP",
            "FF",
            "FC",
            "LL",
            "UM",
        }
        and match[1]
    ):
        return True
    return symbol == "AU" and not match[1]
