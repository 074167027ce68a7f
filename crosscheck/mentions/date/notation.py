r"""
The notation of the grammar's patterns, and its translation into regular expressions.

A text is first written as a string with one sign for each word; a pattern is a regular expression over those
signs. In a pattern

    {month}         is one word of the class "month", kept under that name
    {last_day:day}  is one word of the class "day", kept as "last_day"
    <unit>          is one word of the class, not kept
    of, ago         a word in lower case is that word, in any case in the text
    \. \, \- \'     a sign after a backslash is itself (both apostrophes, and hyphen and en dash, count as one)
    a space         is white space within a paragraph
    [ \-]           is one of the signs in the brackets

and all else (groups, ?, |, look-around) is regular-expression syntax.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SPACE = "=space"


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(
        r"(?P<syntax>\(\?(?:[:=!>]|<[=!]))"
        r"|\{(?P<name>[a-z_]\w*)(?::(?P<kind>\w+))?\}"
        r"|<(?P<plain>[a-z_]\w*)>"
        r"|\[(?P<choice>[^\[\]]+)\]"
        r"|\\(?P<sign>.)"
        r"|(?P<word>[a-z]+)"
        r"|(?P<space>[ ])",
    )


def literal(word: str) -> str:
    """Return the name of the class that holds just this word or sign."""
    return f"={word}"


def names(pattern: str) -> frozenset[str]:
    """Return the classes that a pattern speaks of, those of its literal words among them."""
    found = set()
    for piece in _pieces().finditer(pattern):
        if piece["name"]:
            found.add(piece["kind"] or piece["name"])
        elif piece["plain"]:
            found.add(piece["plain"])
        elif piece["choice"]:
            found |= names(piece["choice"])
        elif piece["sign"] or piece["word"]:
            found.add(literal(piece["sign"] or piece["word"]))
        elif piece["space"]:
            found.add(SPACE)
    return frozenset(found)


def needs(expression: str) -> tuple[frozenset[str], ...]:
    """
    Return sets of signs, of each of which any text has one that the expression, a translated pattern, matches.

    They are those of its brackets that stand under no look-around and no quantifier that admits none.
    """
    groups: list[list[list[frozenset[str]]]] = [
        [[]]
    ]  # of the groups that are open: what each of the choices needs
    looks: list[bool] = []  # of those inside others, whether they only look around
    last: list[frozenset[str]] = []  # what the piece just read needs
    for piece in _syntax().finditer(expression):
        if not piece["none"]:
            groups[-1][-1] += last
        last = []
        if piece["signs"]:
            last = [frozenset(piece["signs"])]
        elif piece["open"]:
            groups.append([[]])
            looks.append(
                piece["open"].rstrip(":>") not in {"(", "(?"} and not piece["open"].startswith("(?P")
            )
        elif piece["close"]:
            last = _common(groups.pop())
            last = [] if looks.pop() else last
        elif piece["choice"]:
            groups[-1].append([])
    groups[-1][-1] += last
    return tuple(_common(groups.pop()))


def _common(choices: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    """Return what is needed whichever choice is taken: of each its smallest set, together."""
    if len(choices) == 1:
        return choices[0]
    return [frozenset[str]().union(*(min(needed, key=len) for needed in choices))] if all(choices) else []


@cache
def _syntax() -> re.Pattern[str]:
    return re.compile(
        r"\[(?P<signs>[^\]^][^\]]*)\]"
        r"|(?P<open>\((?:\?(?:[:=!>]|<[=!]|P<\w+>))?)"
        r"|(?P<close>\))|(?P<choice>\|)|(?P<none>[?*]|\{0)|."
    )


def translate(pattern: str, signs: Callable[[str], str]) -> tuple[str, dict[str, str]]:
    """
    Return the regular expression of a pattern, and for each name kept its class.

    `signs` gives the signs of a class. A name may be kept at several places of a pattern: the second is
    written name__2 in the expression.
    """
    kept: dict[str, str] = {}

    def one(piece: re.Match[str]) -> str:
        if piece["syntax"]:
            return piece["syntax"]
        if piece["name"]:
            kind = piece["kind"] or piece["name"]
            name = piece["name"]
            copies = 1
            while name in kept:
                copies += 1
                name = f"{piece['name']}__{copies}"
            kept[name] = kind
            return f"(?P<{name}>[{signs(kind)}])"
        if piece["plain"]:
            return f"[{signs(piece['plain'])}]"
        if piece["choice"]:
            return "[" + "".join(signs(name) for name in sorted(names(piece["choice"]))) + "]"
        if piece["space"]:
            return f"[{signs(SPACE)}]"
        return f"[{signs(literal(piece['sign'] or piece['word']))}]"

    return _pieces().sub(one, pattern), kept
