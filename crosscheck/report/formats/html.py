"""HTML for a notebook: a fragment with its own style and no script, every word from outside escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from crosscheck.report.counts import counts
from crosscheck.report.groups import groups
from crosscheck.report.quote import also, dateline, quote
from crosscheck.report.schema import value_dict
from crosscheck.report.worth import worth
from crosscheck.values.relation import Relation

if TYPE_CHECKING:
    from crosscheck.report.groups import Entry, Voice
    from crosscheck.report.report import Report

LABELS = {
    Relation.CONFLICT: "Conflict",
    Relation.SUPERSEDED: "Superseded",
    Relation.COMPATIBLE: "Compatible",
    Relation.AGREE: "Agree",
}

STYLE = """
.crosscheck{font:14px/1.45 system-ui,sans-serif;max-width:60em;color:inherit}
.crosscheck h3{font-size:1.05em;margin:1em 0 .3em}
.crosscheck details{border-left:4px solid #8886;padding:.2em .8em;margin:.4em 0}
.crosscheck details.conflict{border-left-color:#d1495b}
.crosscheck details.superseded{border-left-color:#c98a00}
.crosscheck details.agree,.crosscheck details.compatible{border-left-color:#2a7f9e}
.crosscheck summary{cursor:pointer}
.crosscheck .kind{font-size:.8em;font-weight:600;text-transform:uppercase;margin-right:.5em}
.crosscheck .code{opacity:.65;font-size:.85em}
.crosscheck blockquote{margin:.4em 0;padding:0 0 0 .9em;border-left:2px solid #8886}
.crosscheck cite{font-style:normal;opacity:.75;font-size:.9em}
.crosscheck mark{background:#f2c14e55;color:inherit;border-bottom:2px solid #c98a00;padding:0 .1em}
.crosscheck ul{margin:.3em 0;padding-left:1.3em}
"""


def render(report: Report) -> str:
    """Return the report as one `div`: conflicts open, the rest folded."""
    parts = [f"<p>{escape(counts(report))}.</p>"]
    for relation, label in LABELS.items():
        for group in groups(report, {relation}):
            parts.append(f"<h3>{escape(group.label or 'other')}</h3>")
            parts += [
                _entry(report, entry, label, unfolded=relation is Relation.CONFLICT)
                for entry in group.entries
            ]
    return f'<div class="crosscheck"><style>{STYLE}</style>{"".join(parts)}</div>'


def _entry(report: Report, entry: Entry, label: str, *, unfolded: bool) -> str:
    finding = entry.finding
    quotes = "".join(_voice(report, voice) for side in entry.sides for voice in side)
    steps = "".join(f"<li>{escape(step)}</li>" for step in finding.why)
    return (
        f'<details class="{finding.relation.value}"{" open" if unfolded else ""}>'
        f'<summary><span class="kind">{label}</span>{escape(finding.message)} '
        f'<span class="code">{escape(finding.code)}</span></summary>'
        f"{quotes}{f'<ul>{steps}</ul>' if steps else ''}</details>"
    )


def _voice(report: Report, voice: Voice) -> str:
    articles = {article.id: article for article in report.articles}
    article = articles[voice.evidence.article]
    words = "".join(
        f"<mark>{escape(piece.text)}</mark>" if piece.marked else escape(piece.text)
        for piece in quote(article, [voice.evidence.span]).pieces
    )
    value = value_dict(voice.evidence.value)
    who = dateline(article) + (f", read as {worth(value)}" if value else "")
    others = "".join(
        f"<br><cite>also {escape(also(articles[one.article], one))}</cite>" for one in voice.others
    )
    return f"<blockquote>{words}<br><cite>{escape(who)}</cite>{others}</blockquote>"
