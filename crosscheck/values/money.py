"""Which currency a bare "$", "dollars" or "¥" means in an article, and which scale its bare degrees have."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from crosscheck import lexicon
from crosscheck.mentions.lazy import lazy
from crosscheck.mentions.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosscheck.mentions.quantity.mention import QuantityMention
    from crosscheck.text.article import Article

# "pounds" as a weight
_MASS_AFTER = lazy(
    r"\s?(?:of thrust|of force|heavier|lighter|overweight|in weight"
    r"|of (?!damage|debt|funding|investment|aid|savings|spending|cuts|fines|tax|public|government|money|cash|worth"
    r"|profit|compensation|losses|sales|revenue|cost)[a-z])"
)
_MASS_BEFORE = lazy(
    r"(?:weigh(?:s|ed|ing)?|weight|lost|losing|shed|gained|lift(?:ed|ing)?)(?: (?:in|at|about|around|nearly|almost|some"
    r"|more|than|over|up|to|of|down|only|just)){0,4} $"
)
_FEW = 3  # so often an article must name a place before its bare "$" is that place's


@frozen
class Places:
    """The places of each currency: their words, and the signs that only that currency has."""

    codes: Mapping[str, tuple[str, ...]]  # word -> codes
    first: Mapping[str, str]  # code -> its first place
    signs: Mapping[str, tuple[str, ...]]  # code -> "A$", "AU$"
    pattern: re.Pattern[str]


@cache
def places(language: str = "en") -> Places:
    """Return the places of all currencies."""
    table = lexicon.table("money", language)["currency"]
    codes: dict[str, tuple[str, ...]] = {}
    for code, row in table.items():
        for word in row.get("places", ()):
            codes[word] = (*codes.get(word, ()), code)
    return Places(
        codes=codes,
        first={code: row["places"][0] for code, row in table.items() if row.get("places")},
        signs={code: tuple(s for s in row.get("symbols", ()) if "$" in s) for code, row in table.items()},
        pattern=re.compile(rf"(?<!\w)(?:{alternation(codes)})(?!\w)"),
    )


class Setting:
    """Where an article is at home, found on demand and kept for its other figures."""

    def __init__(self, article: Article, language: str = "en") -> None:
        self.text = article.text
        self._about = " ".join(filter(None, (article.source, article.publisher, article.url)))
        self._language = language
        self._low: str | None = None
        self._known: dict[str, bool] = {}
        self._counts: Counter[str] | None = None
        self._home: Counter[str] | None = None

    def _has(self, word: str, *, lower: bool = False) -> bool:
        """Whether the text holds the word; looked up once, so that long texts stay cheap."""
        if word not in self._known:
            if lower and self._low is None:
                self._low = self.text.lower()
            self._known[word] = word in (self._low or "" if lower else self.text)
        return self._known[word]

    def count(self, code: str) -> int:
        """Return how often the text names the places of a currency."""
        if self._counts is None:
            self._counts = self._places_in(self.text)
        return self._counts[code]

    def _places_in(self, text: str) -> Counter[str]:
        known = places(self._language)
        return Counter(code for word in known.pattern.findall(text) for code in known.codes[word])

    def home(self, code: str) -> bool:
        """Whether the article's source, publisher or address names a place of the currency."""
        if self._home is None:
            self._home = self._places_in(self._about)
        return bool(self._home[code])

    def currency(self, mention: QuantityMention) -> tuple[str, str, str | None]:
        """
        Return unit, dimension and, where it was a choice, the sentence that says why.

        A bare sign or name keeps its usual currency unless the article is plainly at home elsewhere: its source
        says so, or it writes "US$" for the other dollar, or it names that place several times and the usual
        one's never. An article that writes "A$" means another dollar by "$", unless the figure is the same.
        """
        usual = mention.choices[0]
        printed = mention.printed or mention.text
        if "pound" in mention.printed.lower() and self._is_mass(mention):
            return "lb", "mass", None
        best = self._best(mention.choices)
        known = places(self._language)
        if best != usual and (
            self._is_elsewhere(usual, best, known) or self._is_repeated(mention, best, known)
        ):
            return best, "money", f"'{printed}' is read as {best}: the article is about {known.first[best]}"
        if usual == "USD" and "EUR" in mention.choices and self._in_euros():
            return "EUR", "money", f"'{printed}' is read as EUR: the article reckons in euros"
        if usual != "USD" or "dollar" in printed.lower():
            return usual, "money", f"'{printed}' is read as {usual}"
        return usual, "money", None

    def _best(self, choices: tuple[str, ...]) -> str:
        """Return the currency whose places the article names most, or at home in which it is published."""
        self.count(choices[0])
        named = [code for code in choices[1:] if self.home(code) or self.count(code)]
        return max(named, key=lambda code: (self.home(code), self.count(code)), default=choices[0])

    def _in_euros(self) -> bool:
        dollars = self._has("$") or self._has("dollar")
        return not dollars and (self._has("\u20ac") or self._has("euro"))

    def _is_elsewhere(self, usual: str, best: str, known: Places) -> bool:
        times = self.count(best)
        if usual != "USD":
            return times > self.count(usual)
        if any(self._has(sign) for sign in known.signs[best]):
            return False
        if self.home(best) and not self.home(usual):
            return True
        if self._has("US$") or self._has("U.S. dollar"):
            return times > 0
        return times >= _FEW and self.count(usual) == 0 and not self._foreign_money()

    def _is_repeated(self, mention: QuantityMention, best: str, known: Places) -> bool:
        """Whether the same figure stands elsewhere with the other dollar's own sign: "$52 million ... A$52 million"."""
        figure = mention.core.of(self.text).removeprefix("$").strip()
        if not figure or "dollar" in figure:
            return False
        signed = any(self._has(f"{sign}{space}{figure}") for sign in known.signs[best] for space in ("", " "))
        return signed and not any(self._has(f"US${space}{figure}") for space in ("", " "))

    def _foreign_money(self) -> bool:
        """Whether the text names money that a reader at home would not need told in "$"."""
        return any(self._has(sign) for sign in ("\u00a3", "\u20ac", "\u00a5", "\u20b9", "\u20a9", " yen"))

    def _is_mass(self, mention: QuantityMention) -> bool:
        text, end = self.text, mention.core.end
        if _MASS_AFTER.match(text, end) or text[end : end + 1] == "-":
            return True
        if text[end - 6 : end] == "-pound" or (text[end - 1] == "d" and mention.number != 1):
            return True
        if _MASS_BEFORE.search(text, max(0, mention.span.start - 40), mention.span.start):
            return True
        if self._has("\u00a3") or self._has("sterling"):
            return False
        return not any(self.count(code) for code in mention.choices)

    def degrees(self, mention: QuantityMention) -> tuple[str, str, str | None]:
        """Return unit and dimension of bare degrees: an angle, Celsius or Fahrenheit, with the reason."""
        rules = lexicon.table("units", self._language)["bare_degrees"]
        after = self.text[mention.core.end : mention.core.end + 24].split()[:3]
        before = self.text[max(0, mention.core.start - 24) : mention.core.start].lower().split()[-3:]
        if any(word in rules["before"] for word in before):
            return "degree", "angle", None
        if mention.head in rules["angles"] or any(word.strip(".,;") in rules["north"] for word in after):
            return "degree", "angle", None
        warm = any(self._has(word, lower=True) for word in rules["fahrenheit"])
        cold = any(self._has(word, lower=True) for word in rules["celsius"])
        if warm != cold:
            unit = "degF" if warm else "degC"
            return unit, "temperature", f"bare degrees are read as {unit}, the scale that the article names"
        if mention.number is not None and mention.number > rules["hottest"]:
            return (
                "degF",
                "temperature",
                "bare degrees are read as degF: so many degrees Celsius is no weather",
            )
        at_home = any(self.count(code) for code in rules["fahrenheit_places"])
        if at_home or any(self._has(word, lower=True) for word in rules["american"]):
            return "degF", "temperature", "bare degrees are read as degF, the scale of an American article"
        return "degC", "temperature", "bare degrees are read as degC"
