"""Which currency a bare "$", "dollars" or "¥" means in an article."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from crosscheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.mentions.quantity.mention import QuantityMention

_MASS_AFTER = re.compile(
    r"\s?(?:of thrust|of force|heavier|lighter|overweight|in weight|of (?!damage|debt|funding|investment|aid|savings|spending|cuts|fines|tax|taxpayer|public|government|money|cash|worth|profit|compensation|losses|sales|revenue|cost)[a-z])"
)
_MASS_BEFORE = re.compile(
    r"(?:weigh(?:s|ed|ing)?|weight|lost|losing|shed|gained|lift(?:ed|ing)?)(?: in at| about| around| nearly| almost| some| more than| over| up to| of| to| at| down to| only| just){0,3} $"
)


@cache
def _places(language: str) -> Mapping[str, tuple[str, ...]]:
    table = lexicon.table("money", language)["currency"]
    return {code: tuple(row.get("places", ())) for code, row in table.items()}


@cache
def _pattern(code: str, language: str) -> re.Pattern[str] | None:
    words = _places(language)[code]
    if not words:
        return None
    return re.compile(
        r"(?<![\w])(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + r")(?![\w])"
    )


class Places:
    """The places that an article speaks of, found on demand and kept for its other figures."""

    def __init__(self, text: str, *, language: str = "en") -> None:
        self._text = text
        self._language = language
        self._counts: dict[str, int] = {}

    def count(self, code: str) -> int:
        """Return how often the article names the places of a currency."""
        if code not in self._counts:
            pattern = _pattern(code, self._language) if code in _places(self._language) else None
            self._counts[code] = 0 if pattern is None else len(pattern.findall(self._text))
        return self._counts[code]

    def choose(self, mention: QuantityMention) -> tuple[str, str, str | None]:
        """
        Return unit, dimension and the sentence that says why.

        The usual currency is kept unless the article names its places not at all and another's at least twice.
        """
        first = mention.choices[0]
        if "pound" in mention.printed.lower() and self._is_mass(mention):
            return "lb", "mass", None
        own = self.count(first)
        best = max(mention.choices[1:], key=self.count, default=first)
        times = self.count(best)
        if times > own and (first not in {"USD", "GBP"} or own == 0 and times >= 2):
            return (
                best,
                "money",
                f"'{mention.printed or mention.text}' is read as {best} because the article speaks of {_places(self._language)[best][0]}",
            )
        if own == 0 and "$" not in mention.text and first != "USD":
            return (
                first,
                "money",
                f"'{mention.printed or mention.text}' is read as {first}, its usual meaning",
            )
        return first, "money", None

    def _is_mass(self, mention: QuantityMention) -> bool:
        text = self._text
        end = mention.core.end
        if _MASS_AFTER.match(text, end):
            return True
        if text[end - 6 : end - 5] == "-" or (text[end - 1] == "d" and mention.number != 1):
            return True
        if _MASS_BEFORE.search(text, max(0, mention.span.start - 40), mention.span.start):
            return True
        return (
            "£" not in text
            and "sterling" not in text
            and not self.count("GBP")
            and not any(self.count(c) for c in mention.choices)
        )
