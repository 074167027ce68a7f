"""Words that only point to the present, the past or the future: "now", "recently", "the future"."""

from __future__ import annotations

from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import Rule


def _reference(pattern: str, value: str | None = None) -> Rule:
    return Rule("reference", DateKind.REFERENCE, pattern, {"value": value} if value else {}, emits="pointer")


RULES = (
    _reference("(?:right |until |just |more |most |very )?{value:reference}"),
    _reference(
        "at present|the present|(?:at )?the moment|the time being|so far|these days",
        "PRESENT_REF",
    ),
    _reference("(?:the )?(?:more |most )?recent", "PAST_REF"),
    _reference("the past", "PAST_REF"),
    _reference("the (?:near |foreseeable |distant )?future|(?:near|foreseeable) future", "FUTURE_REF"),
)
