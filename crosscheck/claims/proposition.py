"""What is denied, taken apart: the deed, the words around it, the names, and whether it was still to come."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from crosscheck.claims.deeds import deeds
from crosscheck.claims.speech.grammar import grammar
from crosscheck.claims.stems import stem
from crosscheck.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosscheck.claims.deeds import Hit
    from crosscheck.claims.terms import Term
    from crosscheck.text.span import Span
    from crosscheck.text.tokens import Tokens

_FAR = 12  # words of a denied clause within which its verb is looked for
_SAYS = 0.5  # weight from which a word is the head of what is denied
_CHOICE = 0.3  # what a word behind "or" counts: one of the two is enough
_FILLER = 0.3  # weight of a word that is no content word and stands for a deed only in a phrase


Named = tuple[str, str | None]
"""The key of an entity and that of its country."""


@frozen
class Mark:
    """
    One content word or phrase.

    `key` is its concept or stem, `root` the stem of the word itself; `kinds` what it stands for (see `deeds.toml`),
    `undone` that it says so of what is not.
    """

    key: str
    root: str
    start: int
    end: int
    weight: float
    kinds: frozenset[str]
    undone: bool = False
    plural: bool = False

    @property
    def is_deed(self) -> bool:
        """Whether it stands for something done or happening."""
        return any(kind.startswith("deeds.") for kind in self.kinds)


@frozen(kw_only=True)
class Proposition:
    """
    What is denied.

    `heads` are the words for the deed, empty where none stands out; `others` the rest; `names` the entities named, each
    with its country, `by` those who deny. `verbal` says that the deed is its verb, `passive` that this is in the
    passive; `planned` that it was still to come, `perfect` that it had not come about until then, `definite` that its
    subject is one certain thing ("the bomb"), `open` that more may become known ("no injuries were reported").
    """

    heads: tuple[Mark, ...]
    others: tuple[Mark, ...]
    names: frozenset[Named]
    by: frozenset[Named] = frozenset()
    planned: bool = False
    perfect: bool = False
    definite: bool = False
    open: bool = False
    verbal: bool = False
    passive: bool = False


def marks(tokens: Tokens, terms: Sequence[Term], language: str = "en") -> tuple[Mark, ...]:
    """Return the content words among the tokens with what they stand for, in order."""
    hits = tuple(deeds(language).find(tokens, language))
    found = [_of_hit(hit, tokens, terms, language) for hit in hits]
    covered = [(mark.start, mark.end) for mark in found]
    for term in terms:
        if not any(start < term.end and term.start < end for start, end in covered):
            low = tokens.lowers[bisect_right(tokens.starts, term.start) - 1]
            root, plural = stem(low, language), low.endswith("s")
            found.append(Mark(term.key, root, term.start, term.end, term.weight, frozenset(), plural=plural))
    return tuple(sorted(found, key=lambda mark: mark.start))


def _of_hit(hit: Hit, tokens: Tokens, terms: Sequence[Term], language: str) -> Mark:
    start, end = tokens.starts[hit.first], tokens.ends[hit.last]
    inside = [term for term in terms if start <= term.start < end]
    best = max(inside, key=lambda term: term.weight, default=None)
    words = tokens.lowers[hit.first : hit.last + 1]
    phrase = len(words) > 1
    return Mark(
        key=best.key if best is not None and not phrase else " ".join(words),
        root=" ".join(words) if phrase else stem(words[0], language),
        start=start,
        end=end,
        weight=1.0 if phrase else best.weight if best else _FILLER,
        kinds=hit.kinds,
        undone=hit.undone,
        plural=words[-1].endswith("s"),
    )


def propose(
    text: str,
    content: Span,
    terms: Sequence[Term],
    names: frozenset[Named],
    by: frozenset[Named] = frozenset(),
    language: str = "en",
) -> Proposition:
    """Take what is denied, `text[content]`, apart; `terms` are its content words, `by` who denies."""
    tokens = tokenise(text, content)
    # what is said to be undone is the deed that is denied
    found = tuple(evolve(mark, undone=False) for mark in marks(tokens, terms, language))
    lows = tokens.lowers
    verb = _verb(lows, language)
    heads = _heads(found, tokens, verb, language)
    before = set(lows[: (verb if verb is not None else 0)])
    light = deeds(language).light
    others = [mark for mark in found if mark not in heads and mark.root not in light]
    choice = next((tokens.starts[n] for n, low in enumerate(lows) if low in {"or", "nor"}), content.end)
    return Proposition(
        heads=heads,
        others=tuple(
            mark if mark.start < choice else evolve(mark, weight=mark.weight * _CHOICE)
            for mark in others
            if mark.weight >= _SAYS or mark.kinds
        ),
        names=names,
        by=by,
        planned=any(low in deeds(language).ahead for low in lows[: verb + 1 if verb is not None else None]),
        perfect=bool({"has", "have", "yet", "had"} & before) and not grammar(language).modals & before,
        open=not deeds(language).hearsay.isdisjoint(lows),
        verbal=verb is not None and bool(heads) and heads[0].start == tokens.starts[verb],
        passive=verb is not None and is_passive(lows, verb, language),
        definite=bool(lows) and lows[0] in {"the", "this", "that", "it", "he", "she"},
    )


def is_passive(lows: Sequence[str], verb: int, language: str = "en") -> bool:
    """Whether the verb at word `verb` is in the passive: a participle with a form of "be" before it."""
    words = grammar(language)
    n = verb - 1
    while n >= 0 and (lows[n].endswith("ly") or lows[n] in words.before_verb):
        n -= 1
    low = lows[verb]
    participle = words.is_past(low) or low.endswith("en") or low in words.participles
    return n >= 0 and participle and lows[n] in words.be


def _verb(lows: Sequence[str], language: str) -> int | None:
    """Return where the verb of the clause stands: behind its auxiliaries, or a gerund or past form of its own."""
    words = grammar(language)
    chain = words.finite | words.bare | {"having"}
    n = next((n for n, low in enumerate(lows[:_FAR]) if low in chain or low.endswith("n't")), None)
    if n is None:
        gerund = lows and lows[0].endswith("ing")
        past = (n for n, low in enumerate(lows[:_FAR]) if n > 0 and words.is_past(low))
        return 0 if gerund else next(past, None)
    while n < len(lows) and (
        lows[n] in chain
        or lows[n].endswith(("n't", "ly"))
        or lows[n] in words.before_verb | {"ever", "never", "not", "yet", "already", "to", "actually"}
    ):
        n += 1
    return n if n < len(lows) else None


def _heads(found: Sequence[Mark], tokens: Tokens, verb: int | None, language: str) -> tuple[Mark, ...]:
    """
    Return the words for the deed: the verb, or where that says little, what it is done with.

    That is its object ("made an offer"), else its subject ("talks took place"), else the verb after all.
    """
    light, words = deeds(language).light, grammar(language)
    solid = [mark for mark in found if mark.is_deed and mark.root not in light and mark.weight >= _SAYS]
    if verb is None:
        return tuple(solid[:1])
    at = tokens.starts[verb]
    main = next((mark for mark in found if mark.start == at), None)
    if (
        main is not None
        and main.root not in light
        and (main.is_deed or _is_verb(main, tokens, verb, language))
    ):
        return _with_second(main, found, tokens)
    borders = [tokens.starts[n] for n, low in enumerate(tokens.lowers) if low in words.prepositions - {"to"}]
    behind = [mark for mark in solid if mark.start > at]
    border = next((border for border in borders if border > at), tokens.ends[-1])
    own = [main] if main is not None and main.is_deed else []
    subject = _before([mark for mark in solid if mark.start < at], borders)
    return tuple([mark for mark in behind if mark.start < border][:1] or subject[-1:] or own or behind[:1])


def _before(solid: Sequence[Mark], borders: Sequence[int]) -> Sequence[Mark]:
    """Return the deeds up to the first preposition behind one ("talks on a treaty")."""
    border = next((border for border in borders if solid and border > solid[0].start), None)
    return [mark for mark in solid if border is None or mark.start < border]


def _is_verb(main: Mark, tokens: Tokens, verb: int, language: str) -> bool:
    """Whether a word behind an auxiliary is a verb rather than what somebody is: "was guarded", not "was a guard"."""
    if main.weight < _SAYS:
        return False
    low, words = tokens.lowers[verb], grammar(language)
    does = bool((words.do | words.modals | words.have | {"to"}) & set(tokens.lowers[:verb]))
    return does or low.endswith(("ing", "en")) or words.is_past(low) or low in words.participles


def _with_second(main: Mark, found: Sequence[Mark], tokens: Tokens) -> tuple[Mark, ...]:
    """Return the verb and the one that "or" or "and" joins to it ("killed or injured")."""
    n = bisect_left(tokens.starts, main.end)
    if n + 1 >= len(tokens) or tokens.lowers[n] not in {"or", "and", "nor"}:
        return (main,)
    return (main, *(mark for mark in found if mark.start == tokens.starts[n + 1] and mark.is_deed))
