"""
Every exception that crosscheck raises.

Each holds its fields, so that a program can act on them, and says in one sentence what is wrong, where, and
what to do. `CrosscheckError` is the common base. Findings are values, never errors.
"""

from __future__ import annotations

from pathlib import Path

from attrs import define, field


@define(slots=False)
class CrosscheckError(Exception):
    """The base of all: catch this to catch everything that crosscheck raises on purpose."""

    def __str__(self) -> str:
        return self.message

    @property
    def message(self) -> str:
        """One sentence for a person."""
        return self.__class__.__name__


@define(slots=False)
class InputError(CrosscheckError):
    """An article that cannot be read: `path` names the file, `line` (from 1) the line where that is known."""

    path: Path
    reason: str
    line: int | None = field(default=None, kw_only=True)

    @property
    def message(self) -> str:
        """The file, the line, the reason."""
        where = f"{self.path}:{self.line}" if self.line else f"{self.path}"
        return f"{where}: {self.reason}"


@define(slots=False)
class LexiconError(CrosscheckError):
    """A data file of the package, or a user's own, that does not fit its schema."""

    path: Path
    reason: str

    @property
    def message(self) -> str:
        """The file and the reason."""
        return f"{self.path}: {self.reason}"


@define(slots=False)
class ConfigError(CrosscheckError):
    """A configuration file or option that cannot be used; `line` counts from 1 where it is known."""

    path: Path | None
    reason: str
    line: int | None = field(default=None, kw_only=True)

    @property
    def message(self) -> str:
        """The file and line, if any, and the reason."""
        if self.path is None:
            return self.reason
        where = f"{self.path}:{self.line}" if self.line else f"{self.path}"
        return f"{where}: {self.reason}"


@define(slots=False)
class MissingExtraError(CrosscheckError):
    """Something needs an optional package that is not installed."""

    what: str
    extra: str

    @property
    def message(self) -> str:
        """What needs it and how to install it."""
        return f"{self.what} needs an extra: pip install 'crosscheck-news[{self.extra}]'"
