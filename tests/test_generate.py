"""The generated articles that the benchmarks run on."""

from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from crosscheck.pipeline import extract


@pytest.fixture(scope="module")
def generate():
    spec = spec_from_file_location("generate", Path(__file__).parents[1] / "benchmarks" / "generate.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_article_depends_on_its_number_and_the_seed_alone(generate):
    forwards = list(generate.articles(30, first=500))
    assert [generate.article(number) for number in reversed(range(500, 530))] == forwards[::-1]
    assert generate.article(500, seed=1) != forwards[0]
    assert len({one.id for one in forwards}) == 30


def test_it_reads_like_news_in_size(generate):
    found = [extract(one) for one in generate.articles(40, first=900)]
    words = sum(len(one.article.text.split()) for one in found) / 40
    claims = sum(claim.kind != "statement" for one in found for claim in one.claims) / 40
    assert 250 <= words <= 350
    assert 8 <= claims <= 14


def test_few_places_are_hot_and_most_are_rare(generate):
    places = Counter(generate.article(number, seed=2).text.split(" - ")[0] for number in range(2000))
    assert places.most_common(1)[0][1] > 60
    assert sum(1 for count in places.values() if count <= 10) > len(places) / 2
