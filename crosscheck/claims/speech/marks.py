"""The marks between words: what ends a sentence, opens or closes a quotation, parts clauses."""

from __future__ import annotations

ENDS = frozenset({".", "!", "?", "\u2026", "..."})
OPENING = frozenset({"\u201c", "\u2018", "\u00ab", "``"})
CLOSING = frozenset({"\u201d", "\u00bb", "''"})
OPENS = OPENING | {'"'}
CLOSES = CLOSING | {'"', "\u2019"}
QUOTES = OPENS | CLOSES
DASHES = frozenset({"\u2014", "\u2013", "--"})
BREAKS = frozenset({";", ":", "(", "[", "|", "\u2022"}) | DASHES
MARKS = frozenset({",", ")", "]"}) | BREAKS | QUOTES | ENDS
