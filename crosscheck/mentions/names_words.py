"""The words that build names: titles, heads of organisations, joiners, openers of sentences."""

from __future__ import annotations

from functools import cache, cached_property

from attrs import frozen

from crosscheck.lexicon import table


@frozen(kw_only=True)
class NameWords:
    """The word lists of `names.toml`, `titles.toml` and `outlets.toml`, where each is described, in lower case."""

    openers: frozenset[str]
    calendar: frozenset[str]
    given_months: frozenset[str]
    person_joiners: frozenset[str]
    body_joiners: frozenset[str]
    heads: frozenset[str]
    suffixes: frozenset[str]
    offices: frozenset[str]
    stakes: frozenset[str]
    place_heads: frozenset[str]
    place_fronts: frozenset[str]
    place_preps: frozenset[str]
    place_of: frozenset[str]
    modified: frozenset[str]
    unmodified: frozenset[str]
    generic: frozenset[str]
    honorifics: frozenset[str]
    posts: frozenset[str]
    titles: frozenset[str]
    portfolios: frozenset[str]
    family_first: frozenset[str]
    outlet_heads: frozenset[str]

    @cached_property
    def body_ends(self) -> frozenset[str]:
        """Return every word with which the name of a body, an outlet or a place may end."""
        return self.heads | self.suffixes | self.outlet_heads | self.place_heads

    @cached_property
    def before_of(self) -> frozenset[str]:
        """Return every word of a body's name that "of" or "for" may follow."""
        return self.heads | self.place_heads | self.place_fronts | self.outlet_heads | self.posts


@cache
def name_words(language: str = "en") -> NameWords:
    """Return the word lists of one language."""
    names, titles, outlets = table("names", language), table("titles", language), table("outlets", language)
    before, bodies = titles["titles"], names["organisations"]
    honorifics = frozenset(before["honorific"])
    posts = (
        frozenset(word for title in (*before["rank"], *before["post"]) for word in title.split()) | honorifics
    )
    return NameWords(
        openers=frozenset(names["openers"]["words"]),
        calendar=frozenset(names["calendar"]["words"]),
        given_months=frozenset(names["calendar"]["given"]),
        person_joiners=frozenset(names["joiners"]["person"]),
        body_joiners=frozenset(names["joiners"]["body"]),
        heads=frozenset(bodies["heads"]),
        suffixes=frozenset(bodies["suffixes"]),
        offices=frozenset(bodies["offices"]),
        stakes=frozenset(bodies["stakes"]),
        place_heads=frozenset(names["places"]["heads"]),
        place_fronts=frozenset(names["places"]["fronts"]),
        place_preps=frozenset(names["places"]["preps"]),
        place_of=frozenset(names["places"]["of"]),
        modified=frozenset(names["modified"]["words"]) | frozenset(before["post"]),
        unmodified=frozenset(names["modified"]["never"]),
        generic=frozenset(names["generic"]["words"]),
        honorifics=honorifics,
        posts=posts,
        titles=posts | frozenset(before["modifier"]),
        portfolios=frozenset(before["portfolio"]),
        family_first=frozenset(titles["persons"]["family_first"]),
        outlet_heads=frozenset(outlets["patterns"]["heads"]),
    )
