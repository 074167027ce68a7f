"""The options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_Command = TypeVar("_Command", bound="Callable[..., object]")


def format_of(formats: Iterable[str]) -> Callable[[_Command], _Command]:
    """Return the option --format over these."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(list(formats)),
        default="text",
        show_default=True,
        help="What to print.",
    )


def config_file(command: _Command) -> _Command:
    """Add the option --config."""
    said = "Settings, in TOML; else the nearest crosscheck.toml, or pyproject.toml with [tool.crosscheck], upwards."
    return click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help=said)(command)


def stdin_filename(command: _Command) -> _Command:
    """Add the option --stdin-filename."""
    said = "Read standard input (the path -) as if it were this file."
    return click.option("--stdin-filename", type=click.Path(path_type=Path), metavar="FILE", help=said)(
        command
    )
