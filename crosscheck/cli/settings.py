"""The configuration of a run: a file, and over it the options of the call."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from crosscheck.config import Config
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TYPES: dict[str, tuple[type, ...]] = {
    "language": (str,),
    "select": (list,),
    "ignore": (list,),
    "link_threshold": (int, float),
    "conflict_threshold": (int, float),
    "rates": (str,),
}


def settings(path: Path | None, select: Iterable[str], ignore: Iterable[str]) -> Config:
    """
    Return the configuration of the TOML file `path`, if any, with `select` and `ignore` in place of its own.

    Each of `select` and `ignore` may hold several rules parted by commas. Raises ConfigError for a file that
    cannot be read, a key that does not exist, a value of the wrong type, or a rule that nobody knows.
    """
    chosen = _read(path) if path else {}
    if path and "rates" in chosen:
        chosen["rates"] = path.parent / chosen["rates"]
    for key, rules in (("select", _split(select)), ("ignore", _split(ignore))):
        for rule in rules:
            must_exist(rule)
        if rules:
            chosen[key] = rules
    values: dict[str, Any] = {
        key: tuple(one) if isinstance(one, list) else one for key, one in chosen.items()
    }
    return Config(**values)


def _split(values: Iterable[str]) -> list[str]:
    return [rule.strip() for value in values for rule in value.split(",") if rule.strip()]


def _read(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  (only where a file is given)

    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"is not UTF-8 (byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, str(error)) from None
    for key, value in data.items():
        if key not in TYPES:
            raise ConfigError(
                path, f"no setting is called {key!r}{_nearest(key, TYPES)}", line=_line(text, key)
            )
        if not isinstance(value, TYPES[key]) or isinstance(value, bool):
            expected = {"list": "a list of rules", "str": "a string"}.get(TYPES[key][0].__name__, "a number")
            raise ConfigError(path, f"{key} must be {expected}", line=_line(text, key))
        for rule in value if isinstance(value, list) else ():
            must_exist(str(rule), path, line=_line(text, key))
    return data


def _line(text: str, key: str) -> int | None:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().strip("[").startswith((key, f'"{key}"')):
            return number
    return None


def must_exist(rule: str, path: Path | None = None, *, line: int | None = None) -> None:
    """Raise ConfigError, with the nearest name, where no rule has this name or a code that begins so."""
    from crosscheck.rules.registry import RULES  # noqa: PLC0415  (not needed for --help)

    if not any(rule == one.name or one.code.startswith(rule.upper()) for one in RULES):
        known = [name for one in RULES for name in (one.name, one.code)]
        raise ConfigError(path, f"no rule is called {rule!r}{_nearest(rule, known)}", line=line)


def _nearest(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"; did you mean {close[0]}?" if close else ""
