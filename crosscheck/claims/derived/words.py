"""The lexicon of what can be reckoned, shaped for use: `data/lang/<language>/derived.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.claims.concepts import concepts
from crosscheck.mentions.quantity.forms import plural
from crosscheck.mentions.words import alternation, is_person, is_verb

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Lists:
    """The patterns of a list: what joins two members, what may follow one, what says that it is not the whole."""

    joint: re.Pattern[str]
    tail: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    ands: frozenset[str]
    groups: frozenset[str]
    kinds: Mapping[str, str]
    agents: tuple[str, ...]
    things: frozenset[str]


@cache
def lists(language: str = "en") -> Lists:
    """Return the patterns for lists in a language."""
    data = lexicon.table("derived", language)
    table = data["lists"]
    return Lists(
        joint=re.compile(
            rf"(?P<comma>,)?\s(?:(?P<and>{alternation(table['and'])})\s)?(?:a\sfurther\s|the\s)?"
        ),
        tail=re.compile(rf"\s({alternation(table['tails'])})\b"),
        before=re.compile(rf"(?:^|\W)(?:{alternation(table['open_before'])})\W{{0,2}}$"),
        behind=re.compile(rf"\W{{0,2}}(?:{alternation(table['open_behind'])})\b"),
        ands=frozenset(table["and"]),
        groups=frozenset(table["groups"]),
        kinds={head: kind for kind, heads in data["kinds"].items() for head in heads},
        agents=tuple(table["agents"]),
        things=frozenset(table["things"]),
    )


def kind_of(head: str | None, language: str = "en") -> str | None:
    """Return what a head in the singular is a sort of: "person", "vehicle"; None where the lexicon does not say."""
    if head is None:
        return None
    if is_person(head, language):
        return "person"
    known = lists(language).kinds
    return known.get(head) or known.get(head.rsplit("-", 1)[-1])


def slot_of(kind: str, language: str = "en") -> str:
    """Return the slot of a claim that counts things of a kind."""
    return concepts(language).key(kind)


def is_agent(head: str, language: str = "en") -> bool:
    """Whether a noun looks like one for people, as it may beside others: "ten guests and a rigger"."""
    return head.endswith(lists(language).agents) and head not in lists(language).things


def plural_of(head: str) -> str:
    """Return the plural of a head, with "people" for persons and for those whom a participle names ("the injured")."""
    return "people" if head == "person" or is_verb(head) else plural(head)
