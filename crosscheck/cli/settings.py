"""The configuration of a call: a file that is named or found, and over it the options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crosscheck.config.discover import discover
from crosscheck.config.settings import Settings
from crosscheck.config.settings import settings as read
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable


def settings(path: Path | None = None, **options: Any) -> Settings:
    """
    Return the configuration of the file `path`, or of the nearest one upwards from the working folder.

    `options` are those of the call by the names of `Config`'s fields; they go before the file, and what is None
    or empty was not given. Each of `select` and `ignore` may hold several rules parted by commas. Raises
    ConfigError for a file that cannot be used, an option that does not fit, or a rule that nobody knows.
    """
    from crosscheck.rules.names import unknown  # noqa: PLC0415  (not needed for --help)

    given = {}
    for name, value in options.items():
        chosen = _split(value) if name in {"select", "ignore"} else value
        if chosen in (None, ()):
            continue
        for rule in chosen if name in {"select", "ignore"} else ():
            if said := unknown(rule):
                raise ConfigError(None, said)
        given[name] = chosen, f"--{name.replace('_', '-')}"
    return read(path or _found(), given, unknown)


def _found() -> Path | None:
    """Return the nearest file, named from the working folder where it lies there."""
    here = Path.cwd()
    path = discover(here)
    return path.relative_to(here) if path and path.is_relative_to(here) else path


def _split(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(rule.strip() for value in values for rule in value.split(",") if rule.strip())
