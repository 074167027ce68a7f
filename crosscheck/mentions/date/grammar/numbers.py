"""Numbers of units: "twenty-five", "2.5", "1,200", "two and a half", "a few"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.mentions.date.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping


def _sum(said: Mapping[str, Any]) -> float:
    return float(sum(said.values()))


def _decimal(said: Mapping[str, Any]) -> float:
    return float(f"{said['whole']}.{said['rest']}")


def _thousands(said: Mapping[str, Any]) -> float:
    return float(said["whole"] * 1000 + said["rest"])


def _and_a_half(said: Mapping[str, Any]) -> float:
    return float(said["whole"]) + 0.5


def _hundreds(said: Mapping[str, Any]) -> float:
    return float(100 * said.get("times", 1))


def _number(name: str, pattern: str, build: Any) -> Rule:
    return Rule(name, None, pattern, emits="number", build=build)


RULES = (
    _number("tens-and-ones", r"{tens}[\- ]{ones}", _sum),
    _number(
        "decimal", r"(?<!\.){whole:int}\.{rest:int}(?!\.| ?(?:<half_letter>\.?<em>|<half_word>))", _decimal
    ),
    _number("thousands", r"(?<!\,){whole:int}\,{rest:three}(?!\,)", _thousands),
    _number("and-a-half", r"{whole:simple}[\- ]and[\- ]a[\- ]half", _and_a_half),
    _number("half", r"(?:a )?half(?:[ \-]<indefinite>)?(?= <unit>|\-<unit>)", lambda _: 0.5),
    _number("hundred", r"(?:<indefinite>|{times:simple}) hundred", _hundreds),
    _number("dozen", r"a dozen", lambda _: 12.0),
    _number(
        "some",
        r"a few|a couple(?: of)?|(?:quite )?a few|a number of|<vague>|dozens of|hundreds of|thousands of",
        lambda _: "some",
    ),
)
