"""
Names: places, peoples, persons, organisations and outlets.

No model: a gazetteer, capitals, titles and the words that end the names of bodies. A capital at the start of a
sentence shows nothing by itself. One scan finds the runs of capitalised words; each is cut into names, and a
second pass gives short forms ("Hale", "IAEA") the key of the name that introduced them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.mentions.names_aliases import Aliases
from crosscheck.mentions.names_pieces import Kind
from crosscheck.mentions.names_runs import common_words, runs
from crosscheck.mentions.names_segments import segment

if TYPE_CHECKING:
    from crosscheck.text.sentence import Sentence
    from crosscheck.text.span import Span


@frozen
class NameMention:
    """
    One name in the text.

    `kind` is "place", "demonym", "person", "organisation" or "outlet". `entity` is the canonical lower-case key
    ("south korea", "mary baker"), the same for every form of the name in the article; `country` the key of the
    country for which a place, capital or demonym stands, else None. `modifier` says that the name only modifies a
    noun that follows ("French troops", "Carter administration", "Paris-based").
    """

    span: Span
    text: str
    kind: str
    entity: str
    country: str | None = None
    modifier: bool = False


def find(text: str, sentences: tuple[Sentence, ...], language: str = "en") -> tuple[NameMention, ...]:
    """Return the names in `text` in order; they do not overlap."""
    common = common_words(text)
    pieces = [
        piece for run in runs(text, sentences, language) for piece in segment(text, run, language, common)
    ]
    aliases = Aliases(text, pieces, language)
    found: list[NameMention] = []
    for piece in pieces:
        kind, entity, country = piece.kind, piece.entity, piece.country
        if kind is Kind.UNKNOWN or piece.unsure or (piece.ambiguous and aliases.is_person(piece)):
            known = aliases.resolve(piece)
            if known is None:
                continue
            kind, entity, country = known.kind, known.entity, known.country
        else:
            entity = aliases.entity(piece)
        found.append(
            NameMention(piece.span, piece.span.of(text), kind.value, entity, country, piece.modifier)
        )
    return tuple(found)
