"""The persons of a run's articles, and the pairs of them that may be one person spelt in two ways."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, groupby, product
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from crosscheck.links.names import (
    Difference,
    PersonName,
    begin_alike,
    difference,
    is_common,
    is_gendered,
    is_initial,
    is_slip,
    may_be_one_given,
    person,
    sound,
)
from crosscheck.rules.name.posts import Post, is_singular, posts, speaks_of_kin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosscheck.mentions.names import NameMention
    from crosscheck.rules.case import Case

_RELATED = 2  # names that two articles must share to be of one story


@define(eq=False)
class Person:
    """One person of one article: the name, the first passage that gives it in full, and every passage."""

    article: str
    name: PersonName
    first: NameMention
    mentions: list[NameMention] = field(factory=list)

    @property
    def shown(self) -> str:
        """The name as the article prints it, on one line."""
        return " ".join(self.first.text.split())


@frozen
class Variant:
    """
    Two persons who may be one, how their names differ, and why they may be one.

    `sure`: a letter of the surname differs, and given name and post are the same.
    """

    a: Person
    b: Person
    difference: Difference
    why: tuple[str, ...]
    sure: bool = False


def variants(case: Case) -> tuple[Variant, ...]:
    """Return the pairs, in the order of the articles."""
    everybody = [one for article in case.articles for one in people(case, article)]
    together = set(_named_together(everybody))
    found: list[Variant] = []
    doubtful: list[Variant] = []
    order = {id(one): n for n, one in enumerate(everybody)}
    for one, other, how in _alike(everybody, case.config.language):
        if not case.concerns(one.article, other.article):
            continue
        a, b = sorted((one, other), key=lambda person: order[id(person)])
        if how is Difference.STYLE:
            found.append(Variant(a, b, how, ("the names differ only in how they are written",)))
        elif a.article == b.article:
            found.extend(_within(case, a, b, how))
        elif frozenset((a.name, b.name)) not in together and not _are_two(case, a, b, how):
            reasons = _why(case, a, b, how)
            (found if reasons else doubtful).append(Variant(a, b, how, reasons, _is_sure(case, a, b, how)))
    settled = {frozenset((pair.a.name, pair.b.name)) for pair in found}
    found.extend(_reordered(everybody))
    why = ("other articles of the story name the person in the same two ways",)
    found.extend(
        evolve(pair, why=why)
        for pair in doubtful
        if frozenset((pair.a.name, pair.b.name)) in settled and _shared(case, pair.a, pair.b)
    )
    return tuple(sorted(found, key=lambda pair: (order[id(pair.a)], order[id(pair.b)])))


def echoes(case: Case) -> tuple[Variant, ...]:
    """Return the pairs of articles that agree on a name which a third one gives otherwise."""
    disputed = {
        name
        for pair in variants(case)
        if pair.difference is not Difference.STYLE
        for name in (pair.a.name, pair.b.name)
    }
    named = [one for article in case.articles for one in people(case, article) if one.name in disputed]
    why = ("another article gives the name otherwise",)
    return tuple(
        Variant(a, b, Difference.OTHER, why)
        for a, b in combinations(named, 2)
        if a.name == b.name and case.concerns(a.article, b.article) and _shared(case, a, b)
    )


def people(case: Case, article: str) -> Iterator[Person]:
    """Return the persons whom an article names in full, in the order of their first mention."""
    found: dict[PersonName, Person] = {}
    for mention in case.names.get(article, ()):
        if mention.kind != "person":
            continue
        name = person(mention.entity, case.config.language)
        if name is None:
            continue
        full = " " in mention.text.strip()
        if name not in found and full:
            found[name] = Person(article, name, mention)
        if name in found:
            found[name].mentions.append(mention)
    return iter(found.values())


def _alike(people: list[Person], language: str) -> Iterator[tuple[Person, Person, Difference]]:
    """Yield the pairs that share a word of their names, or sound alike, and how they differ."""
    of_name: defaultdict[PersonName, list[Person]] = defaultdict(list)
    for one in people:
        of_name[one.name].append(one)
    names = list(of_name)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for n, name in enumerate(names):
        for word in {*name.words, sound(name, language)}:
            by_word[word].append(n)
    for i, j in sorted({pair for group in by_word.values() for pair in combinations(group, 2)}):
        how = difference(names[i], names[j], language)
        if how is not Difference.OTHER:
            yield from ((a, b, how) for a, b in product(of_name[names[i]], of_name[names[j]]))


def _reordered(everybody: list[Person]) -> Iterator[Variant]:
    """Yield the persons whose family name stands first in one article and last in another."""
    of_name: defaultdict[PersonName, list[Person]] = defaultdict(list)
    for one in everybody:
        of_name[one.name].append(one)
    for same in of_name.values():
        turned = next(
            (one for one in same if one.first.entity.split()[0] != same[0].first.entity.split()[0]), None
        )
        if turned is not None and sorted(turned.first.entity.split()) == sorted(same[0].first.entity.split()):
            yield Variant(same[0], turned, Difference.STYLE, ("the family name stands first in one of them",))


def _is_sure(case: Case, a: Person, b: Person, how: Difference) -> bool:
    """Whether a letter of the surname differs, and the two have one post, now or before."""
    if how is not Difference.FAMILY or not is_slip(a.name.family, b.name.family):
        return False
    return any(x.may_be(y) for x in posts_of(case, a) for y in posts_of(case, b))


def _named_together(everybody: list[Person]) -> Iterator[frozenset[PersonName]]:
    """Yield the names that one article gives to two persons of one surname."""
    for _, here in groupby(everybody, key=lambda one: one.article):
        for a, b in combinations([one.name for one in here], 2):
            if a.family == b.family or a.given == b.given:
                yield frozenset((a, b))


def _are_two(case: Case, a: Person, b: Person, how: Difference) -> bool:
    """Whether the articles tell that two persons are meant: by posts, by relatives, by another of the surname."""
    mine, yours = posts_of(case, a), posts_of(case, b)
    if mine and yours and not any(post.may_be(other) for post in mine for other in yours):
        return True
    if kin(case, a) or kin(case, b):
        return True
    return how is Difference.GIVEN and (_has_namesake(case, a) or _has_namesake(case, b))


def _why(case: Case, a: Person, b: Person, how: Difference) -> tuple[str, ...]:
    """Return the reasons to take persons of two articles for one, none where they do not suffice."""
    mine, yours = posts_of(case, a), posts_of(case, b)
    shared = _common(mine, yours)
    if _shared(case, a, b) < (1 if shared else _RELATED):
        return ()
    if how is Difference.GIVEN:
        enough = _given_suffices(case, a, b, known=bool(shared))
    else:
        single = any(is_singular(post, case.config.language) for post in shared) or _identified(mine, yours)
        slip = is_slip(a.name.family, b.name.family) and (bool(shared) or not is_initial(a.name))
        enough = slip or (single and begin_alike(a.name, b.name) and not is_initial(a.name))
    if not enough:
        return ()
    same = "surname" if how is Difference.GIVEN else "given name"
    reasons = (f"the {same} is the same, and the two articles speak of the same people or places",)
    return (*reasons, f"both are called {shared[0].head}") if shared else reasons


def _identified(mine: list[Post], yours: list[Post]) -> bool:
    """Whether one post is told by what its holder did, on both sides."""
    return any(x.identified and y.identified and x.fits(y) for x in mine for y in yours)


def _common(mine: list[Post], yours: list[Post]) -> list[Post]:
    return [post for post in mine if any(post.fits(other) for other in yours)]


def _within(case: Case, a: Person, b: Person, how: Difference) -> Iterator[Variant]:
    """Yield the pair where one article names one person differently in two of its sentences."""
    between = case.articles[a.article].text[a.first.span.end : b.first.span.start]
    mine, yours = posts_of(case, a), posts_of(case, b)
    shared = _common(mine, yours)
    if not any(mark in between for mark in ".\n") or kin(case, a) or kin(case, b):
        return  # "Maria Hansen and Maria Hanson"
    if (
        how is Difference.FAMILY
        and is_slip(a.name.family, b.name.family)
        and (shared or not ((mine and yours) or is_initial(a.name)))
    ):
        why = ("the given name is the same, and the surname differs in a letter",)
        yield Variant(a, b, how, why, _is_sure(case, a, b, how))
    single = next((post for post in shared if is_singular(post, case.config.language)), None)
    if how is Difference.GIVEN and single and is_slip(a.name.given[0], b.name.given[0]):
        yield Variant(a, b, how, (f"the surname is the same, and both are called {single.head}",))


def _given_suffices(case: Case, a: Person, b: Person, *, known: bool) -> bool:
    """Whether the given names are alike enough: for two of one post, else for two of a rare surname."""
    if is_initial(a.name) or is_initial(b.name):
        return known and not is_common(a.name, case.config.language)
    if not may_be_one_given(a.name, b.name):
        return False
    return known or not (is_common(a.name, case.config.language) or is_gendered(a.name, b.name))


def posts_of(case: Case, one: Person) -> list[Post]:
    """Return every post that the words around a person's name give."""
    text = case.articles[one.article].text
    return [post for mention in one.mentions for post in posts(text, mention.span, case.config.language)]


def kin(case: Case, one: Person) -> bool:
    """Whether a relative is spoken of where the person is named in full."""
    text = case.articles[one.article].text
    return any(
        speaks_of_kin(text, mention.span, case.config.language)
        for mention in one.mentions
        if " " in mention.text
    )


def _has_namesake(case: Case, one: Person) -> bool:
    """Whether the article knows another person of the surname."""
    return any(
        other.kind == "person"
        and (name := person(other.entity, case.config.language)) is not None
        and name.family == one.name.family
        and name != one.name
        for other in case.names[one.article]
    )


def _shared(case: Case, a: Person, b: Person) -> int:
    """Return how many names the two articles share; countries count only beside another name."""
    shared = (_story(case, a.article) & _story(case, b.article)) - {a.first.entity, b.first.entity}
    lands = {n.country for article in (a.article, b.article) for n in case.names[article] if n.country}
    return len(shared) if shared - lands else 0


def _story(case: Case, article: str) -> set[str]:
    return {n.country if n.kind == "demonym" and n.country else n.entity for n in case.names[article]}
