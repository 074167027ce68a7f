"""
Who says what, after the Penn Attribution Relations Corpus: source, cue and content.

Each sentence is read at its cues only. A reporting verb has its source on the left ("X said that ...") or, after what
is said, on either side ("..., X said", "..., said X"); quotations without a cue belong to whoever spoke last in
the same breath. Nested attributions are entries of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.claims.attribute_denials import Denier
from crosscheck.claims.attribute_reading import reading
from crosscheck.claims.attribute_speech import Reporter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.denial import Denial
    from crosscheck.mentions.names import NameMention
    from crosscheck.text.article import Article
    from crosscheck.text.sentence import Sentence


def attribute(
    text: str, sentences: Sequence[Sentence], names: Sequence[NameMention], article: Article
) -> tuple[Attribution, ...]:
    """
    Return who says what in `text`, by the place of the cue.

    What nobody is made to say is the article's own and has no entry. The content is what is said: a stretch of the
    sentence, or a quotation, which may run over several sentences.
    """
    return Reporter(reading(text, sentences, names, article.language)).attributions()


def denials(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[NameMention],
    attributions: Sequence[Attribution],
    language: str = "en",
) -> tuple[Denial, ...]:
    """Return the statements of `text` that something is not so, in order: see `Denial`."""
    return Denier(reading(text, sentences, names, language), attributions).denials()
