"""`crosscheck check`: what conflicts in a set of articles, or between a draft and an archive."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli.terminal import at_work, show, width, write
from crosscheck.config import THRESHOLDS
from crosscheck.report.formats import FORMATS, render

if TYPE_CHECKING:
    from crosscheck.report.report import Report
    from crosscheck.rules.finding import Finding


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--against", multiple=True, metavar="PATH", help="Compare with these articles, not them with one another."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="What to print.",
)
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
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings, in TOML; else the nearest crosscheck.toml, or pyproject.toml with [tool.crosscheck], upwards.",
)
@click.option(
    "--show-config", is_flag=True, help="Print the settings and where each came from, and check nothing."
)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="Write there instead of printing."
)
@click.option("--verbose", "-v", is_flag=True, help="List what agrees, too (text only; JSON always does).")
def check(
    paths: tuple[str, ...],
    against: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    config: Path | None,
    show_config: bool,
    output: Path | None,
    verbose: bool,
) -> int:
    """
    Compare articles with one another, or with those of --against.

    \b
    Examples:
      crosscheck check seeds/
      crosscheck check draft.md --against archive/ --fail-on error
      crosscheck check story/*.txt --format json --output report.json
    """  # noqa: D301  (click's own mark for a paragraph that is not to be wrapped)
    from crosscheck import pipeline  # noqa: PLC0415  (not needed for --help)
    from crosscheck.cli.articles import gather  # noqa: PLC0415  (as above)
    from crosscheck.cli.settings import settings  # noqa: PLC0415  (as above)

    known = settings(config, select=select, ignore=ignore, fail_on=fail_on)
    if show_config:
        write("".join(f"{line}\n" for line in known.lines()), output)
        return 0
    if not paths:
        raise click.MissingParameter(param_hint="PATH...", param_type="argument")
    chosen = known.config
    drafts, archive, broken = gather(paths, against)
    if broken and not drafts:
        return 2
    with at_work(
        f"Checking {len(drafts) + len(archive)} articles", sum(len(one.text) for one in drafts + archive)
    ):
        report = pipeline.check(drafts, chosen, against=archive if against else None)
    _print(report, form, output, verbose=verbose)
    if broken:
        return 2
    return int(any(_fails(finding, chosen.fail_on) for finding in report.findings))


def _print(report: Report, form: str, output: Path | None, *, verbose: bool) -> None:
    if form != "text":
        write(render(report, form), output)
        return
    from crosscheck.report.formats import text  # noqa: PLC0415  (a format is loaded when it is used)

    columns = (width() if output is None else None) or text.WIDTH
    if output is None and sys.stdout.isatty():
        show(text.layout(report, width=columns, verbose=verbose))
    else:
        write(text.render(report, width=columns, verbose=verbose), output)


def _fails(finding: Finding, threshold: str) -> bool:
    severities = {"error": {"error"}, "warning": {"error", "warning"}}.get(
        threshold, {"error", "warning", "info"}
    )
    relations = {"never": set(), "superseded": {"conflict", "superseded"}}.get(threshold, {"conflict"})
    return finding.relation in relations and finding.severity in severities
