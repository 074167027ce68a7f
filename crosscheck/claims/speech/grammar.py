"""The small words of English by what they do in a sentence: the grammar that sources and clauses are read by."""

from __future__ import annotations

BE = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "'s", "isn't", "aren't", "wasn't", "weren't"}
)
HAVE = frozenset({"has", "have", "had", "hasn't", "haven't", "hadn't"})
DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})
MODALS = frozenset(
    {
        *("will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot"),
        *("ought", "won't", "wouldn't", "can't", "couldn't", "shouldn't", "mustn't"),
    }
)
AUXILIARIES = (BE | HAVE | DO) - {"be", "been", "being"}
FINITE = AUXILIARIES | MODALS
"""Words that are the finite verb of a clause, or begin it."""

PASTS = frozenset(
    {
        *("became", "began", "bought", "broke", "brought", "built", "came", "cut", "drew", "drove"),
        *("fell", "felt", "fought", "found", "gave", "got", "grew", "held", "hit", "kept", "knew"),
        *("laid", "led", "left", "lost", "made", "meant", "met", "paid", "put", "ran", "rose"),
        *("sank", "sat", "saw", "sent", "set", "shot", "showed", "sold", "spent", "spoke"),
        *("spread", "stood", "struck", "took", "threw", "went", "won", "wrote"),
    }
)
"""Frequent irregular past forms; the regular ones show by their ending."""

PARTICIPLES = frozenset(
    {
        *("bought", "brought", "built", "caught", "cut", "done", "drawn", "found", "gone", "heard"),
        *("held", "hit", "hurt", "kept", "known", "laid", "left", "lost", "made", "met", "paid"),
        *("put", "read", "sent", "set", "shot", "shown", "sold", "taught", "told", "won", "born"),
        *("let", "led"),
    }
)
"""Irregular past participles that do not end in -en or -ed."""

ENDS = frozenset({".", "!", "?", "\u2026", "..."})
OPENING = frozenset({"\u201c", "\u2018", "\u00ab", "``"})
CLOSING = frozenset({"\u201d", "\u00bb", "''"})
OPENS = OPENING | {'"'}
CLOSES = CLOSING | {'"', "\u2019"}
QUOTES = OPENS | CLOSES
DASHES = frozenset({"\u2014", "\u2013", "--"})
BREAKS = frozenset({";", ":", "(", "[", "|", "\u2022"}) | DASHES
MARKS = frozenset({",", ")", "]"}) | BREAKS | QUOTES | ENDS

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
SUBORDINATORS = frozenset(
    {
        *("that", "because", "while", "although", "though", "if", "when", "after", "before"),
        *("until", "than", "but", "whether", "where", "as", "so", "since", "unless", "how", "what"),
        *("why", "whereas"),
    }
)
PREPOSITIONS = frozenset(
    {
        *("about", "across", "after", "against", "along", "amid", "among", "around", "as", "at"),
        *("before", "behind", "between", "by", "despite", "during", "following", "for", "from"),
        *("in", "into", "near", "of", "on", "over", "since", "than", "through", "to", "toward"),
        *("towards", "under", "until", "with", "within", "without"),
    }
)
DETERMINERS = frozenset(
    {
        *("the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "that", "these"),
        *("those", "such", "one", "two", "three", "some", "several", "many", "most", "both"),
        *("another", "any", "no", "each", "few", "all", "other", "every"),
    }
)
SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "there"})
PRONOUNS = SUBJECTS | {"this", "that", "these", "those", "you", "them"}
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
HOURS = frozenset({"morning", "afternoon", "evening", "night"})
TIMES = DAYS | HOURS | {"week", "month", "year", "today", "yesterday", "tonight", "weekend", "summer", "fall"}
NEGATIONS = frozenset({"not", "never", "nor", "neither", "cannot"})
NOBODY = frozenset({"nobody", "none", "no-one", "neither"})


def is_negated(lows: list[str]) -> bool:
    """Whether a negating word is among `lows`."""
    return any(low in NEGATIONS or low.endswith("n't") for low in lows)


def is_past(low: str) -> bool:
    """Whether the word looks like a past form."""
    return low in PASTS or (low.endswith("ed") and len(low) > 3)


def has_verb(lows: list[str]) -> bool:
    """Whether a finite verb seems to stand among `lows`: an auxiliary, or a past form that is not the first word."""
    return any(low in FINITE or (n > 0 and is_past(low)) for n, low in enumerate(lows))
