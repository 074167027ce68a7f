"""
A baseline: the findings that were there when somebody began to check, so that only new ones are reported.

The file is JSON and holds the fingerprints, with rule, articles and message for whoever reads its history.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import evolve

from crosscheck.errors import ConfigError
from crosscheck.report.aside import Aside, By
from crosscheck.report.fingerprint import fingerprint
from crosscheck.report.formats.json import dumps
from crosscheck.report.results import SHOWN
from crosscheck.report.schema import in_order

if TYPE_CHECKING:
    from pathlib import Path

    from crosscheck.report.report import Report

SCHEMA = "crosscheck-baseline/1"


def without_known(report: Report, path: Path) -> Report:
    """
    Return the report with the findings that the baseline at `path` lists set aside.

    Raises ConfigError where the file cannot be read or is no baseline.
    """
    known = _read(path)
    articles = {article.id: article for article in report.articles}
    old = [one for one in report.findings if one.relation in SHOWN and fingerprint(one, articles) in known]
    gone = set(map(id, old))
    return evolve(
        report,
        findings=[one for one in report.findings if id(one) not in gone],
        aside=(*report.aside, *(Aside(finding=one, by=By.BASELINE) for one in old)),
    )


def baseline(report: Report) -> tuple[str, int]:
    """Return a baseline of what the report finds, what conflicts and what was superseded, and how many it lists."""
    articles = {article.id: article for article in report.articles}
    rows = {
        fingerprint(one, articles): {
            "fingerprint": fingerprint(one, articles),
            "code": one.code,
            "articles": [side.article for side in one.evidence[:2]],
            "message": one.message,
        }
        for one in in_order(report)
        if one.relation in SHOWN
    }
    return dumps({"schema": SCHEMA, "findings": [rows[key] for key in sorted(rows)]}), len(rows)


def _read(path: Path) -> frozenset[str]:
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(path, "there is no such baseline yet; --update-baseline writes it") from None
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror or error})") from None
    except json.JSONDecodeError as error:
        raise ConfigError(path, f"not JSON: {error.msg} (column {error.colno})", line=error.lineno) from None
    except (ValueError, RecursionError):
        raise ConfigError(path, "is no baseline: not readable as JSON in UTF-8") from None
    rows = data.get("findings") if isinstance(data, dict) and data.get("schema") == SCHEMA else None
    if not isinstance(rows, list) or not all(
        isinstance(row, dict) and isinstance(row.get("fingerprint"), str) for row in rows
    ):
        raise ConfigError(path, f'is no baseline: it lacks "schema": "{SCHEMA}" or a list of "findings"')
    return frozenset(row["fingerprint"] for row in rows)
