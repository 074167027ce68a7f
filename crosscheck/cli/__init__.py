"""The command `crosscheck`: reads what it is given, prints what was found, and says so in its exit status."""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

import crosscheck

if TYPE_CHECKING:
    from collections.abc import Sequence

BROKEN = 2  # the input or the call is broken
INTERRUPTED = 130  # 128 + SIGINT, as a shell has it


class Commands(click.Group):
    """The commands, each in the module of this package that bears its name, loaded when it is called."""

    modules = MappingProxyType(
        {"check": "check", "extract": "extract", "rules": "rules", "explain": "rules", "archive": "archive"}
    )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click passes it)
        """List the names in the order in which the help shows them."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (click passes it)
        """Load one command, or None where there is no such command."""
        if cmd_name not in self.modules:
            return None
        command: click.Command = getattr(import_module(f"crosscheck.cli.{self.modules[cmd_name]}"), cmd_name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(crosscheck.__version__, prog_name="crosscheck", message="%(prog)s %(version)s")
def cli() -> None:
    """
    Find where news sources contradict each other: figures, dates, and who said or denied what.

    \b
    Examples:
      crosscheck check seeds/                          articles on one story, with one another
      crosscheck check draft.md --against archive/     a draft with what was published before
      crosscheck extract draft.md                      the figures, dates and sources of one article
      crosscheck explain QTY101                        what a rule looks for, and why
      crosscheck archive add archive/ --archive all.db what was published, in one file to check against

    An article is a text, Markdown, HTML, JSON or JSON Lines file; a folder stands for all that it holds.

    Exit status: 0 nothing found, 1 findings at or above the threshold (--fail-on), 2 the input or the call is
    broken.
    """  # noqa: D301  (click's own mark for a paragraph that is not to be wrapped)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (those of the process, if None) and return its exit status."""
    from crosscheck.cli.terminal import complain, despite_a_closed_pipe  # noqa: PLC0415  (not at import)

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a character shows that it does
    status: object = 0
    try:
        with despite_a_closed_pipe():
            given = None if arguments is None else list(arguments)
            status = cli.main(args=given, prog_name="crosscheck", standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        status = INTERRUPTED
    except Exception as error:  # noqa: BLE001  (a mistake of ours must not end with status 1, which means findings)
        complain(_said(error))
        status = BROKEN
    return status if isinstance(status, int) else 0


def _said(error: Exception) -> str:
    """Say in one line what was wrong with the call or the input; of a mistake of ours, where it happened."""
    from crosscheck.errors import CrosscheckError  # noqa: PLC0415  (only where something is wrong)

    if isinstance(error, CrosscheckError):
        return str(error)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return "say what to do: crosscheck check, extract, rules or explain (see crosscheck --help)"
    if isinstance(error, click.UsageError):
        hint = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
        return error.format_message().rstrip(".") + hint
    if isinstance(error, click.ClickException):
        return error.format_message()
    from traceback import format_exc  # noqa: PLC0415  (only here)

    click.echo(format_exc(), err=True, nl=False)
    return "this is a mistake in crosscheck, not in your articles: please report it with the lines above"
