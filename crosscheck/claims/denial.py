"""A denial: a statement that something is not so, and what it is aimed at."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from crosscheck.text.span import Span


class DenialKind(StrEnum):
    """What a denial is aimed at."""

    REPORT = "report"
    PROPOSITION = "proposition"
    EVENT = "event"


@frozen(kw_only=True)
class Denial:
    """
    One statement that something is not so.

    `kind` REPORT: a report, claim or rumour is called false; `noun` is its noun ("report"), `cited` the source to
    which the article credits it, `cited_content` what that source said, both None where the article does not tell.
    PROPOSITION: what `content` says is denied ("denied that S", "denied having", "rejected the charge that S");
    `noun` is then the claim noun, if any. EVENT: a negated clause ("no arrests have been made"); `noun` is
    the negated noun ("arrests"), None where a verb is negated.
    `span` and `text` are the denying clause, short enough to quote; `cue` the denying words. `source` is who
    denies, as a message would give it, None where the article itself does.
    """

    kind: DenialKind
    span: Span
    text: str
    cue: str
    cue_span: Span
    content: Span
    source: str | None = None
    source_span: Span | None = None
    noun: str | None = None
    cited: str | None = None
    cited_content: Span | None = None
