"""Numbers of units: "twenty-five", "2.5", "1,200", "two and a half", "a few"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date.rule import SOME, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.mentions.date.rule import Said


def _number(pattern: str, build: Callable[[Said], Any]) -> Rule:
    return Rule(None, pattern, emits="number", build=build)


RULES = (
    _number(r"{tens}[ \-]{ones}", lambda said: said["tens"] + said["ones"]),
    _number(
        r"(?<!\.){whole:int}\.{rest:int}(?!\.| ?(?:<half_letter>\.?<em>|<half_word>|<zone>|<gmt>|<hours>))",
        lambda said: float(f"{said['whole']}.{said['rest']}"),
    ),
    _number(r"(?<!\,){whole:int}\,{rest:three}(?!\,)", lambda said: said["whole"] * 1000 + said["rest"]),
    _number(r"{whole:simple}[ \-]and[ \-]a[ \-]half", lambda said: said["whole"] + 0.5),
    _number(r"(?:a )?half(?:[ \-]<indefinite>)?(?=[ \-]<unit>)", lambda _: 0.5),
    _number(r"(?:a )?quarter[ \-](?:of )?<indefinite>(?= <unit>)", lambda _: 0.25),
    _number(r"(?:<indefinite>|{times:simple}) hundred", lambda said: 100 * said.get("times", 1)),
    _number(r"<indefinite> dozen", lambda _: 12),
    _number(
        r"(?:quite )?<indefinite> few|<indefinite> couple(?: of)?|<indefinite> number of|<vague>"
        r"|(?:dozens|scores|hundreds|thousands) of",
        lambda _: SOME,
    ),
)
