"""How surely a source commits itself: certainty x polarity, after FactBank (Saurí and Pustejovsky 2009)."""

from __future__ import annotations

from enum import StrEnum


class Factuality(StrEnum):
    """Certain, probable, possible or underspecified; affirmed (+), negated (-) or unknown (u)."""

    CERTAIN = "CT+"
    DENIED = "CT-"
    PROBABLE = "PR+"
    PROBABLY_NOT = "PR-"
    POSSIBLE = "PS+"
    POSSIBLY_NOT = "PS-"
    CERTAIN_UNKNOWN = "CTu"
    UNDERSPECIFIED = "Uu"

    @property
    def negative(self) -> bool:
        """Whether the source says that it is not so."""
        return self.value.endswith("-")
