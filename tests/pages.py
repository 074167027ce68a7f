"""The pages that are made: one for each rule, their index, and the front page; run as a script, it writes them."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from crosscheck.rules.page import markdown, summary  # noqa: E402  (a script finds the package first)
from crosscheck.rules.registry import RULES  # noqa: E402  (as above)

DOCS = ROOT / "docs"
FAMILIES = {
    "ART": "Arithmetic",
    "CUR": "Currencies",
    "DAT": "Dates",
    "NAM": "Names",
    "QTY": "Figures",
    "SRC": "Sources",
    "UNI": "Units",
}
HEAD = """# Rules

`crosscheck rules` lists them, `crosscheck explain CODE` prints the page of one. In [the settings](../settings.md) and
on the command line a rule is named by its code, its name or the start of several codes.
"""
FRONT = """# crosscheck

Finds where news sources contradict each other: figures, dates, and who said or denied what.

    pip install crosscheck-news
    crosscheck check draft.md --against archive/

"""


def pages():
    """Return the text of every page that is made, by its path."""
    made = {DOCS / "rules" / f"{rule.code}.md": markdown(rule) for rule in RULES}
    return {**made, DOCS / "rules" / "index.md": index(), DOCS / "index.md": front()}


def index():
    """Return the index of the rules, a table for each family."""
    parts = [HEAD]
    for family in sorted({rule.code[:3] for rule in RULES}):
        rows = [
            f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.value} | {_cell(summary(rule))} |"
            for rule in sorted(RULES, key=lambda rule: rule.code)
            if rule.code.startswith(family)
        ]
        parts.append(f"## {FAMILIES.get(family, family)}\n")
        parts.append(
            "\n".join(["| code | name | severity | what it finds |", "|---|---|---|---|", *rows, ""])
        )
    return "\n".join(parts)


def front():
    """Return the front page: the pages that the README lists."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[[^\]]+\]\(docs/[^)]+\).*$", readme, re.MULTILINE)
    return FRONT + "\n".join(line.replace("](docs/", "](") for line in listed) + "\n"


def _cell(text):
    return text.replace("|", "\\|")


if __name__ == "__main__":
    made = pages()
    (DOCS / "rules").mkdir(exist_ok=True)
    for old in set((DOCS / "rules").glob("*.md")) - made.keys():
        old.unlink()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
