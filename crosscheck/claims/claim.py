"""A claim: one value, what it is about, who says so and how surely."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from crosscheck.claims.factuality import Factuality
from crosscheck.claims.modality import Modality

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from crosscheck.claims.attribution import Attribution
    from crosscheck.claims.denial import Denial
    from crosscheck.claims.proposition import Proposition
    from crosscheck.text.span import Span
    from crosscheck.values.quantity import Quantity
    from crosscheck.values.timex import Timex


class ClaimKind(StrEnum):
    """What sort of statement it is."""

    QUANTITY = "quantity"
    DATE = "date"
    STATEMENT = "statement"
    DENIAL = "denial"
    DERIVED = "derived"


class DerivationKind(StrEnum):
    """How a value that no article prints follows from those that it prints."""

    TOTAL = "total"  # the parts of a list
    LENGTH = "length"  # the two ends of a stretch of time
    ELAPSED = "elapsed"  # a beginning, and the day of publication
    DAY = "day"  # a day, and how long after or before it
    SHARE = "share"  # a part and its whole
    REST = "rest"  # what a share leaves of the whole
    PART = "part"  # a share, or all but some, of a whole
    CHANGE = "change"  # what was and what is, as a difference in percent
    MULTIPLE = "multiple"  # the same, as how many times as much
    RESULT = "result"  # what was, and by how much or how many times it changed
    PREMIUM = "premium"  # two prices, and the premium or the discount between them
    RATE = "rate"  # a sum, and among how many it is shared


@frozen
class Derivation:
    """
    Where a derived value comes from.

    `steps` are the calculation in sentences ("7 + 3 + 1 = 11 people"), `parts` the ids of the claims that went into it.
    A `firm` one rests on the grammar of one passage alone, so that a conflict may rest on it. `readings` are the values
    beside the claim's own that the words admit: from 3 to 9 May are six days, or seven with both. `beside` is the id of
    the claim that prints the result right beside ("31 dead: 22 in the town, nine in Bure").
    """

    kind: DerivationKind
    steps: tuple[str, ...]
    parts: tuple[str, ...]
    firm: bool = False
    readings: tuple[Quantity, ...] = ()
    beside: str | None = None


@frozen
class Anchor:
    """
    An entity that a claim may be about.

    `entity` is its key ("tokyo"), `country` that of its country where it is a place ("japan"), `near` whether it
    stands in the claim's own sentence, `distance` the cost of reading from the claim to it, `modifier` whether it
    only modifies a noun ("French troops").
    """

    entity: str
    country: str | None
    kind: str
    near: bool
    distance: float
    modifier: bool = False


@frozen(kw_only=True)
class Claim:
    """
    One statement of one article.

    `span` and `text` are the passage that findings quote, `sentence` and `quote` its sentence. `slot` names what
    is counted, measured or dated: the concept or stem of the noun or verb that governs the value ("troop",
    "payment"); `subject`, for a date, what begins, is held or ends then. `terms` weighs the content words around
    the value, the nearer the more (0 to 1); `roles` gives for each family of concepts the one that governs the
    value ({"casualty": "death"}); `partial` marks a part or an addition ("three of the seven", "another two").
    `anchors` are the entities it may be about, nearest first. `per` is the rate's base, `when` the time
    expression of its clause. `modality` says whether it is so, planned, demanded or only possible; `attribution`
    who says so, `factuality` how surely. `story` holds the persons, bodies and towns that the whole article
    names, `lands` its countries, `leads` those of `story` that its first sentences name. `peers` counts the
    article's claims of the same dimension, itself included, `namesakes` those of the same matter too: one of few is
    more likely to be meant. A claim of kind
    STATEMENT is a sentence without regard to its values, which a denial may deny; its `places` gives where each
    term stands and `said` who says what in it. `denied` is what a claim of kind DENIAL denies, taken apart. One of
    kind DERIVED has a value that is reckoned from others; its `derivation` says how.
    """

    id: str
    article: str
    span: Span
    text: str
    kind: ClaimKind
    sentence: Span
    quote: str = field(repr=False)
    paragraph: int
    published: date | None = None
    story: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    peers: int = 1
    namesakes: int = 1
    value: Quantity | Timex | None = None
    denial: Denial | None = None
    derivation: Derivation | None = None
    slot: str | None = None
    subject: str | None = None
    modifiers: frozenset[str] = frozenset()
    partial: bool = False
    terms: Mapping[str, float] = field(factory=dict)
    roles: Mapping[str, str] = field(factory=dict)
    anchors: tuple[Anchor, ...] = ()
    places: Mapping[str, Span] = field(factory=dict)
    said: tuple[Attribution, ...] = ()
    denied: Proposition | None = None
    when: Timex | None = None
    modality: Modality = Modality.ACTUAL
    attribution: Attribution | None = None
    factuality: Factuality = Factuality.CERTAIN

    @property
    def dimension(self) -> str | None:
        """What the value can be compared with: a quantity's dimension, or "date"; None when with nothing."""
        if self.kind is ClaimKind.QUANTITY:
            return getattr(self.value, "dimension", None)
        return "date" if self.kind is ClaimKind.DATE and getattr(self.value, "first", None) else None

    @property
    def matter(self) -> str | None:
        """What it is about in one word: for a count of people what befell them ("death"), else the slot."""
        befell = self.roles.get("casualty") if self.dimension == "count" else None
        return befell or self.slot

    @property
    def per(self) -> str | None:
        """The base of the rate, for quantities."""
        return getattr(self.value, "per", None)

    @property
    def countries(self) -> frozenset[str]:
        """The countries that it is about: those named on their own, else those that modify a noun."""
        own = frozenset(anchor.country for anchor in self.anchors if anchor.country and not anchor.modifier)
        return own or frozenset(anchor.country for anchor in self.anchors if anchor.country)
