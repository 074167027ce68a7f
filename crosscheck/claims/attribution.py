"""Who says so: source, cue and content, after the Penn Attribution Relations Corpus (Pareti 2012)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck.claims.factuality import Factuality

if TYPE_CHECKING:
    from crosscheck.text.span import Span


@frozen(kw_only=True)
class Attribution:
    """
    One source saying one thing.

    `span` and `text` run from the first to the last of source, cue and content in the sentence. `source` is the
    source's name as a message would give it ("a Greek police spokeswoman"), None where only the cue
    shows that somebody speaks; `cue` the reporting words ("said", "according to", ": " of a headline);
    `content` the span of what is said. `origin` is the source's own source ("citing two bankers").
    `factuality` is the source's stance: DENIED for "denied that", POSSIBLE for "may".
    """

    span: Span
    text: str
    source: str | None
    source_span: Span | None
    cue: str
    cue_span: Span
    content: Span
    origin: str | None = None
    factuality: Factuality = Factuality.CERTAIN
