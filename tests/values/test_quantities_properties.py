"""What holds of all quantities: printing and reading, hedges, intervals, comparisons, conversions."""

from decimal import Decimal

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crosscheck.mentions import quantities as mentions
from crosscheck.text.article import Article
from crosscheck.text.span import Span
from crosscheck.values import compare, show
from crosscheck.values import quantities as values
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Bound, Quantity
from crosscheck.values.relation import Relation
from crosscheck.values.tolerance import tolerances
from crosscheck.values.units import line, scaled

UNITS = {
    **dict.fromkeys(("USD", "AUD", "EUR", "JPY", "PLN"), "money"),
    **dict.fromkeys(("person", "count"), "count"),
    **dict.fromkeys(("km", "mile", "foot", "inch"), "length"),
    **dict.fromkeys(("hectare", "km**2"), "area"),
    **dict.fromkeys(("kg", "lb", "tonne"), "mass"),
    **dict.fromkeys(("litre", "barrel", "m**3"), "volume"),
    **dict.fromkeys(("degC", "degF"), "temperature"),
    **dict.fromkeys(("year", "hour", "minute"), "time"),
    **dict.fromkeys(("percent", "x"), "ratio"),
    "km/h": "speed",
    "MW": "power",
    "GB": "data",
    "percentage point": "percentage point",
}
NOUNS = {"person": "troops", "count": "houses"}
WORDS = {bound.value: words for bound, words in show._WORDS.items()} | {
    "exact": "",
    "just_over": "just over ",
}

whole = st.integers(min_value=2, max_value=10**9).map(Decimal)
fine = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(9999), places=2).filter(lambda d: d > 0)
figures = st.one_of(whole, fine, st.sampled_from([Decimal("1.9e9"), Decimal("7.6e12"), Decimal(54000)]))


@st.composite
def quantities(draw, bounds=tuple(Bound), units=tuple(UNITS), numbers=figures):
    unit = draw(st.sampled_from(units))
    number = draw(numbers)
    if unit in NOUNS:
        number = max(number.to_integral_value(), Decimal(2))
    bound = draw(st.sampled_from(bounds))
    size = draw(st.decimals(min_value=0, max_value=1, places=2))
    span = Span(0, 1)
    interval = {
        Bound.EXACT: Interval(number * Decimal("0.98"), number * Decimal("1.02")),
        Bound.APPROX: Interval(number * Decimal("0.95"), number * Decimal("1.05")),
        Bound.NEARLY: Interval(number * Decimal("0.9"), number),
        Bound.MORE_THAN: Interval(number, None, low_open=True),
        Bound.AT_LEAST: Interval(number, None),
        Bound.LESS_THAN: Interval(None, number, high_open=True),
        Bound.AT_MOST: Interval(None, number),
        Bound.UP_TO: Interval(None, number),
        Bound.RANGE: Interval(number, number * (1 + size)),
    }[bound]
    return Quantity(
        span=span,
        core=span,
        text=f"{number} {unit}",
        nominal=None if bound is Bound.RANGE else number,
        interval=interval,
        unit=unit,
        dimension=UNITS[unit],
        bound=bound,
        place=Decimal(1),
        noun=NOUNS.get(unit),
        per=draw(st.sampled_from([None, "year", "month"]))
        if UNITS[unit] in {"money", "count", "mass"}
        else None,
    )


def read(text):
    return values.normalise(mentions.find(text), Article(text=text, id="a"))


@given(quantities(bounds=[bound for bound in Bound if bound is not Bound.RANGE]))
def test_what_is_printed_reads_back_as_the_same(quantity):
    found = read(show.amount(quantity))
    assert [(q.nominal, q.unit, q.bound, q.per) for q in found] == [
        (quantity.nominal, quantity.unit, quantity.bound, quantity.per)
    ]


@given(quantities(bounds=[Bound.RANGE], numbers=st.integers(2, 10**8).map(Decimal)))
def test_a_printed_range_reads_back_as_the_same(quantity):
    low = quantity.interval.low
    high = low * 2 + 1
    quantity = evolve(quantity, interval=Interval(low, high))
    found = read(show.amount(quantity))
    assert [(q.interval, q.unit, q.bound) for q in found] == [(quantity.interval, quantity.unit, Bound.RANGE)]


@given(
    figures,
    st.sampled_from(["people", "km", "percent", "euros"]),
    st.sampled_from(["approx", "nearly", "just_over"]),
)
def test_a_hedge_reaches_to_the_figure_and_blurs_it(number, unit, hedge):
    assume(unit != "people" or number == number.to_integral_value())
    hedged = read(f"{WORDS[hedge]}{number:,f} {unit}")[0]
    assert hedged.interval.contains(hedged.nominal)
    assert hedged.interval.low < hedged.interval.high or unit == "people"


@given(figures, st.sampled_from(["people", "km", "percent", "euros"]))
def test_hedges_only_widen(number, unit):
    assume(unit != "people" or number == number.to_integral_value())
    bare, about = read(f"{number:,f} {unit}")[0], read(f"about {number:,f} {unit}")[0]
    assert about.interval.low <= bare.interval.low
    assert about.interval.high >= bare.interval.high


@given(figures, st.sampled_from(["people", "km", "percent", "euros"]))
def test_a_bare_figure_covers_at_most_five_percent(number, unit):
    assume(unit != "people" or number == number.to_integral_value())
    quantity = read(f"{number:,f} {unit}")[0]
    reach = tolerances().bare_share * abs(number)
    assert number - reach <= quantity.interval.low <= number <= quantity.interval.high <= number + reach


@given(quantities(), quantities())
def test_comparison_is_symmetric(a, b):
    assert compare.quantities(a, b) == compare.quantities(b, a)


@given(quantities())
def test_a_quantity_agrees_with_itself(quantity):
    assert compare.quantities(quantity, quantity).relation is Relation.AGREE


@given(quantities(units=("km",)), quantities(units=("km",)))
def test_a_conflict_means_that_no_value_is_admitted_by_both(a, b):
    found = compare.quantities(a, b).relation
    points = {Bound.EXACT, Bound.APPROX}
    if found is Relation.CONFLICT and not {a.bound, b.bound} <= points:
        assert not a.interval.overlaps(b.interval)
    if found is not Relation.CONFLICT and {a.bound, b.bound} <= points:
        assert a.interval.overlaps(b.interval)


@given(quantities(units=("km",)), quantities(units=("km",)), st.sampled_from(["mile", "m", "foot"]))
def test_a_relation_outlives_a_change_of_unit(a, b, unit):
    factor, offset = line("km", unit)
    before = compare.quantities(a, b)
    assume(before.difference is None or abs(before.difference - 0.05) > 1e-9)
    other = compare.quantities(scaled(a, factor, offset, unit), scaled(b, factor, offset, unit))
    assert other.relation is before.relation


intervals = st.builds(
    lambda low, size, low_open, high_open, ends: Interval(
        low if ends != "up" else None,
        low + size if ends != "down" else None,
        low_open=low_open,
        high_open=high_open,
    ),
    st.integers(-50, 50).map(Decimal),
    st.integers(0, 20).map(Decimal),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["both", "up", "down"]),
)


@given(intervals, intervals)
def test_overlap_is_symmetric(a, b):
    assert a.overlaps(b) == b.overlaps(a)


@given(intervals, intervals, st.integers(-60, 80).map(Decimal))
def test_a_value_in_both_makes_them_overlap(a, b, value):
    if a.contains(value) and b.contains(value):
        assert a.overlaps(b)


@settings(max_examples=300)
@given(st.text(alphabet=st.sampled_from("0123456789.,- $€¥%()\n'/abhmnot½"), max_size=60))
def test_no_text_is_too_odd(text):
    low = len(text)
    for quantity in read(text):
        assert 0 <= quantity.span.start <= quantity.core.start < quantity.core.end <= low
        assert quantity.text == text[quantity.span.start : quantity.span.end]
        if quantity.interval.low is not None and quantity.interval.high is not None:
            assert quantity.interval.low <= quantity.interval.high


@given(st.text(max_size=200))
def test_no_letter_of_the_world_is_too_odd(text):
    for mention in mentions.find(text):
        assert mention.text == text[mention.span.start : mention.span.end]
