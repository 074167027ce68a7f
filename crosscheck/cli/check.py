"""`crosscheck check`: what conflicts in a set of articles, or between a draft and an archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.articles import STDIN
from crosscheck.cli.options import config_file, format_of, stdin_filename
from crosscheck.cli.terminal import write
from crosscheck.config import THRESHOLDS
from crosscheck.errors import ConfigError
from crosscheck.report.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.cli.run import Run


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--against", multiple=True, metavar="PATH", help="Compare with these articles, not them with one another."
)
@format_of(FORMATS)
@click.option(
    "--select", multiple=True, metavar="RULES", help="Only these rules: names, codes or the start of codes."
)
@click.option("--ignore", multiple=True, metavar="RULES", help="All but these rules.")
@click.option(
    "--fail-on",
    type=click.Choice(THRESHOLDS),
    help="What makes the exit status 1: conflicts of severity error, of severity warning or error, all "
    "conflicts (the default), also what was superseded, or nothing.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Pass over the findings that FILE lists as known.",
)
@click.option("--update-baseline", is_flag=True, help="Write what is found now to the baseline.")
@click.option(
    "--suppressions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Pass over the findings that FILE gives a reason to ignore.",
)
@config_file
@click.option(
    "--show-config", is_flag=True, help="Print the settings and where each came from, and check nothing."
)
@stdin_filename
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="Write there instead of printing."
)
@click.option("--verbose", "-v", is_flag=True, help="List what agrees, too (text only; JSON always does).")
@click.option("--watch", is_flag=True, help="Check again whenever one of the files is saved.")
def check(
    paths: tuple[str, ...], *, show_config: bool, update_baseline: bool, watch: bool, **options: Any
) -> int:
    """
    Compare articles with one another, or with those of --against. PATH may be -, standard input.

    \b
    Examples:
      crosscheck check seeds/
      crosscheck check draft.md --against archive/ --fail-on error
      crosscheck check story/*.txt --format sarif --output report.sarif
      crosscheck check - --stdin-filename draft.md --against archive/ < draft.md
    """  # noqa: D301  (click's own mark for a paragraph that is not to be wrapped)
    from crosscheck.cli.run import Run  # noqa: PLC0415  (not needed for --help)

    run = Run(paths=paths, **options)
    if show_config:
        lines = run.settings().lines()
        write("".join(f"{line}\n" for line in lines), run.output)
        return 0
    if not paths:
        raise click.MissingParameter(param_hint="PATH...", param_type="argument")
    if watch:
        return _watch(run, paths)
    return run.update_baseline() if update_baseline else run.once()


def _watch(run: Run, paths: Sequence[str]) -> int:
    from crosscheck.cli.watch import watch  # noqa: PLC0415  (only where asked for)

    if STDIN in paths:
        raise ConfigError(None, "standard input cannot be watched: name a file")
    return watch(run)
