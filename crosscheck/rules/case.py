"""What a rule may look at: the articles of a run, their claims, and the links between those."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define

from crosscheck.links.compare import values
from crosscheck.links.denied import Denied
from crosscheck.links.timeline import Judgement, judge
from crosscheck.rules.kinds import Kind, kind
from crosscheck.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crosscheck.claims.claim import Claim
    from crosscheck.config import Config
    from crosscheck.links.link import Link
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.article import Article
    from crosscheck.values.relation import Relation
    from crosscheck.values.timex import Timex


@define(slots=False)
class Case:
    """
    One run, as the rules see it.

    `articles` by id in the order given, `claims` in the order of the articles, `links` between them, `reckoned` the
    links of derived claims with others, and for each claim that has one the id of its fact. `dates` and `names` hold,
    for each article's id, those that stand in its text, in order, claimed or not. `drafts` are the ids of the articles
    that are checked against the others; without any, all are compared with one another.
    """

    articles: Mapping[str, Article]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    reckoned: tuple[Link, ...]
    facts: Mapping[str, str]
    dates: Mapping[str, tuple[Timex, ...]]
    names: Mapping[str, tuple[NameMention, ...]]
    config: Config
    drafts: frozenset[str] = frozenset()

    def concerns(self, *articles: str) -> bool:
        """Whether a finding about these articles is asked for: one of them is a draft, where there are drafts."""
        return not self.drafts or not self.drafts.isdisjoint(articles)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """Every link with its relation: the values' own, or superseded where time explains the difference."""
        return tuple(judge(link) for link in self.links)

    @cached_property
    def derived(self) -> tuple[Judgement, ...]:
        """Every link with a derived claim, which is its first side, and its relation."""
        return tuple(judge(link) for link in self.reckoned)

    @cached_property
    def kinds(self) -> Mapping[tuple[Relation, Kind], tuple[Judgement, ...]]:
        """The judgements by relation and by what is the matter between their sides; each stands in one place."""
        found: dict[tuple[Relation, Kind], list[Judgement]] = {}
        for judgement in self.judgements:
            found.setdefault((judgement.relation, kind(judgement, self)), []).append(judgement)
        return {key: tuple(judgements) for key, judgements in found.items()}

    def of_kind(self, kind: Kind, *relations: Relation) -> Iterator[Judgement]:
        """Yield the judgements of one kind with one of the relations."""
        for relation in relations:
            yield from self.kinds.get((relation, kind), ())

    @cached_property
    def linked(self) -> Mapping[str, tuple[Judgement, ...]]:
        """For each claim's id the judgements that it takes part in."""
        found: dict[str, list[Judgement]] = {}
        for judgement in self.judgements:
            for claim in (judgement.link.a, judgement.link.b):
                found.setdefault(claim.id, []).append(judgement)
        return {claim: tuple(judgements) for claim, judgements in found.items()}

    @cached_property
    def denied(self) -> Denied:
        """The denials, with what they deny."""
        return Denied(self.claims, self.config.language)

    @cached_property
    def unconverted(self) -> Mapping[str, str]:
        """For each claim whose own article restates it in a currency without a rate, the sentence that says so."""
        at = {(c.article, c.value.core): c for c in self.claims if isinstance(c.value, Quantity)}
        said: dict[str, str] = {}
        for (article, _), claim in at.items():
            parallel = claim.value.parallel if isinstance(claim.value, Quantity) else None
            other = at.get((article, parallel)) if parallel else None
            if other is None:
                continue
            compared = values(claim, other, self.config)
            if compared.relation is None and compared.why:
                step = f"{claim.text} beside {other.text} is not checked: {compared.why[-1]}"
                said[claim.id] = said[other.id] = step
        return said

    def name(self, claim: Claim) -> str:
        """How a message calls the claim's article."""
        return self.articles[claim.article].name
