import pytest

from crosscheck.report.worth import worth


def quantity(low, high, unit="USD", bound="exact", per=None):
    return {"kind": "quantity", "low": low, "high": high, "unit": unit, "bound": bound, "per": per}


def date(first, last, value="PXW"):
    return {"kind": "date", "first": first, "last": last, "value": value}


@pytest.mark.parametrize(
    ("mention", "said"),
    [
        (quantity(475, 525, "person"), "475 to 525 people"),
        (quantity(12, 12, "count"), "12"),
        (quantity(7.6e9, 8.4e9, per="year"), "7.6 to 8.4 billion USD per year"),
        (quantity(9.5e8, 1.05e9), "950 million to 1.05 billion USD"),
        (quantity(2.4345e11, 2.4355e11, "JPY"), "243.45 to 243.55 billion JPY"),
        (quantity(53500, 54500, "person"), "53,500 to 54,500 people"),
        (quantity(4.75, 5.25, "year"), "4.75 to 5.25 years"),
        (quantity(1, 1, "year"), "1 year"),
        (quantity(0.35, 0.45, "km"), "0.35 to 0.45 km"),
        (quantity(7850, 7950, "barrel"), "7,850 to 7,950 barrels"),
        (quantity(5.5, 6.5, "foot"), "5.5 to 6.5 feet"),
        (quantity(1.15, 1.25, "km**2"), "1.15 to 1.25 square kilometres"),
        (quantity(99.5, 100.5, "km/h"), "99.5 to 100.5 kilometres per hour"),
        (quantity(20.5, 21.5, "degC"), "20.5 to 21.5 degrees Celsius"),
        (quantity(2, 3, "light_year"), "2 to 3 light years"),
        (quantity(2, 3, "kWh"), "2 to 3 kWh"),
        (quantity(5, None, "x", "more_than"), "over 5 times"),
        (quantity(3.8, 4.2, "x", per="year"), "3.8 to 4.2 times"),
        (quantity(3.8, 4.2, "percent", per="year"), "3.8 to 4.2 percent per year"),
        (quantity(5, None, "x", "at_least"), "from 5 times"),
        (quantity(None, 30, "person", "less_than"), "under 30 people"),
        (quantity(0, 30, "person", "at_most"), "up to 30 people"),
        (quantity(None, None, "person"), "any number of people"),
        (date("2020-10-15", "2020-10-15"), "15 Oct 2020"),
        (date("2020-06-01", "2020-06-30"), "1 to 30 June 2020"),
        (date("2020-01-01", "2020-06-30"), "1 Jan to 30 June 2020"),
        (date("2019-12-21", "2020-01-03"), "21 Dec 2019 to 3 Jan 2020"),
        (date("2020-10-15", None), "from 15 Oct 2020"),
        (date(None, "2020-10-15"), "up to 15 Oct 2020"),
        (date(None, None), "PXW"),
        (
            {"kind": "attribution", "source": "police", "cue": "said", "factuality": "CT+"},
            "police: said (CT+)",
        ),
        (
            {"kind": "attribution", "source": None, "cue": "reportedly", "factuality": "CT+"},
            "somebody: reportedly (CT+)",
        ),
    ],
)
def test_a_mention_is_worth_what_it_admits(mention, said):
    assert worth(mention) == said
