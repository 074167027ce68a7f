"""Marks of punctuation, by what they do; written as code points, since many look alike on the page."""

from __future__ import annotations

CLOSING_QUOTES = "\"'\u201d\u2019\u00bb\u203a"
"""Straight quotes, right double and single quotes, right guillemets."""

OPENING_QUOTES = "\"'\u201c\u2018\u00ab\u2039"
"""Straight quotes, left double and single quotes, left guillemets."""

APOSTROPHES = "'\u2019"
"""Straight, and as a right single quote."""

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015"
"""Hyphen-minus, hyphen, no-break hyphen, figure dash, en dash, em dash, horizontal bar."""

HYPHENS = "-\u2010\u2011"
"""The dashes that join a word."""

WIDE_STOPS = "\u3002\uff01\uff1f"
"""The stops of Chinese and Japanese, after which no space stands."""
