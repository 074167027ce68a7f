"""A candidate for a name, cut from a run of capitalised words."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import define

if TYPE_CHECKING:
    from crosscheck.text.span import Span


class Kind(Enum):
    """What sort of name a piece is; UNKNOWN where only the rest of the article can tell."""

    PLACE = "place"
    DEMONYM = "demonym"
    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


@define
class Piece:
    """
    One candidate.

    `words` are its words in lower case. `unsure`: it counts only if the name stands elsewhere in the article too
    (the first word of a sentence, a headline). `titled`: a title stands before it. `guess`: what it is taken for
    when nothing else is known of it. `generic`: its one word is a common noun or stands in lower case elsewhere.
    `ambiguous`: a place whose name is that of people too.
    """

    span: Span
    kind: Kind
    words: tuple[str, ...]
    entity: str
    country: str | None = None
    modifier: bool = False
    unsure: bool = False
    titled: bool = False
    guess: Kind = Kind.ORGANISATION
    generic: bool = False
    ambiguous: bool = False
