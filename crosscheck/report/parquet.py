"""Parquet: the findings and the claims as files that keep the types, for whoever computes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.errors import MissingExtraError
from crosscheck.report import tables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from crosscheck.report.report import Report


def write(report: Report, folder: Path) -> None:
    """
    Write findings.parquet and claims.parquet into `folder`, which is made if it is not there.

    Numbers are doubles, days are dates, offsets whole numbers, the rest is text. Raises MissingExtraError without
    pyarrow.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  (an extra, and slow to import)
        import pyarrow.parquet as pq  # noqa: PLC0415  (as above)
    except ImportError:
        what = "Report.to_parquet"
        raise MissingExtraError(what, "parquet") from None
    kinds = {**dict.fromkeys(tables.NUMBERS, pa.float64()), **dict.fromkeys(tables.DAYS, pa.date32())}
    kinds |= dict.fromkeys(tables.OFFSETS, pa.int64())
    folder.mkdir(parents=True, exist_ok=True)

    def table(rows: list[dict[str, Any]], columns: Sequence[str]) -> Any:
        schema = pa.schema([(name, kinds.get(tables.base(name), pa.string())) for name in columns])
        return pa.Table.from_pylist([_doubled(row) for row in rows], schema=schema)

    pq.write_table(table(tables.findings(report), tables.FINDINGS), folder / "findings.parquet")
    pq.write_table(table(tables.claims(report), tables.CLAIMS), folder / "claims.parquet")


def _doubled(row: dict[str, Any]) -> dict[str, Any]:
    """Make whole numbers doubles where the column holds doubles; pyarrow does not round by itself."""
    return {
        name: float(value) if tables.base(name) in tables.NUMBERS and value is not None else value
        for name, value in row.items()
    }
