"""Which files are meant: files, folders and globs become a list of files, each once, in a fixed order."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.errors import InputError, MissingPathError, NoArticlesError, UnreadableFileError
from crosscheck.text import sources
from crosscheck.text.encoding import read_text
from crosscheck.text.front_matter import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".json", ".jsonl", ".ndjson", ".html", ".htm"})


def files(paths: str | Path | Iterable[str | Path]) -> Iterator[Path | InputError]:
    """
    Yield the files that `paths` mean, in the order given, those of a folder by name.

    A folder is walked to its bottom for files with one of `SUFFIXES`; hidden files and folders are passed
    over, links to folders not followed, and a README counts only if its front matter names a source or a day.
    A path that does not exist and holds *, ? or [ is a glob ("**" crosses folders). A file that is met twice,
    also through a link, comes once. A sources.toml that is met comes too, so that its entries can be checked.
    What cannot be found or opened is yielded as its error.
    """
    seen: set[str] = set()
    for path in [paths] if isinstance(paths, str | Path) else paths:
        if path == "":  # an unset variable must not stand for the working folder
            yield MissingPathError(Path(), "the path is empty")
            continue
        for found in _expanded(Path(path)):
            if isinstance(found, Path):
                real = os.path.realpath(found)
                if real in seen:
                    continue
                seen.add(real)
            yield found


def _expanded(path: Path) -> Iterator[Path | InputError]:
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        yield from _globbed(path)
    except OSError as error:
        yield UnreadableFileError(path, f"cannot be read: {error.strerror or error}")
    else:
        if stat.S_ISDIR(mode):
            yield from _walked(path)
        else:
            yield path


def _globbed(pattern: Path) -> Iterator[Path | InputError]:
    from glob import glob, has_magic  # noqa: PLC0415  (needed for globs alone)

    if not has_magic(str(pattern)):
        yield MissingPathError(pattern)
        return
    none = True
    for path in map(Path, sorted(glob(str(pattern), recursive=True))):  # noqa: PTH207  (Path.glob takes no absolute pattern)
        inside: Iterable[Path | InputError] = ()
        if not path.is_dir():
            inside = [path] if path.suffix.lower() in SUFFIXES or path.suffix == pattern.suffix else ()
        elif "**" not in pattern.parts:
            inside = _walked(path)
        for found in inside:
            if not isinstance(found, NoArticlesError):
                none = False
                yield found
    if none:
        yield MissingPathError(pattern, "nothing that can be read matches this pattern")


def _walked(folder: Path) -> Iterator[Path | InputError]:
    none = True
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        if here.is_dir():
            if here.is_symlink() and here != folder:
                continue
            try:
                names = sorted(os.listdir(here), reverse=True)  # noqa: PTH208  (names are what we need)
            except OSError as error:
                none = False
                yield UnreadableFileError(here, f"cannot be read: {error.strerror or error}")
                continue
            waiting.extend(here / name for name in names if not name.startswith("."))
        elif here.suffix.lower() in SUFFIXES and here.is_fifo():  # to open one waits for somebody to write
            none = False
            yield UnreadableFileError(here, "cannot be read: not a file; name a pipe to read it")
        elif here.suffix.lower() in SUFFIXES and not _is_about(here):
            none = False
            yield here
        elif here.name == sources.NAME:
            yield here
    if none:
        yield NoArticlesError(folder)


def _is_about(path: Path) -> bool:
    """Whether a file speaks of its folder: a README that does not say who published it, or when."""
    if path.stem.lower() != "readme":
        return False
    try:
        fields, _ = front_matter(read_text(path), path)
    except InputError:
        return True
    return not fields.keys() & {"source", "published"}
