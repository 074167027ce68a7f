"""The stories that the tests of archives share: the seeds and the written clusters, with ids of their own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from attrs import evolve

import crosscheck as cc

ROOT = Path(__file__).parents[1]
NAMES = ["seeds", *sorted(one.parent.name for one in (ROOT / "fixtures" / "clusters").glob("*/articles"))]


@cache
def story(name):
    """Return the articles of one story."""
    folder = ROOT / "seeds" if name == "seeds" else ROOT / "fixtures" / "clusters" / name / "articles"
    return cc.read(folder)


@cache
def extracted(name):
    """Return what the articles of one story say."""
    return tuple(cc.extract(one) for one in story(name))


@cache
def everything():
    """Return the articles of all stories, each with an id that tells its story."""
    return tuple(evolve(one, id=f"{name}/{one.id}") for name in NAMES for one in story(name))


@cache
def all_extracted():
    """Return what the articles of all stories say."""
    return tuple(cc.extract(one) for one in everything())
