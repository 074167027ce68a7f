"""What a user may choose: one frozen value that every stage receives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from attrs.converters import optional

from crosscheck.errors import ConfigError
from crosscheck.lexicon import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from attrs import Attribute

THRESHOLDS = ("error", "warning", "conflict", "superseded", "never")
LIMIT = 10_000_000  # bytes: a long article has a hundred thousand
SEVERITIES = ("error", "warning", "info")


def _pairs(given: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    """Make a table a tuple of pairs, so that a configuration stays a value that can be hashed."""
    items = given.items() if hasattr(given, "items") else given
    return tuple((str(key), value) for key, value in items)


def _one_of(known: tuple[str, ...]) -> Callable[[Any, Attribute[Any], Any], None]:
    """Return a check that a field holds one of `known`, or, where it is a tuple of pairs, that each second does."""

    def check(_: Any, attribute: Attribute[Any], value: Any) -> None:
        values = [one for _, one in value] if isinstance(value, tuple) else [value]
        if wrong := [one for one in values if one not in known]:
            raise ConfigError(None, f"{attribute.name} must be one of {', '.join(known)}, not {wrong[0]!r}")

    return check


def _positive(_: Any, attribute: Attribute[Any], value: Any) -> None:
    if value < 1:
        raise ConfigError(None, f"{attribute.name} must be 1 or more, not {value}")


def _names(given: str | Iterable[str]) -> tuple[str, ...]:
    """Make one name a tuple of one, not of its letters."""
    return (given,) if isinstance(given, str) else tuple(given)


@frozen(kw_only=True)
class Config:
    """
    The settings of a run.

    `language` names the folder in `data/lang`. `select` and `ignore` hold rule names or code prefixes ("QTY",
    "quantity-conflict"); an empty `select` means all. `severity` gives rules, named in the same way, another
    severity. `tolerances` replaces numbers of `data/tolerances.toml`, by dotted key ("bounds.approx.above"), and
    `lexicon` adds entries to tables of `data/lang/<language>`, by the table's name; they make `language` a
    `Language`. Where `trusted` names sources, a conflict between two articles is an error only if one of them has a
    part in it. `link_threshold` is the match weight (bits, log2 of the odds) from which two claims count as
    speaking of the same thing, `conflict_threshold` the higher one from which they are said to conflict: a false
    alarm costs more trust than a miss. `rates` is a table of exchange rates (TOML or CSV) that goes before the
    European Central Bank's.

    `fail_on` is the threshold of the exit status, one of `THRESHOLDS`; `baseline` names the file of the findings
    that are known, `suppressions` that of the findings that somebody gave a reason to ignore.

    What a hostile article can cost is bounded: `max_article_bytes` of UTF-8 are read of each, or none of it;
    `max_mentions` are its figures, dates and names, after which it is read no further; a report holds
    `max_findings`. Whatever is reached is said.

    Raises ConfigError for a threshold or a severity that there is not, and a limit below 1.
    """

    language: str = "en"
    select: tuple[str, ...] = field(default=(), converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    severity: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs, validator=_one_of(SEVERITIES))
    trusted: tuple[str, ...] = field(default=(), converter=_names)
    tolerances: tuple[tuple[str, Any], ...] = field(default=(), converter=_pairs)
    lexicon: Mapping[str, Any] = field(factory=dict, eq=False)  # what is equal in `language` is equal here
    fail_on: str = field(default="conflict", validator=_one_of(THRESHOLDS))
    link_threshold: float = 0.0
    conflict_threshold: float = 0.7
    rates: Path | None = field(default=None, converter=optional(Path))
    baseline: Path | None = field(default=None, converter=optional(Path))
    suppressions: Path | None = field(default=None, converter=optional(Path))
    max_article_bytes: int = field(default=LIMIT, validator=_positive)
    max_mentions: int = field(default=20_000, validator=_positive)
    max_findings: int = field(default=50_000, validator=_positive)

    def __attrs_post_init__(self) -> None:
        if self.lexicon and getattr(self.language, "own", None) != self.lexicon:
            object.__setattr__(self, "language", Language(self.language, self.lexicon))


DEFAULT = Config()
