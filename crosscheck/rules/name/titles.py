"""Posts and ranks of one person that nobody holds together."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.lexicon import table
from crosscheck.mentions.lazy import lazy
from crosscheck.rules.name.ages import is_one
from crosscheck.rules.name.persons import Person, kin, people, posts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crosscheck.rules.case import Case
    from crosscheck.rules.name.posts import Post

_DAYS = 60  # days between two articles within which a post is hardly changed
_WINDOW = 30  # characters before a name in which its rank stands
_RANK = lazy(r"(?:[A-Za-z]{2,12}\.?[ -]){1,3}$")


@frozen
class Clash:
    """Two persons of one name, of two articles, and what each article calls them: "transport minister"."""

    a: Person
    b: Person
    mine: str
    yours: str


@frozen
class _Words:
    portfolios: Mapping[str, int]
    exclusive: Mapping[str, frozenset[int]]
    ranks: Mapping[str, str]
    civil: frozenset[str]


def clashes(case: Case) -> Iterator[Clash]:
    """Yield the persons of one name whom two articles give posts or ranks that do not go together."""
    by_family: defaultdict[str, list[Person]] = defaultdict(list)
    for article in case.articles:
        for one in people(case, article):
            by_family[one.name.family].append(one)
    for a, b in (pair for same in by_family.values() for pair in combinations(same, 2)):
        if a.article == b.article or not case.concerns(a.article, b.article):
            continue
        if not is_one(a.name, b.name, case.config.language) or _far(a, b, case):
            continue
        found = _of_posts(a, b, case) or _of_ranks(a, b, case)
        if found and not (kin(case, a) or kin(case, b)):
            yield Clash(a, b, *found)


def _far(a: Person, b: Person, case: Case) -> bool:
    one, two = case.articles[a.article].published, case.articles[b.article].published
    return one is not None and two is not None and abs((one - two).days) > _DAYS


def _of_posts(a: Person, b: Person, case: Case) -> tuple[str, str] | None:
    """Return the posts that clash, where none that one article gives fits one of the other."""
    words = _words(case.config.language)
    mine, yours = (_current(posts_of(case, one)) for one in (a, b))
    pairs = [(x, y) for x in mine for y in yours]
    if any(x.head == y.head and not _parted(x, y, words) for x, y in pairs):
        return None
    for x, y in pairs:
        apart = words.exclusive.get(x.head, frozenset()) & words.exclusive.get(y.head, frozenset())
        if x.deputy == y.deputy and (x.head == y.head or (apart and not x.deputy)):
            return _shown(x), _shown(y)
    return None


def _current(found: list[Post]) -> list[Post]:
    return [] if any(post.past for post in found) else found


def _parted(a: Post, b: Post, words: _Words) -> bool:
    """Whether both are of portfolios, and have none in common."""
    one, two = (
        {words.portfolios[word] for word in post.scope if word in words.portfolios} for post in (a, b)
    )
    return bool(one and two) and not one & two


def _shown(post: Post) -> str:
    return " ".join([*sorted(post.scope), post.head])


def _of_ranks(a: Person, b: Person, case: Case) -> tuple[str, str] | None:
    one, two = _rank(a, case), _rank(b, case)
    if one is None or two is None or one == two:
        return None
    return one, two


def _rank(one: Person, case: Case) -> str | None:
    """Return the one rank that an article gives to a person, None where it gives none or several."""
    words, text = _words(case.config.language), case.articles[one.article].text
    found = set()
    for mention in one.mentions:
        said = _RANK.search(text, max(0, mention.span.start - _WINDOW), mention.span.start)
        before = [word.strip(".") for word in said[0].replace("-", " ").split()] if said else []
        if not before or not before[-1][0].isupper() or (before[-2:-1] and before[-2].lower() in words.civil):
            continue  # "captain", of a team; "Attorney General"
        if before[-1].lower() in words.ranks:
            found.add(words.ranks[before[-1].lower()])
    return found.pop() if len(found) == 1 else None


@cache
def _words(language: str) -> _Words:
    data = table("checks", language)
    exclusive: dict[str, set[int]] = {}
    for number, row in enumerate(data["posts"]["exclusive"]):
        for post in row:
            exclusive.setdefault(post, set()).add(number)
    return _Words(
        portfolios={word: number for number, row in enumerate(data["posts"]["portfolios"]) for word in row},
        exclusive={post: frozenset(rows) for post, rows in exclusive.items()},
        ranks={word: row[0] for row in data["ranks"]["same"] for word in row},
        civil=frozenset(data["ranks"]["civil"]),
    )
