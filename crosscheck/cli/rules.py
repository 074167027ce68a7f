"""`crosscheck rules` and `crosscheck explain`: what is looked for."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import format_of
from crosscheck.cli.terminal import page, write
from crosscheck.errors import ConfigError

if TYPE_CHECKING:
    from crosscheck.rules.rule import Rule


@click.command()
@format_of(["text", "json"])
def rules(form: str) -> int:
    """List the rules: code, name, severity and what each catches."""
    from crosscheck.rules.page import summary  # noqa: PLC0415  (not needed for --help)
    from crosscheck.rules.registry import RULES  # noqa: PLC0415  (as above)

    if form == "json":
        from crosscheck.report.formats.json import dumps  # noqa: PLC0415  (as above)
        from crosscheck.report.schema import SCHEMA  # noqa: PLC0415  (as above)

        write(dumps({"schema": SCHEMA, "rules": [_plain(rule) for rule in RULES]}))
        return 0
    longest = max((len(rule.name) for rule in RULES), default=0)
    lines = (
        f"{one.code:<7} {one.name:<{longest}}  {one.severity.value:<8} {summary(one)}\n" for one in RULES
    )
    write("".join(lines))
    return 0


@click.command()
@click.argument("rule", metavar="CODE|NAME")
def explain(rule: str) -> int:
    """
    Print the page of a rule: what it flags, what it does not, and why.

    \b
    Examples:
      crosscheck explain QTY101
      crosscheck explain SRC              all rules about sources
    """  # noqa: D301  (click's own mark for a paragraph that is not to be wrapped)
    from crosscheck.rules.names import named, unknown  # noqa: PLC0415  (not needed for --help)
    from crosscheck.rules.page import markdown  # noqa: PLC0415  (as above)

    if said := unknown(rule):
        raise ConfigError(None, said)
    wanted = named(rule)
    for one in wanted:
        page(markdown(one))
        if one is not wanted[-1]:
            write("\n")
    return 0


def _plain(rule: Rule) -> dict[str, str | None]:
    from crosscheck.rules.page import summary  # noqa: PLC0415  (as above)

    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "relation": rule.relation.value if rule.relation else None,
        "summary": summary(rule),
        "page": cleandoc(rule.page),
    }
