"""Units: every form in the lexicon is defined and read, and conversions come back to where they began."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import lexicon
from crosscheck.mentions import quantities as mentions
from crosscheck.mentions.quantity.forms import forms
from crosscheck.values import units

RULES = {"attached", "together", "shares", "bare_degrees", "ahead", "by_noun"}
BY_DIMENSION = {
    dimension: sorted(rows) for dimension, rows in lexicon.table("units").items() if dimension not in RULES
}
PAIRS = [(one, two) for names in BY_DIMENSION.values() for one in names for two in names if one < two]
# words that are units only with a scale, a hyphen or a context
DOUBTFUL = {"mark", "real", "sol", "colon", "penny", "ether", "won", "million british thermal units"}


@pytest.mark.parametrize("dimension", sorted(set(BY_DIMENSION) - {"time", "temperature", "force"}))
def test_the_units_of_a_dimension_convert_into_each_other(dimension):
    first, *others = BY_DIMENSION[dimension]
    for other in others:
        assert units.line(first, other) is not None, (first, other)


def test_units_of_two_dimensions_do_not_convert():
    assert units.convert(Decimal(1), "km", "kg") is None
    assert units.convert(Decimal(1), "business_day", "day") is None
    assert units.convert(Decimal(1), "percent", "percentage point") is None
    assert units.convert(Decimal(1), "km", "no such unit") is None


@pytest.mark.parametrize(
    ("amount", "source", "target", "expected"),
    [
        ("1", "mile", "km", "1.609344"),
        ("1", "acre", "m**2", "4046.8564224"),
        ("1", "hectare", "acre", "2.471053814671653"),
        ("1", "barrel", "litre", "158.987294928"),
        ("1", "imperial_gallon", "litre", "4.54609"),
        ("1", "lb", "kg", "0.45359237"),
        ("1", "short_ton", "kg", "907.18474"),
        ("1", "stone", "lb", "14"),
        ("1", "troy_ounce", "g", "31.1034768"),
        ("1", "knot", "km/h", "1.852"),
        ("100", "km/h", "m/s", "27.77777777777778"),
        ("-40", "degC", "degF", "-40"),
        ("0", "kelvin", "degC", "-273.15"),
        ("98.6", "degF", "degC", "37"),
        ("1", "kWh", "MJ", "3.6"),
        ("1", "horsepower", "watt", "745.6998715822702"),
        ("1", "psi", "kPa", "6.894757293168361"),
        ("1", "GB", "Gbit", "8"),
        ("1", "century", "year", "100"),
        ("18", "month", "year", "1.5"),
        ("25", "basis point", "percentage point", "0.25"),
        ("40", "percent", "x", "0.4"),
        ("1", "acre_foot", "m**3", "1233.48183754752"),
    ],
)
def test_factors_are_the_agreed_ones(amount, source, target, expected):
    assert units.convert(Decimal(amount), source, target) == pytest.approx(
        Decimal(expected), rel=Decimal("1e-12")
    )


def test_plain_multiples_are_what_pint_makes_of_them():
    known = units.multiples()
    assert len(known) >= 100
    assert not known.keys() & {"hectare", "degC", "knot", "joule", "litre"}
    registry = units._registry()
    for name, (size, root) in known.items():
        assert abs(registry.Quantity(Decimal(1), name).to(root).magnitude - size) <= abs(size) * Decimal(
            "1e-26"
        )


@given(st.sampled_from(PAIRS), st.decimals(min_value=-(10**6), max_value=10**6, places=3))
def test_conversions_round_trip(pair, amount):
    there = units.convert(amount, *pair)
    if there is not None:
        back = units.convert(there, pair[1], pair[0])
        assert abs(back - amount) <= Decimal("1e-9") * max(abs(amount), 1)


def test_every_word_for_a_unit_or_currency_is_read():
    for word, unit in forms().words.items():
        if word in DOUBTFUL or (unit.dimension == "money" and word in {"rs", "re"}):
            continue
        found = mentions.find(f"It was 5,000 {word}.")
        assert [m.unit for m in found] == [unit.name], word


def test_every_symbol_is_read_behind_its_figure():
    for symbol, unit in forms().symbols.items():
        if unit.dimension != "money" and symbol != "K":  # "5K" are five thousand
            found = mentions.find(f"It was 7.5{symbol} there")
            assert [m.unit for m in found] == [unit.name], symbol


def test_every_sign_and_code_is_read_before_its_figure():
    for sign, unit in {**forms().signs, **forms().codes}.items():
        found = mentions.find(f"It cost {sign}5.50 there")
        assert [m.unit for m in found] == [unit.name], sign


def test_the_units_said_together_are_of_one_dimension():
    for larger, smaller in forms().together.items():
        for name, size in smaller.items():
            assert units.convert(Decimal(1), larger, name) == pytest.approx(size)
