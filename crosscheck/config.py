"""What a user may choose: one frozen value that every stage receives."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen
from attrs.converters import optional


@frozen(kw_only=True)
class Config:
    """
    The settings of a run.

    `language` names the folder in `data/lang`. `select` and `ignore` hold rule names or code prefixes ("QTY",
    "quantity-conflict"); an empty `select` means all. `link_threshold` is the match weight (bits, log2 of the
    odds) from which two claims count as speaking of the same thing, `conflict_threshold` the higher one from which
    they are said to conflict: a false alarm costs more trust than a miss. `rates` is a table of exchange rates (TOML
    or CSV) that goes before the European Central Bank's.
    """

    language: str = "en"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    link_threshold: float = -0.7
    conflict_threshold: float = 0.0
    rates: Path | None = field(default=None, converter=optional(Path))


DEFAULT = Config()
