"""What stands before and after a phrase, for the guards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Surroundings(NamedTuple):
    """The words of the whole text (white space and signs are words too) and the phrase's place among them."""

    tokens: Sequence[str]
    start: int
    end: int

    def before(self, n: int = 1) -> str:
        """Return the n-th word before the phrase, white space not counted; "" at a paragraph's start."""
        at = self.start
        while n and at > 0:
            at -= 1
            token = self.tokens[at]
            if not token.isspace():
                n -= 1
            elif token.count("\n") > 1:
                return ""
        return self.tokens[at] if not n else ""

    def after(self, n: int = 1) -> str:
        """Return the n-th word after the phrase, white space not counted; "" at a paragraph's end."""
        at = self.end - 1
        while n and at + 1 < len(self.tokens):
            at += 1
            token = self.tokens[at]
            if not token.isspace():
                n -= 1
            elif token.count("\n") > 1:
                return ""
        return self.tokens[at] if not n else ""

    @property
    def glued_before(self) -> str:
        """The token directly before, white space counted."""
        return self.tokens[self.start - 1] if self.start else ""

    @property
    def glued_after(self) -> str:
        """The token directly after, white space counted."""
        return self.tokens[self.end] if self.end < len(self.tokens) else ""

    def near(self, n: int) -> frozenset[str]:
        """Return the words up to n before and n after the phrase, in small letters."""
        reach = 2 * n  # every other token is white space
        left, right = (
            self.tokens[max(0, self.start - reach) : self.start],
            self.tokens[self.end : self.end + reach],
        )
        return frozenset(token.lower() for token in (*left, *right))

    @property
    def words(self) -> list[str]:
        """The phrase's own tokens."""
        return list(self.tokens[self.start : self.end])
