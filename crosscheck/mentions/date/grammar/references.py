"""Words that only point to the present, the past or the future: "now", "recently", "the future"."""

from __future__ import annotations

from crosscheck.mentions.date import guards
from crosscheck.mentions.date.parts import DateKind
from crosscheck.mentions.date.rule import maker

_reference = maker(DateKind.REFERENCE, "pointer")

RULES = (
    _reference(
        "reference",
        "(?:right |until |just |more |most |very |as |only |quite )?{value:reference}",
        guard=guards.pointer,
    ),
    _reference(
        "reference",
        "at present|(?:at )?the moment|the present|the time being",
        guard=guards.pointer,
        value="PRESENT_REF",
    ),
    _reference(
        "reference", "so far(?! (?:this|in|of))|these days|present[ \\-]day|to date", value="PRESENT_REF"
    ),
    _reference("reference", "(?:the )?(?:more |most )?recent <units>", value="PAST_REF"),
    _reference("reference", "(?:the )?<coming> <units>", value="FUTURE_REF"),
    _reference("reference", "(?:the )?(?:more |most )?recent", guard=guards.no_title, value="PAST_REF"),
    _reference("reference", "(?:the )?(?:recent |distant )?past", guard=guards.the_past, value="PAST_REF"),
    _reference(
        "reference", "the (?:very )?(?:near |foreseeable |distant |immediate )?future", value="FUTURE_REF"
    ),
    _reference("reference", "the (?:near|short|medium|long) term", value="FUTURE_REF"),
)
