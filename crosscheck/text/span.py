"""A stretch of an article's text, in Unicode code points, half open: text[start:end]."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Span:
    """From `start` up to, not including, `end`; both count code points (as SARIF's columnKind)."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words themselves."""
        return text[self.start : self.end]
