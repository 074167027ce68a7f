"""The words of reporting and denial, read from data into sets."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.factuality import Factuality
from crosscheck.lexicon import table
from crosscheck.mentions.cues import brands, deniers_of_deeds, particles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crosscheck.mentions.cues import Verb


@frozen(kw_only=True)
class Lists:
    """
    The word lists of `titles.toml` (persons), `reporting.toml` and `denials.toml`, where each is described.

    `sayers` are all common nouns for a person or body that may speak, singular and plural. `false_adjectives` holds
    the phrases by their first word, the longest first.
    """

    roles: frozenset[str]
    plurals: frozenset[str]
    groups: frozenset[str]
    sayers: frozenset[str]
    pronouns: frozenset[str]
    addresses: frozenset[str]
    media: frozenset[str]
    recipients: frozenset[str]
    adjuncts: frozenset[str]
    empty: frozenset[str]
    citing: frozenset[str]
    adverbs: Mapping[str, Factuality]
    passive: Mapping[str, Factuality]
    claims: frozenset[str]
    strong: frozenset[str]
    false_adjectives: Mapping[str, Sequence[tuple[str, ...]]]
    false_nouns: frozenset[tuple[str, ...]]
    plainly: frozenset[str]
    absent: frozenset[str]
    idioms: frozenset[str]
    spoken: frozenset[str]
    withheld: frozenset[str]
    unheld: frozenset[str]
    brands: Mapping[str, Verb]
    particles: Mapping[str, frozenset[str]]
    deniers_of_deeds: frozenset[str]

    @cached_property
    def speechless(self) -> frozenset[str]:
        """Return the words that report without a verb of speech: "according", and the adverbs and participles."""
        return frozenset({"according", *self.adverbs, *self.passive})


@cache
def lists(language: str = "en") -> Lists:
    """Return the lists of one language."""
    titles, speech, denials = (
        table("titles", language),
        table("reporting", language),
        table("denials", language),
    )
    persons, none = titles["persons"], denials["none"]
    roles = frozenset(persons["roles"]) | frozenset(titles["titles"]["post"])
    plurals = frozenset(f"{role}s" for role in roles) | frozenset(persons["plural"])
    groups = frozenset(persons["groups"])
    some = frozenset(speech["pronouns"]["some"])
    return Lists(
        roles=roles,
        plurals=plurals,
        groups=groups,
        sayers=roles | plurals | groups | some,
        pronouns=frozenset(low for key, row in speech["pronouns"].items() if key != "some" for low in row),
        addresses=frozenset(word for key in ("honorific", "rank", "post") for word in titles["titles"][key]),
        media=frozenset(speech["media"]["words"]),
        recipients=frozenset(speech["recipient"]["words"]),
        adjuncts=frozenset(speech["recipient"]["adjuncts"]),
        empty=frozenset(speech["silent"]["empty"]),
        citing=frozenset(speech["citing"]["words"]),
        adverbs={row["words"]: Factuality(row["stance"]) for row in speech["phrases"]["nobody"]},
        passive={word: Factuality(stance) for word, stance in speech["phrases"]["passive"].items()},
        claims=frozenset(denials["claims"]["nouns"]),
        strong=frozenset(denials["claims"]["strong"]),
        false_adjectives=_by_first(denials["false"]["adjectives"]),
        false_nouns=frozenset(tuple(phrase.split()) for phrase in denials["false"]["nouns"]),
        plainly=frozenset(denials["false"]["plainly"]),
        absent=frozenset(denials["absent"]["nouns"]),
        idioms=frozenset(none["idioms"]),
        spoken=frozenset(none["verbs"]),
        withheld=frozenset(none["withheld"]),
        unheld=frozenset(none["unheld"]),
        brands=brands(language),
        particles=particles(language),
        deniers_of_deeds=deniers_of_deeds(language),
    )


def _by_first(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return found
