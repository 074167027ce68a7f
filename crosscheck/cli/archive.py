"""`crosscheck archive`: what was published, kept in one file, for drafts to be checked against."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.options import config_file, format_of
from crosscheck.cli.terminal import complain, progress, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from crosscheck.archive import Archive, Outcome
    from crosscheck.archive.look import Stats


def _archive(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the option --archive."""
    return click.option(
        "--archive",
        "file",
        type=click.Path(path_type=Path),
        required=True,
        envvar="CROSSCHECK_ARCHIVE",
        metavar="FILE",
        help="The archive; the environment variable CROSSCHECK_ARCHIVE may name it.",
    )(command)


_JOBS = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that read; all of the machine's by default.",
)
_VERBOSE = click.option(
    "--verbose", "-v", is_flag=True, help="Name each article as soon as it is on the disk."
)


@click.group()
def archive() -> None:
    """
    Keep what was published in one file, for drafts to be checked against.

    \b
    Examples:
      crosscheck archive add published/ --archive newsroom.db     read articles into it, or go on where it stopped
      crosscheck check draft.md --against newsroom.db
      crosscheck archive stats --archive newsroom.db
    """  # noqa: D301  (click's own mark for a paragraph that is not to be wrapped)


@archive.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@_archive
@_JOBS
@config_file
@_VERBOSE
def add(paths: tuple[str, ...], file: Path, jobs: int | None, config: Path | None, verbose: bool) -> int:
    """
    Read articles into the archive, which is made if it is not there.

    What it holds already is passed over, so that a run that was cut short goes on where it stood; an article with the
    id of one that it holds replaces that, which stays in its history. An article that cannot be read is reported and
    passed over, and the exit status is then 2.
    """
    from crosscheck.archive import Archive  # noqa: PLC0415  (not needed for --help)
    from crosscheck.cli.settings import settings  # noqa: PLC0415  (as above)
    from crosscheck.text.read import each  # noqa: PLC0415  (as above)

    kept = Archive(file)
    with progress("Reading articles", lambda: _count(paths)) as advance:
        chosen = settings(config).config
        outcomes = kept.add(each(paths, limit=chosen.max_article_bytes), chosen, jobs=jobs)
        return _tell(kept, outcomes, advance, verbose=verbose)


@archive.command()
@_archive
@_JOBS
@config_file
@_VERBOSE
def renew(file: Path, jobs: int | None, config: Path | None, verbose: bool) -> int:
    """Read again the articles that another version of crosscheck, or one with other settings, has read."""
    from crosscheck.archive import Archive  # noqa: PLC0415  (not needed for --help)
    from crosscheck.cli.settings import settings  # noqa: PLC0415  (as above)

    kept = Archive(file)
    with progress("Reading articles again", lambda: None) as advance:
        return _tell(kept, kept.renew(settings(config).config, jobs=jobs), advance, verbose=verbose)


@archive.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="PATH... [OPTIONS]")
@_archive
@click.pass_context
def check(context: click.Context, arguments: tuple[str, ...], file: Path) -> int:
    """Check drafts: the same as crosscheck check PATH... --against FILE, with its options."""
    from crosscheck.cli.check import check as command  # noqa: PLC0415  (not needed for --help)

    with command.make_context("check", [*arguments, "--against", str(file)], parent=context) as inner:
        status: int = command.invoke(inner)
        return status


@archive.command()
@_archive
@format_of(("text", "json"))
def stats(file: Path, form: str) -> int:
    """Say how much the archive holds, who has read it, and which keys very many articles share."""
    from crosscheck.archive import Archive  # noqa: PLC0415  (not needed for --help)

    found = Archive(file).stats()
    if form == "json":
        from crosscheck.report.formats.json import dumps  # noqa: PLC0415  (a format is loaded when it is used)

        write(dumps(_plain(found)))
    else:
        write("".join(f"{name:<12} {value}\n" for name, value in _lines(found)))
    return 0


@archive.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@_archive
def remove(ids: tuple[str, ...], file: Path) -> int:
    """Remove articles with their history; what they held is overwritten."""
    from crosscheck.archive import Archive  # noqa: PLC0415  (not needed for --help)

    found = set(Archive(file).remove(ids))
    for one in ids:
        if one not in found:
            complain(f"{file}: holds no article with the id {one!r}")
    write(f"{len(found)} removed\n")
    return 0 if found.issuperset(ids) else 2


@archive.command()
@click.argument("id", metavar="ID")
@_archive
def history(id: str, file: Path) -> int:  # noqa: A002  (the argument's name)
    """List the versions of an article that newer ones have replaced, the oldest first."""
    from crosscheck.archive import Archive  # noqa: PLC0415  (not needed for --help)

    for one in Archive(file).history(id):
        write(
            f"{one.added:%Y-%m-%d %H:%M} to {one.replaced:%Y-%m-%d %H:%M} UTC  {len(one.article.text)} characters\n"
        )
    return 0


@archive.command()
@_archive
def verify(file: Path) -> int:
    """Check the file, every article and every key; the exit status is 2 where something is wrong."""
    from crosscheck.archive import Archive  # noqa: PLC0415  (not needed for --help)

    wrong = 0
    for wrong, problem in enumerate(Archive(file).verify(), 1):  # noqa: B007  (counted to its end)
        complain(f"{file}: {problem.article + ': ' if problem.article else ''}{problem.reason}")
    if not wrong:
        write(f"{file}: all is well\n")
    return 2 if wrong else 0


def _count(paths: Iterable[str]) -> int:
    """Return how many articles to expect: a line of JSON Lines is one, and so is any other file."""
    from crosscheck.text.paths import files  # noqa: PLC0415  (only for a terminal)

    number = 0
    for path in files(paths):
        if isinstance(path, Path) and path.suffix in {".jsonl", ".ndjson"}:
            with suppress(OSError), path.open("rb") as lines:
                number += sum(1 for _ in lines)
        else:
            number += 1
    return number


def _tell(kept: Archive, outcomes: Iterable[Outcome], advance: Callable[[], object], *, verbose: bool) -> int:
    """Report what became of the articles as it happens, and in sum."""
    counted: Counter[str] = Counter()
    for one in outcomes:
        counted[one.change] += 1
        advance()
        if one.reason:
            complain(one.reason if one.id in one.reason else f"{one.id}: {one.reason}")
        elif verbose:
            write(f"{one.change} {one.id}\n")
    said = [
        f"{counted[change]:,} {change}" for change in ("added", "replaced", "unchanged") if counted[change]
    ]
    if counted["broken"]:
        said.append(f"{counted['broken']:,} passed over")
    write(f"{', '.join(said) or 'nothing to read'}; {kept.path} holds {kept.stats().articles:,} articles\n")
    return 2 if counted["broken"] else 0


def _lines(found: Stats) -> Iterable[tuple[str, str]]:
    yield "articles", f"{found.articles:,}" + (f", {found.first} to {found.last}" if found.first else "")
    yield "versions", f"{found.replaced:,} replaced by newer ones"
    yield "claims", f"{found.valued:,} figures, dates and denials; {found.stated:,} sentences"
    yield "keys", f"{found.keys:,} with {found.entries:,} entries; {found.hot:,} are hot"
    yield "size", f"{found.size / 1e6:,.1f} MB"
    for name, size in found.readers:
        yield "read by", f"{name}: {size:,}"
    for block in found.hottest:
        yield "shared", f"{block.key}: {block.articles:,} articles"


def _plain(found: Stats) -> dict[str, Any]:
    from attrs import asdict  # noqa: PLC0415  (as above)

    return {
        **asdict(found),
        "first": found.first and found.first.isoformat(),
        "last": found.last and found.last.isoformat(),
        "readers": dict(found.readers),
    }
