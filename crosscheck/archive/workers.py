"""Processes that read articles, and what happens when reading one of them ends its process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Self

from crosscheck.archive.outcome import Change, Outcome
from crosscheck.archive.pack import Packed, pack
from crosscheck.errors import CrosscheckError
from crosscheck.pipeline import extract
from crosscheck.text.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from crosscheck.config import Config

_AHEAD = 3  # chunks for each process that are handed out before they are wanted


def read(articles: Sequence[Article], config: Config) -> list[Packed | Outcome]:
    """Return the articles read and packed; one on which reading fails as broken."""
    found: list[Packed | Outcome] = []
    for article in articles:
        try:
            found.append(pack(extract(article, config), article))
        except CrosscheckError as error:
            found.append(Outcome(article.id, Change.BROKEN, str(error)))
        except Exception as error:  # noqa: BLE001  (one article among many must not stop the others)
            reason = f"cannot be read ({type(error).__name__}: {error}); please report it with the article"
            found.append(Outcome(article.id, Change.BROKEN, reason))
    return found


class Workers:
    """Processes, started anew (spawn), so that they share nothing with this one."""

    def __init__(self, jobs: int, config: Config) -> None:
        self._jobs = jobs
        self._config = config
        self._pool = self._start(jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def read(self, chunks: Iterable[Sequence[Article | Outcome]]) -> Iterator[Packed | Outcome]:
        """Yield what becomes of the articles, in order; outcomes pass through."""
        waiting: deque[tuple[Sequence[Article], Future[list[Packed | Outcome]]]] = deque()
        for chunk in chunks:
            articles = [one for one in chunk if isinstance(one, Article)]
            yield from (one for one in chunk if isinstance(one, Outcome))
            if not articles:
                continue
            waiting.append((articles, self._submit(articles)))
            if len(waiting) > _AHEAD * self._jobs:
                yield from self._first(waiting)
        while waiting:
            yield from self._first(waiting)

    def _first(
        self, waiting: deque[tuple[Sequence[Article], Future[list[Packed | Outcome]]]]
    ) -> list[Packed | Outcome]:
        articles, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            pass
        self._pool.shutdown(wait=False, cancel_futures=True)
        found = [one for article in articles for one in self._alone(article)]
        self._pool = self._start(self._jobs)
        for at, (others, later) in enumerate(waiting):
            if not later.done() or later.cancelled() or later.exception():
                waiting[at] = others, self._submit(others)
        return found

    def _alone(self, article: Article) -> list[Packed | Outcome]:
        """Read one article in a process of its own, so that it is clear which one ends it."""
        with self._start(1) as pool:
            try:
                return pool.submit(read, (article,), self._config).result()
            except BrokenProcessPool:
                reason = "reading it ended the process that did; please report it with the article"
                return [Outcome(article.id, Change.BROKEN, reason)]

    def _submit(self, articles: Sequence[Article]) -> Future[list[Packed | Outcome]]:
        try:
            return self._pool.submit(read, articles, self._config)
        except BrokenProcessPool:  # seen when it is handed out; the chunk before it starts the processes anew
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = self._start(self._jobs)
            return self._pool.submit(read, articles, self._config)

    @staticmethod
    def _start(jobs: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Leave an interrupt to the parent, and end when that ends, even if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
