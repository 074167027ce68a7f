"""The names that the type hints of stored values use, which their own modules import for checkers only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from crosscheck.claims.attribution import Attribution
from crosscheck.claims.claim import Claim
from crosscheck.claims.denial import Denial
from crosscheck.claims.proposition import Mark, Proposition
from crosscheck.mentions.names import NameMention
from crosscheck.text.article import Article
from crosscheck.text.span import Span
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Quantity
from crosscheck.values.timex import Timex

NAMES: Mapping[str, object] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            Article,
            Attribution,
            Claim,
            Decimal,
            Denial,
            Interval,
            Mapping,
            Mark,
            NameMention,
            Path,
            Proposition,
            Quantity,
            Span,
            Timex,
            date,
            time,
        )
    }
)
