"""A report as a pandas table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.errors import MissingExtraError
from crosscheck.report import tables

if TYPE_CHECKING:
    from typing import Literal

    import pandas as pd

    from crosscheck.report.report import Report


def frame(report: Report, of: Literal["findings", "claims"] = "findings") -> pd.DataFrame:
    """
    Return the findings, a row each, or the claims; `crosscheck.report.tables` lists the columns.

    Raises MissingExtraError without pandas.
    """
    try:
        import pandas as pd  # noqa: PLC0415  (an extra, and slow to import)
    except ImportError:
        what = "Report.to_frame"
        raise MissingExtraError(what, "frame") from None
    if of == "claims":
        return pd.DataFrame(tables.claims(report), columns=list(tables.CLAIMS))
    return pd.DataFrame(tables.findings(report), columns=list(tables.FINDINGS))
