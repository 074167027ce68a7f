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
    places: frozenset[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    within: re.Pattern[str]
    more_before: re.Pattern[str]
    more_behind: re.Pattern[str]
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
            rf"(?P<comma>,)?\s(?:(?P<and>{alternation(table['and'])})\s)?(?:(?:a\sfurther|the|his|her|its|their)\s)?"
        ),
        tail=re.compile(rf"(?:\s[a-z]+){{0,2}}?\s({alternation(table['tails'])})\b"),
        places=frozenset(table["places"]),
        before=re.compile(rf"(?:^|\W)(?:{alternation(table['open_before'])})\W{{0,2}}$"),
        behind=re.compile(rf"\W{{0,2}}(?:{alternation(table['open_behind'])})\b"),
        within=re.compile(rf"(?<!\w)(?:{alternation(table['open_before'])})(?!\w)"),
        more_before=re.compile(rf"(?:^|\W)(?:{alternation(table['more_before'])})\W?$"),
        more_behind=re.compile(rf"\s(?:{alternation(table['more_behind'])})\b"),
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


@frozen
class Each:
    """What says that a sum is for every one of so many."""

    behind: re.Pattern[str]
    before: re.Pattern[str]
    shared: re.Pattern[str]


@cache
def each(language: str = "en") -> Each:
    """Return the words for every one of so many."""
    table = lexicon.table("derived", language)["each"]
    shared = alternation(table["shared"])
    return Each(
        behind=re.compile(rf",?\s(?:{alternation(table['behind'])})(?!\w)"),
        before=re.compile(rf"(?<!\w)(?:{alternation(table['before'])})\s(?:the\s|its\s|their\s)?$"),
        shared=re.compile(
            rf"\s(?:(?:was|were|is|are|will be)\s)?(?:{shared})\s(?:the\s|its\s|all\s|some\s|about\s)?"
        ),
    )


@frozen
class Shares:
    """What makes one figure a part of another."""

    of: re.Pattern[str]
    pronoun: re.Pattern[str]
    before: re.Pattern[str]
    all_but: re.Pattern[str]


@cache
def shares(language: str = "en") -> Shares:
    """Return the patterns for shares in a language."""
    table = lexicon.table("derived", language)["shares"]
    links = alternation(table["links"])
    return Shares(
        of=re.compile(
            rf"\s(?:of\s)?(?:(?:{links})\s|(?:the\s|its\s)?(?:[\w-]{{2,20}}\s){{0,2}}[\w-]{{2,20}}['\u2019]s?\s)"
            rf"(?:[a-z-]{{3,12}}\s)?(?:(?:{links})\s)?|\sof\s"
        ),
        pronoun=re.compile(rf"\sof\s(?:{alternation(table['pronouns'])})\b"),
        before=re.compile(
            rf"(?:^|\W)(?:{alternation(table['before'])}),?\s(?:only\s|just\s|about\s|some\s)?$"
        ),
        all_but=re.compile(rf"(?<!\w)(?:{alternation(table['except'])})\s$"),
    )


@frozen
class Changes:
    """What makes two figures a change."""

    before: re.Pattern[str]
    moves: re.Pattern[str]


@cache
def changes(language: str = "en") -> Changes:
    """Return the patterns for changes in a language."""
    table = lexicon.table("derived", language)["changes"]
    return Changes(
        before=re.compile(rf"(?<!\w)(?:{alternation(table['before'])})(?!\w)"),
        moves=re.compile(rf"(?<!\w)(?:{alternation(table['moves'])})(?!\w)"),
    )


def storeys(language: str = "en") -> tuple[tuple[str, ...], str]:
    """Return what stands before the storeys above the ground floor ("ground-plus-"), and what is counted then."""
    table = lexicon.table("derived", language)["storeys"]
    return tuple(table["before"]), table["head"]


@frozen
class Beside:
    """What stands between figures and what they come to, where that is printed right beside."""

    listed: re.Pattern[str]
    summed: re.Pattern[str]
    all: re.Pattern[str]
    restated: re.Pattern[str]
    priced: re.Pattern[str]


@cache
def beside(language: str = "en") -> Beside:
    """Return the words between figures and what they come to."""
    table = lexicon.table("derived", language)["beside"]
    words = {name: alternation(row) for name, row in table.items()}
    mark = r"\s?(?::|\u2014|\u2013|--)"
    return Beside(
        listed=re.compile(rf"(?:{mark}|\s?\()\s?(?:(?:{words['listed']})\s)?"),
        summed=re.compile(rf",?\s(?:{words['summed']})\s?|\s=\s"),
        all=re.compile(rf",?\s(?:{words['all']})\b"),
        restated=re.compile(
            rf"(?:{mark}|,?\s(?:{words['restated']}),?|(?:\s[\w'-]{{1,20}}){{0,4}}\s?\()"
            rf"\s?(?:(?:{words['hedges']})\s)?|,\s(?:from|between)\s"
        ),
        priced=re.compile(rf",?\s(?:(?:{words['restated']}),?\s)?"),
    )


@frozen
class Singles:
    """How one person or thing of a list is said."""

    article: re.Pattern[str]
    of_persons: frozenset[str]
    alone: re.Pattern[str]


@cache
def singles(language: str = "en") -> Singles:
    """Return the articles of single members of a list."""
    data = lexicon.table("derived", language)
    table = data["single"]
    both = alternation([*table["articles"], *table["of_persons"]])
    places = alternation([*data["lists"]["places"], "from", "of"])
    return Singles(
        article=re.compile(rf"(?<!\w)(?:{both})\s(?=[a-z])"),
        of_persons=frozenset(table["of_persons"]),
        alone=re.compile(rf"(?<=and )(?:{alternation(table['alone'])})(?=\s(?:{places})\b)"),
    )
