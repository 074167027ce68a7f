"""
The way of the data: read this first.

    text -> mentions -> values -> claims -> links -> rules -> report

Each step is a pure function of its input and the configuration; `extract` runs the first four over one article,
`check` all of them over several.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from crosscheck.claims.attribute import attribute, denials
from crosscheck.claims.build import Findings, build
from crosscheck.claims.extraction import Extraction
from crosscheck.claims.speech.reading import reading
from crosscheck.config import DEFAULT, Config
from crosscheck.config.discover import discover
from crosscheck.config.settings import settings
from crosscheck.errors import RepeatedIdError, TooLargeError
from crosscheck.links.blocking import blocks, hot_blocks, pairs
from crosscheck.links.derived import find as find_derived
from crosscheck.links.derived import without_parts
from crosscheck.links.facts import group
from crosscheck.links.find import find as find_links
from crosscheck.links.retrieve import retrieve
from crosscheck.links.shelf import MemoryShelves, Shelves
from crosscheck.mentions import dates, names, quantities
from crosscheck.mentions.limit import beyond
from crosscheck.report.against import against as one_sided
from crosscheck.report.facts import facts
from crosscheck.report.gate import gate
from crosscheck.report.limits import limited
from crosscheck.report.report import Report
from crosscheck.rules.case import Case
from crosscheck.rules.engine import judge
from crosscheck.rules.names import unknown
from crosscheck.text.article import Article
from crosscheck.text.comments import masked
from crosscheck.text.encoding import is_larger
from crosscheck.text.sentences import split
from crosscheck.values import dates as timexes
from crosscheck.values import quantities as values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from crosscheck.links.blocking import HotBlock
    from crosscheck.links.link import Link


def configured(path: str | Path | None = None) -> Config:
    """
    Return the settings of the file `path`, or of the nearest crosscheck.toml or [tool.crosscheck] upwards.

    Without such a file they are the defaults. Raises ConfigError for a file that cannot be used, with the line.
    """
    file = discover(Path.cwd()) if path is None else Path(path)
    return settings(file, {}, unknown).config


def extract(article: Article, config: Config | None = None) -> Extraction:
    """
    Return what the article says.

    Where the metadata gives no day of publication, an unambiguous dateline in the text does. What stands in comments
    (`<!-- -->`) is not said: the extraction's article has blanks in their place. What has very many mentions is read to
    the limit. Raises TooLargeError for a text that is larger than the configuration allows.
    """
    config = config or DEFAULT
    if is_larger(article.text, config.max_article_bytes):
        raise TooLargeError(article.path or Path(article.id), config.max_article_bytes)
    if (bare := masked(article.text)) != article.text:
        article = evolve(article, text=bare)
    if article.published is None:
        day = timexes.dateline(article.text)
        article = evolve(article, published=day, dated_by="dateline") if day else article
    text = article.text
    sentences = split(text)
    dated = dates.find(text, sentences, config.language)
    figures = quantities.find(text, sentences, dates.calendar(dated), language=config.language)
    named = names.find(text, sentences, config.language)
    if (end := beyond(config.max_mentions, sentences, (dated, figures, named))) is not None:
        head = evolve(article, text=text[:end])
        read_head = extract(head, evolve(config, max_mentions=len(text)))
        return evolve(read_head, article=article, unread=end)
    read = reading(text, sentences, named, config.language)
    attributions = attribute(read)
    found = Findings(
        article=article,
        sentences=sentences,
        names=named,
        quantities=values.normalise(figures, article, config),
        timexes=timexes.resolve(dated, article, config),
        attributions=attributions,
        denials=denials(read, attributions),
        words=read.words,
        language=config.language,
    )
    return Extraction(
        article=article,
        names=found.names,
        quantities=found.quantities,
        dates=found.timexes,
        attributions=attributions,
        claims=build(found),
    )


def check(
    articles: Iterable[Article],
    config: Config | None = None,
    *,
    against: Iterable[Article] | Shelves | None = None,
) -> Report:
    """
    Return the report over the articles: which of their statements agree, conflict or are superseded.

    The order of the articles is that of the report and changes no finding. With `against`, the articles are drafts:
    they are compared with one another and with those, and those not with one another; the report holds the drafts
    and what concerns them, the draft's side first. An article there that has the id of a draft is an older version
    of it and left out. What comments in the articles, the side file or the baseline of the configuration suppress is
    set aside. Raises RepeatedIdError when two articles have one id, TooLargeError for one that is too large.
    """
    config = config or DEFAULT
    given = _unique(articles)
    extractions = [extract(article, config) for article in given]
    if against is None:
        claims = [claim for extraction in extractions for claim in extraction.claims]
        shared = blocks(claims)
        links = find_links(claims, config, pairs(claims, shared))
        report = _report(extractions, links, hot_blocks(claims, shared), config)
        return limited(gate(report, given, config), extractions, config)
    drafts = {extraction.article.id for extraction in extractions}
    shelf = (
        against
        if isinstance(against, Shelves)
        else MemoryShelves([extract(a, config) for a in _unique(against)])
    )
    with closing(shelf.without(drafts)) as kept:
        found = retrieve(extractions, kept, config)
    report = _report([*extractions, *found.extractions], found.links, found.hot, config, drafts)
    report = gate(one_sided(report, drafts), given, config)
    return limited(report, (*extractions, *found.extractions), config)


def _report(
    extractions: Sequence[Extraction],
    links: tuple[Link, ...],
    hot: tuple[HotBlock, ...],
    config: Config,
    drafts: Collection[str] | None = None,
) -> Report:
    """Run the rules over what was read and linked; with `drafts`, what is reckoned is linked only with theirs."""
    claims = tuple(claim for extraction in extractions for claim in extraction.claims)
    reckoned = find_derived(claims, config, drafts)
    links = without_parts(links, reckoned)
    groups = group(claims, links)
    read = {extraction.article.id: extraction.article for extraction in extractions}
    case = Case(
        articles=read,
        claims=claims,
        links=links,
        reckoned=reckoned,
        facts=groups,
        dates={extraction.article.id: extraction.dates for extraction in extractions},
        names={extraction.article.id: extraction.names for extraction in extractions},
        config=config,
        drafts=frozenset(drafts or ()),
    )
    findings = judge(case)
    return Report(
        articles=tuple(read.values()),
        findings=findings,
        facts=facts(claims, groups),
        hot=hot,
        links=(*links, *reckoned),
    )


def compare(a: Article | str, b: Article | str, config: Config | None = None) -> Report:
    """Return the report over two texts; plain strings become articles called "A" and "B"."""
    first = Article(text=a, id="A") if isinstance(a, str) else a
    second = Article(text=b, id="B") if isinstance(b, str) else b
    return check((first, second), config)


def _unique(articles: Iterable[Article]) -> list[Article]:
    seen: dict[str, Article] = {}
    for article in articles:
        if article.id in seen:
            raise RepeatedIdError(article.id)
        seen[article.id] = article
    return list(seen.values())
