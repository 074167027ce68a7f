"""Cues: the reporting and denying words of the language, with what each does to what is said."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.mentions.cues_forms import forms

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Verb:
    """
    One form of a reporting or denying verb.

    `base` is the dictionary form, `form` "base", "s", "past", "participle" (past participle, where it differs) or
    "ing"; `stance` the factuality code of what is said ("CT+"), `takes` what must follow (see `reporting.toml`).
    """

    base: str
    form: str
    stance: str
    takes: frozenset[str]
    denies: bool = False


@cache
def verbs(language: str = "en") -> Mapping[str, Verb]:
    """Return every form of every reporting and denying verb of one word, by the form in lower case."""
    found: dict[str, Verb] = {}
    for base, row in table("reporting", language)["verbs"].items():
        if " " in base:
            continue
        for word, form in forms(base, row.get("forms", ())):
            found[word] = Verb(base, form, row["stance"], frozenset(row["takes"].split()))
    for base, row in table("denials", language)["verbs"].items():
        if row["takes"] != "as":
            for word, form in forms(base, row.get("forms", ())):
                found[word] = Verb(base, form, "CT-", frozenset(row["takes"].split()), denies=True)
    return found


@cache
def brands(language: str = "en") -> Mapping[str, Verb]:
    """Return the verbs that brand a claim as something ("called it nonsense"), by every form."""
    return {
        word: Verb(base, form, "CT-", frozenset({"as"}), denies=True)
        for base, row in table("denials", language)["verbs"].items()
        if row["takes"] == "as"
        for word, form in forms(base, row.get("forms", ()))
    }


@cache
def particles(language: str = "en") -> Mapping[str, frozenset[str]]:
    """Return the verbs that deny with a particle ("ruled out"), by form, with their particles."""
    return {
        word: frozenset(row["with"])
        for base, row in table("denials", language)["particles"].items()
        for word, _ in forms(base, row.get("forms", ()))
    }


@cache
def deniers_of_deeds(language: str = "en") -> frozenset[str]:
    """Return the forms of the verbs that deny with a particle what is no claim ("ruled out a strike")."""
    rows = table("denials", language)["particles"].items()
    return frozenset(
        word for base, row in rows if row.get("deed") for word, _ in forms(base, row.get("forms", ()))
    )


@cache
def words_of(name: str, *path: str, language: str = "en") -> frozenset[str]:
    """Return one list of a table as a set: `words_of("denials", "claims", "nouns")`."""
    value = table(name, language)
    for key in path:
        value = value[key]
    return frozenset(value)
