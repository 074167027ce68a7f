"""
Every exception that crosscheck raises.

Each holds its fields, so that a program can act on them, and says in one sentence what is wrong, where, and
what to do. `CrosscheckError` is the common base. Findings are values, never errors.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import define, field, fields

if TYPE_CHECKING:
    from pathlib import Path


def printable(path: object) -> str:
    """Return a path as a message shows it: on one line, control characters and odd bytes escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in str(path))


@define(slots=False)
class CrosscheckError(Exception):
    """The base of all: catch this to catch everything that crosscheck raises on purpose."""

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # Python rebuilds an exception from positional arguments; ours take theirs by name too.
        given = {a.name.lstrip("_"): getattr(self, a.name) for a in fields(self.__class__) if a.init}
        return partial(self.__class__, **given), ()

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
        where = printable(self.path)
        return f"{where}:{self.line}: {self.reason}" if self.line else f"{where}: {self.reason}"


@define(slots=False)
class MissingPathError(InputError):
    """A path that was named, on the command line or in a sources.toml, and is not there."""

    reason: str = "no such file or folder"


@define(slots=False)
class NoArticlesError(InputError):
    """A folder in which no file is an article."""

    reason: str = "no articles here; they end in .txt, .md, .markdown, .json, .jsonl, .ndjson, .html or .htm"


@define(slots=False)
class UnreadableFileError(InputError):
    """A file or folder that the system does not let us read; `reason` is the system's."""


@define(slots=False)
class EmptyArticleError(InputError):
    """An article without a word."""

    reason: str = "the article is empty"


@define(slots=False)
class NotUtf8Error(InputError):
    """A file that is not UTF-8: the first bad `byte` and its `offset` in the file, from 0."""

    offset: int
    byte: int
    reason: str = field(init=False)

    @reason.default
    def _say(self) -> str:
        return f"not UTF-8: byte 0x{self.byte:02x} at offset {self.offset}; save the file as UTF-8"


@define(slots=False)
class BinaryFileError(InputError):
    """A file that holds a NUL character, which no text does, at `offset` in bytes."""

    offset: int
    reason: str = field(init=False)

    @reason.default
    def _say(self) -> str:
        return f"not a text: NUL byte at offset {self.offset}"


@define(slots=False)
class TooLargeError(InputError):
    """An article, or a file, that is larger than the configuration allows: `limit` is in bytes of UTF-8."""

    limit: int
    what: str = "the article"
    reason: str = field(init=False)

    @reason.default
    def _say(self) -> str:
        most = f"{self.limit / 1e6:g} MB" if self.limit >= 100_000 else f"{self.limit:,} bytes"
        return f"{self.what} is larger than {most}; split it, or raise max-article-bytes"


@define(slots=False)
class FrontMatterError(InputError):
    """Front matter that does not parse; `line` is the broken line."""


@define(slots=False)
class SourcesError(InputError):
    """A sources.toml that does not parse, or an entry in it that says something else than metadata."""


@define(slots=False)
class JsonError(InputError):
    """A JSON file, or one line of JSON Lines, that does not parse or holds no article."""


@define(slots=False)
class HtmlError(InputError):
    """A page in which no article text is found."""

    reason: str = "no article text found in the page"


@define(slots=False)
class FieldError(InputError):
    """Metadata or text of the wrong type: `key` must be `wanted`. `record` counts from 1."""

    key: str
    wanted: str
    record: int | None = field(default=None, kw_only=True)
    reason: str = field(init=False)

    @reason.default
    def _say(self) -> str:
        where = f"article {self.record}: " if self.record else ""
        return f'{where}"{self.key}" must be {self.wanted}'


@define(slots=False)
class DateError(InputError):
    """A date of publication, `value`, that is no day of the calendar or not written as one."""

    value: str
    record: int | None = field(default=None, kw_only=True)
    reason: str = field(init=False)

    @reason.default
    def _say(self) -> str:
        where = f"article {self.record}: " if self.record else ""
        return f'{where}"{printable(self.value)}" is not a date; write an existing day as YYYY-MM-DD'


@define(slots=False)
class DuplicateIdError(InputError):
    """Two articles with one `id`: that in `path`, which is left out, and that in `other`, read before."""

    id: str
    other: Path
    reason: str = field(init=False)

    @reason.default
    def _say(self) -> str:
        return f'the id "{printable(self.id)}" is already that of {printable(self.other)}; give it another'


@define(slots=False)
class ReadErrors(CrosscheckError):  # noqa: N818  (it holds several)
    """Several articles could not be read: `errors` in the order met, and the `articles` that could."""

    errors: tuple[InputError, ...]
    articles: tuple[Any, ...] = field(repr=False)

    @property
    def message(self) -> str:
        """One line for each."""
        return "\n".join(error.message for error in self.errors)


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
class CaseError(ConfigError):
    """A `*.crosscheck.toml` file of a test that cannot be used."""


@define(slots=False)
class ArchiveError(CrosscheckError):
    """An archive that cannot be opened, read or written; `reason` says why and what to do."""

    path: Path
    reason: str

    @property
    def message(self) -> str:
        """The file and the reason."""
        return f"{printable(self.path)}: {self.reason}"


@define(slots=False)
class MissingExtraError(CrosscheckError):
    """Something needs an optional package that is not installed."""

    what: str
    extra: str

    @property
    def message(self) -> str:
        """What needs it and how to install it."""
        return f"{self.what} needs an extra: pip install 'crosscheck-news[{self.extra}]'"


@define(slots=False)
class HtmlExtraError(InputError, MissingExtraError):
    """A page that was named while the package that reads pages is not installed."""

    what: str = field(init=False, default="reading HTML")
    extra: str = field(init=False, default="html")
    reason: str = field(
        init=False, default="reading HTML needs an extra: pip install 'crosscheck-news[html]'"
    )


@define(slots=False)
class RepeatedIdError(CrosscheckError):
    """Two of the articles to be checked have one `id`, so that no finding could say which it means."""

    id: str

    @property
    def message(self) -> str:
        """The id and what to do."""
        return f'two articles have the id "{printable(self.id)}"; give one of them another'
