"""`crosscheck check --watch`: check again whenever one of the files is saved, until interrupted."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.terminal import complain, write
from crosscheck.errors import CrosscheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crosscheck.cli.run import Run

    Stamps = Mapping[Path, tuple[int, int]]  # of each file when it was saved, in nanoseconds, and its size

PAUSE = 0.5  # seconds between two looks at the files


def watch(run: Run, pause: Callable[[float], None] = time.sleep) -> int:
    """
    Run, and again after each change; never returns but by an exception, as that of an interrupt.

    What is wrong with the settings or the articles is complained about, and the files are watched on.
    """
    before: Stamps | None = None
    while True:
        stamps = _stamps(run)
        if stamps != before:
            if before is not None:
                write(f"\n{_heading(before, stamps)}\n\n")
            before = stamps
            try:
                run.once()
            except CrosscheckError as error:
                complain(str(error))
        pause(PAUSE)


def _heading(before: Stamps, now: Stamps) -> str:
    changed = [path for path in {**before, **now} if before.get(path) != now.get(path)]
    names = ", ".join(path.as_posix() for path in sorted(changed)[:3])
    more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
    return f"--- {time.strftime('%H:%M:%S')}  {names}{more} ---"


def _stamps(run: Run) -> Stamps:
    found = {}
    for path in _files(run):
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = status.st_mtime_ns, status.st_size
    return found


def _files(run: Run) -> Iterator[Path]:
    """Yield the articles and what is read besides them, as they stand now."""
    from crosscheck.text.paths import files  # noqa: PLC0415  (not needed for --help)
    from crosscheck.text.sources import NAME  # noqa: PLC0415  (as above)

    folders = set()
    for path in files([*run.paths, *run.against]):
        if isinstance(path, Path):
            folders.add(path.parent)
            yield path
    yield from (folder / NAME for folder in sorted(folders))
    try:
        known = run.settings()
    except CrosscheckError:  # the run itself complains
        yield from filter(None, (run.config,))
        return
    chosen = known.config
    yield from filter(None, (known.path, chosen.rates, chosen.baseline, chosen.suppressions))
