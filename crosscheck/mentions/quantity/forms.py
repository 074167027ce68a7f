"""The surface forms of units and currencies, from units.toml and money.toml."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from crosscheck import lexicon
from crosscheck.mentions.longest import Phrases, phrases
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Unit:
    """
    What a surface form stands for.

    `name` is a unit of data/units.txt or an ISO code, `dimension` what it measures. `choices` are the currencies
    that the form may mean, `parts` how many of it make one `name` (100 for pence). `plural` says that the form
    is no singular, `symbol` that it is no word, and `fixed` that it must touch the digits. `each` is how many `name`
    one of it is (60 for a bag of 60 kg).
    """

    name: str
    dimension: str
    choices: tuple[str, ...] = ()
    parts: Decimal = Decimal(1)
    each: Decimal = Decimal(1)
    plural: bool = False
    symbol: bool = False
    fixed: bool = False


TIMES = Unit("x", "ratio", plural=True)


@frozen
class Forms:
    """All surface forms, and the patterns that find them."""

    words: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    signs: Mapping[str, Unit]  # before a figure: "$", "US$"
    codes: Mapping[str, Unit]  # the same in plain letters: "Rs", "USD"
    word: Phrases  # finds the words
    symbol: Phrases  # finds the symbols
    adjective: re.Pattern[str]  # behind "$5 million": "Canadian"
    adjectives: Mapping[str, str]
    together: Mapping[str, Mapping[str, Decimal]]  # unit -> smaller units -> how many make one
    ahead: re.Pattern[str]  # units before the figure: "magnitude of"
    ahead_units: Mapping[str, Unit]
    measured: re.Pattern[str]  # "two quakes, measuring"
    by_noun: Mapping[str, Unit]  # what the noun makes of a bare decimal
    apart: frozenset[str]  # letters that are no symbol with a space before them
    shares: re.Pattern[str]  # units that only a share may have
    share_units: Mapping[str, Unit]


@frozen
class _Draft:
    """The forms while they are gathered."""

    words: dict[str, Unit] = field(factory=dict)
    symbols: dict[str, Unit] = field(factory=dict)
    signs: dict[str, Unit] = field(factory=dict)
    codes: dict[str, Unit] = field(factory=dict)


# words that are plurals or take none
_UNCOUNTED = ("feet", "inches", "centuries", "millennia", "horsepower", "celsius", "fahrenheit", "on ")
# the tables of units.toml that hold rules
_RULES = frozenset({"attached", "together", "shares", "bare_degrees", "ahead", "by_noun"})
_SHARES = frozenset({"percent", "permille"})


@cache
def forms(language: str = "en") -> Forms:
    """Return the unit and currency forms of a language."""
    draft = _Draft()
    table = lexicon.table("units", language)
    _measures(table, draft)
    money = lexicon.table("money", language)
    _currencies(money, draft)
    _shared_names(money, draft)
    _subunits(money, draft)
    for letter in table["attached"]["never"]:
        draft.symbols.pop(letter, None)
    adjectives = {
        adjective: code
        for code, row in money["currency"].items()
        if "dollar" in row.get("names", ())
        for adjective in (*row.get("adjectives", ()), code)
    }
    return Forms(
        words=draft.words,
        symbols=draft.symbols,
        signs=draft.signs,
        codes=draft.codes,
        word=phrases(draft.words),
        symbol=phrases(draft.symbols),
        adjective=re.compile(rf"[ ]({alternation(adjectives)})(?!\w|\.\w| [a-z]+s\b)"),
        adjectives=adjectives,
        together=_together(table["together"]["families"]),
        ahead=re.compile(
            rf"(?<!\w)({alternation(table['ahead'])})"
            r"(?:(?: of|:| was| is|,| measured| registered| put at| at)? |-)"
            r"(?:(?:about|around|over|nearly|almost|at least|more than|roughly|a preliminary|an estimated) )?$"
        ),
        ahead_units={word: draft.words[name] for word, name in table["ahead"].items()},
        apart=frozenset([*money["letters"]["fixed"], *table["attached"]["apart"]]),
        measured=re.compile(
            rf"(?<!\w)({alternation(table['by_noun'])})s?,?(?: \w{{1,12}}){{0,2}}"
            r" (?:measur|register)\w{1,4} (?:\S{1,6} and )?(?:at |about )?$"
        ),
        by_noun={word: draft.words[name] for word, name in table["by_noun"].items()},
        shares=re.compile(rf"(?:[ -]of)?(?:[ -]an?)?[ -]({alternation(table['shares'])})(?!\w)"),
        share_units={word: draft.words[name] for word, name in table["shares"].items()},
    )


def plural(word: str) -> str:
    """Return the plural of a unit's name: "mile" -> "miles", "penny" -> "pennies", "square feet" as it is."""
    if word.endswith(("s", "x", "z", "feet")):
        return word
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _measures(table: Mapping[str, Any], draft: _Draft) -> None:
    fixed = set(table["attached"]["fixed"])
    for dimension, rows in table.items():
        if dimension in _RULES:
            continue
        for unit, row in rows.items():
            each, name = Decimal(str(row.get("each", 1))), row.get("of", unit)
            for word in row["words"]:
                uncounted = (
                    word.endswith(_UNCOUNTED)
                    or name in {"percent", "permille"}
                    or word.startswith(("degrees", "on "))
                )
                draft.words.setdefault(word, Unit(name, dimension, each=each, plural=uncounted))
                draft.words.setdefault(plural(word), Unit(name, dimension, each=each, plural=True))
            for symbol in row.get("symbols", ()):
                entry = Unit(name, dimension, each=each, plural=True, symbol=True, fixed=symbol in fixed)
                draft.symbols[symbol] = entry


def _currencies(table: Mapping[str, Any], draft: _Draft) -> None:
    """Add what belongs to one currency alone."""
    signs = table["signs"]
    for code, row in table["currency"].items():
        for name in row.get("own", ()):
            _name(draft, name, code)
        for adjective in row.get("adjectives", ()):
            for name in (*row.get("names", ()), *row.get("own", ())):
                _name(draft, f"{adjective.lower()} {name}", code)
        for sign in (*row.get("symbols", ()), *row.get("letters", ())):
            entry = Unit(code, "money", tuple(signs.get(sign, ())), plural=True, symbol=True)
            place = draft.codes if sign[-1].isalpha() or sign[-1] in "./" else draft.signs
            place[sign] = entry
            if len(sign) > 1 and not sign[-1].isalpha() and sign[0].isalpha():
                place.setdefault(sign.lower(), entry)
                draft.symbols.setdefault(sign.lower(), entry)
            if len(sign) > 1 or not sign.isalpha():
                draft.symbols.setdefault(sign, entry)
        entry = Unit(code, "money", plural=True, symbol=True)
        if code in table["letters"]["no_codes"]:
            continue
        draft.codes[code] = draft.symbols[code] = entry
        if code not in table["letters"]["capitals_only"]:
            draft.words.setdefault(code.lower(), evolve(entry, symbol=False))
            draft.codes.setdefault(code.lower(), entry)


def _name(draft: _Draft, name: str, code: str) -> None:
    # a name without a plural in -s, like yen, counts as one
    single = name.endswith(("yen", "yuan", "won", "baht", "rand", "renminbi", "sterling", "kroner", "lei"))
    draft.words.setdefault(name, Unit(code, "money", plural=single))
    draft.words.setdefault(plural(name), Unit(code, "money", plural=True))


def _shared_names(table: Mapping[str, Any], draft: _Draft) -> None:
    """Add the names and signs that several currencies share."""
    for name, default in table["default"].items():
        others = (c for c, row in table["currency"].items() if name in row.get("names", ()) and c != default)
        entry = Unit(default, "money", (default, *others))
        draft.words.setdefault(name, entry)
        draft.words.setdefault(plural(name), evolve(entry, plural=True))
    for sign, choices in table["signs"].items():
        entry = Unit(choices[0], "money", tuple(choices), plural=True, symbol=True)
        (draft.codes if sign[-1].isalpha() or sign[-1] in "./" else draft.signs).setdefault(sign, entry)
        if sign in draft.codes:
            draft.codes[sign] = entry
        if len(sign) > 1 or not sign.isalpha():
            draft.symbols[sign] = entry


def _subunits(table: Mapping[str, Any], draft: _Draft) -> None:
    """Add cents, pence and their like."""
    for name, row in table["subunits"].items():
        choices = tuple(row["of"])
        if not choices:
            continue
        entry = Unit(choices[0], "money", choices if len(choices) > 1 else (), Decimal(row["parts"]))
        if len(name) == 1:
            draft.symbols[name] = evolve(entry, plural=True, symbol=True, fixed=True)
            continue
        draft.words.setdefault(name, evolve(entry, plural=name == "pence"))
        for form in (plural(name), *row.get("plural", ())):
            draft.words.setdefault(form, evolve(entry, plural=True))
        for code in choices if name == "cent" else ():
            for adjective in table["currency"][code].get("adjectives", ()):
                for form in ("cent", "cents"):
                    one = Unit(code, "money", (), entry.parts, plural=form == "cents")
                    draft.words.setdefault(f"{adjective.lower()} {form}", one)


def _together(families: list[dict[str, int]]) -> dict[str, dict[str, Decimal]]:
    """Return for each unit the smaller ones that may follow it, and how many of them make one."""
    return {
        name: {other: Decimal(size) / less for other, less in family.items() if less < size}
        for family in families
        for name, size in family.items()
    }
