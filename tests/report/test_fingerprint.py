import ferry
import pytest
from attrs import evolve

from crosscheck.report.fingerprint import SIZE, fingerprint, passage_fingerprint
from crosscheck.text.span import Span

REPORT = ferry.build()
ARTICLES = {one.id: one for one in REPORT.articles}
FINDING = REPORT.findings[1]


def moved(change, names=None):
    """Return the fingerprint when the text of the first article is changed around the same passage."""
    text = change(ferry.HARBOUR.text)
    passage = FINDING.evidence[0]
    words = names or passage.text
    start = text.index(words)
    finding = evolve(
        FINDING,
        evidence=(evolve(passage, span=Span(start, start + len(words)), text=words), FINDING.evidence[1]),
    )
    return fingerprint(finding, {**ARTICLES, "harbour": evolve(ferry.HARBOUR, text=text)})


KNOWN = fingerprint(FINDING, ARTICLES)


def test_it_is_the_same_whichever_side_comes_first():
    turned = evolve(FINDING, evidence=tuple(reversed(FINDING.evidence)))
    assert fingerprint(turned, ARTICLES) == KNOWN
    assert len(KNOWN) == SIZE


@pytest.mark.parametrize(
    "change",
    [
        lambda text: f"A new first paragraph, long and without figures.\n\n{text}",
        lambda text: text.replace(" on board", "\non board"),
        lambda text: text.replace("Divers will search the hull on Monday.", "The owner was fined."),
        lambda text: text.replace(", the company said", ", the Company said"),
    ],
)
def test_it_stays_when_the_sentence_moves_or_is_set_otherwise(change):
    assert moved(change) == KNOWN


@pytest.mark.parametrize(
    "change", [lambda text: text.replace("on board", "aboard"), lambda text: text.replace("500", "480")]
)
def test_it_goes_when_the_sentence_is_rewritten(change):
    changed = change(ferry.HARBOUR.text)
    assert moved(change, "About 480 passengers" if "480" in changed else None) != KNOWN


def test_it_does_not_depend_on_what_the_articles_are_called():
    renamed = evolve(
        FINDING, evidence=tuple(evolve(one, article=f"x-{one.article}") for one in FINDING.evidence)
    )
    articles = {f"x-{name}": evolve(one, id=f"x-{name}", source="Other") for name, one in ARTICLES.items()}
    assert fingerprint(renamed, articles) == KNOWN


def test_the_rule_is_part_of_it():
    assert fingerprint(evolve(FINDING, code="QTY102"), ARTICLES) != KNOWN


def test_a_passage_has_one_of_its_own():
    one, two = FINDING.evidence
    first = passage_fingerprint("QTY101", one, ARTICLES[one.article])
    assert first != passage_fingerprint("QTY101", two, ARTICLES[two.article])
    assert first != passage_fingerprint("DAT101", one, ARTICLES[one.article])
