"""Where an article that has more mentions than anybody reads is cut off."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span


class _Mention(Protocol):
    @property
    def span(self) -> Span: ...


def beyond(most: int, sentences: Sequence[Sentence], found: Sequence[Sequence[_Mention]]) -> int | None:
    """
    Return the offset from which the text is not to be read, None where there are at most `most` mentions.

    It is the beginning of the sentence in which the first mention too many stands, or that mention itself where the
    sentence is the first. `found` holds mentions of several kinds, each in the order of the text.
    """
    if sum(map(len, found)) <= most:
        return None
    starts: Iterable[int] = merge(*((one.span.start for one in mentions) for mentions in found))
    first = next(islice(starts, most, None))
    begun = [one.span.start for one in sentences if one.span.start <= first]
    return begun[-1] if begun and begun[-1] > sentences[0].span.start else first
