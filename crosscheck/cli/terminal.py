"""What goes to a terminal, a pipe or a file: colour, width, complaints, files written whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager

WIDEST = 100  # columns; longer lines are hard to read
STYLES = {
    "heading": "bold",
    "label": "bold underline",
    "conflict": "bold red",
    "superseded": "bold yellow",
    "compatible": "bold cyan",
    "agree": "bold green",
    "source": "cyan",
    "mention": "bold",
    "why": "italic",
    "code": "dim",
}
# What the system says of an output that takes no more, not of a file that cannot be read.
UNWRITTEN = {errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF, getattr(errno, "EDQUOT", errno.ENOSPC)}
MANY = 1_000_000  # characters of text from which a run shows that it is at work


def complain(message: str) -> None:
    """Say in one line on standard error what is wrong; where nobody can be told, go on."""
    with suppress(OSError):
        click.echo(f"crosscheck: {' '.join(message.split())}", err=True)


def width() -> int | None:
    """
    Return the columns to fill on standard output; None where it is no terminal and nobody says.

    What the environment variable COLUMNS says holds for a pipe, too.
    """
    import shutil  # noqa: PLC0415  (only where text is laid out)

    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and said.isascii() and int(said[:9]) > 0:
        return int(said[:9])
    return min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else None


def write(text: str, target: Path | None = None) -> None:
    """
    Write `text` as UTF-8 to standard output, or to the file `target`, which then appears whole or not at all.

    A reader that has closed the pipe is no error. Raises ConfigError when it cannot be written.
    """
    data = text.encode("utf-8", "backslashreplace")
    if target is not None:
        _replace(target, data)
        return
    with despite_a_closed_pipe():
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None or sys.stdout.isatty():
            sys.stdout.write(data.decode("utf-8"))
        else:
            stream.write(data)


def show(lines: Iterable[list[tuple[str, str]]]) -> None:
    """Print lines of (style, words) to a terminal in colour, unless NO_COLOR is set."""
    from rich.console import Console  # noqa: PLC0415  (70 ms, needed only for a terminal)
    from rich.text import Text  # noqa: PLC0415  (as above)

    console = Console(soft_wrap=True, highlight=False)
    with despite_a_closed_pipe():
        for line in lines:
            console.print(Text.assemble(*((words, STYLES.get(style, "")) for style, words in line)))


def page(markdown: str) -> None:
    """Print a page of Markdown: laid out on a terminal, as it is elsewhere."""
    if not sys.stdout.isatty():
        write(markdown)
        return
    from rich.console import Console  # noqa: PLC0415  (70 ms, needed only for a terminal)
    from rich.markdown import Markdown  # noqa: PLC0415  (as above)

    console = Console(width=width())
    with despite_a_closed_pipe():
        console.print(Markdown(markdown))


def at_work(what: str, size: int) -> AbstractContextManager[object]:
    """Show on a terminal's standard error that a long run is at work; `size` is in characters of text."""
    if size < MANY or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console  # noqa: PLC0415  (70 ms, needed only for a long run)

    return Console(stderr=True).status(what)


@contextmanager
def progress(what: str, count: Callable[[], int | None]) -> Iterator[Callable[[], object]]:
    """
    Show on a terminal's standard error how far a long run has come: call what is given once for each step.

    `count` returns the number of steps, None where that is not known.
    """
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich import progress as rich  # noqa: PLC0415  (70 ms, needed only for a long run)
    from rich.console import Console  # noqa: PLC0415  (as above)

    columns = (
        *rich.Progress.get_default_columns(),
        rich.MofNCompleteColumn(),
        rich.TimeElapsedColumn(),
    )
    with rich.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=count())
        yield lambda: bar.advance(task)


@contextmanager
def despite_a_closed_pipe() -> Iterator[None]:
    """
    Go on where the reader of the output has seen enough and closed the pipe, as `head` does.

    Raises ConfigError where the output cannot be written for another reason: a full disk, for one.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
    except OSError as error:
        if error.filename is not None or error.errno not in UNWRITTEN:  # a file's, not standard output's
            raise
        _give_up_output()
        message = f"standard output cannot be written ({error.strerror or error})"
        raise ConfigError(None, message) from None


def _give_up_output() -> None:
    """Let what is still buffered go nowhere, or Python complains at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


def _replace(target: Path, data: bytes) -> None:
    path = target.resolve()
    try:
        if path.exists() and not path.is_file():  # a device or a named pipe is written as it is
            path.write_bytes(data)
            return
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            _fill(file, data, path, mode)
    except OSError as error:
        raise ConfigError(target, f"cannot be written ({error.strerror or error})") from None


def _fill(file: IO[bytes], data: bytes, path: Path, mode: int) -> None:
    try:
        file.write(data)
        file.close()
        Path(file.name).chmod(mode)
        Path(file.name).replace(path)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
