import pytest

from crosscheck.config.settings import settings
from crosscheck.errors import ConfigError
from crosscheck.rules.names import unknown


def load(tmp_path, text):
    path = tmp_path / "crosscheck.toml"
    path.write_text(text, encoding="utf-8")
    return settings(path, {}, unknown)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[tolerances]\nbar = 1", 2, "no tolerance is called 'bar' here; did you mean bare?"),
        ("[tolerances.bare]\nshare = 5", 2, "share is a share, so write share = 0.05 for 5%"),
        ("[tolerances.bare]\nshare = '5%'", 2, "share must be a number, zero or more"),
        ("[tolerances.bare]\nshare = -0.1", 2, "share must be a number, zero or more"),
        ("[tolerances.bare]\nshare = nan", 2, "share must be a number, zero or more"),
        ("[tolerances.bounds.approx]\nbound = 'x'", 2, "bound is part of how figures are read"),
        ("[tolerances.bounds]\n\nabout = {}", 3, "no tolerance is called 'about' here"),
        ("tolerances.bare = 1", 1, "bare must be a table, [tolerances.bare]"),
        ("[lexicon.reportin]", 1, "no table of words is called 'reportin'; did you mean reporting?"),
        ("[lexicon.places]", 1, "no table of words is called 'places'"),
        ("[lexicon.reporting]\nverb = {}", 2, "no table is called 'verb' here; did you mean verbs?"),
        ("[lexicon.reporting.verbs]\ntrumpet = 1", 2, "trumpet must be a table"),
        ("[lexicon.reporting.verbs]\ntrumpet = {}", 2, "trumpet needs stance and takes"),
        (
            "[lexicon.reporting.verbs]\ntrumpet = { stance = 'yes', takes = 'any' }",
            2,
            "stance must be one of CT+",
        ),
        (
            "[lexicon.reporting.verbs.trumpet]\nstance = 'CT+'\ntakes = 'all'",
            3,
            "takes must be one or more of any, ",
        ),
        ("[lexicon.denials.particles]\nlaugh = { wiht = ['off'] }", 2, "no field is called 'wiht' here; did"),
        ("[lexicon.bounds.abuot]", 1, "no table is called 'abuot' here"),
        ("[lexicon.bounds.approx]\nbefore = 'say'", 2, "before must be a list of strings"),
        ("[lexicon.concepts.desk]\nlumper = ['x']", 2, "lumper must be a string"),
        ("[lexicon.concepts.families]", 1, "families belong to the package"),
        ("[lexicon.units.mas]", 1, "no table is called 'mas' here; did you mean mass?"),
        ("[lexicon.units.mass]\nbag = { words = ['bag'] }", 2, "bag needs words, and how many of which unit"),
        (
            "[lexicon.units.mass]\nbag = { words = ['bag'], each = 0, of = 'kg' }",
            2,
            "each must be a number above",
        ),
        (
            "[lexicon.units.mass]\nbag = { words = ['bag'], each = 60, of = 'km' }",
            2,
            "of must be one of ",
        ),
        ("[lexicon.units.mass]\nkg = { each = 2, of = 'kg' }", 2, "kg is known already"),
        ("[lexicon.outlets.outlets]\nname = []", 2, "no field is called 'name' here; did you mean names?"),
    ],
)
def test_what_does_not_fit_names_file_line_and_nearest_name(tmp_path, text, line, said):
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert (caught.value.path, caught.value.line) == (tmp_path / "crosscheck.toml", line)
    assert caught.value.reason.startswith(said)


def test_what_is_shown_is_toml_that_sets_the_same(tmp_path):
    known = load(
        tmp_path,
        """
        [tolerances]
        currency.days = 5
        [tolerances.bounds.approx]
        above = 0.1
        [lexicon.reporting.verbs]
        "pooh-pooh" = { stance = "CT+", takes = "any" }
        [lexicon.units.mass]
        bag = { words = ["bag", "säck"], each = 60, of = "kg" }
        """,
    )
    shown = list(known.lines())
    assert load(tmp_path, "\n".join(shown)).config == known.config
    assert any(line.startswith("lexicon.units.mass.bag.each = 60 ") and line.endswith(":9") for line in shown)
    assert any(line.startswith("tolerances.bounds.approx.above = 0.1 ") for line in shown)


def test_a_clash_of_concepts_names_the_user_s_file(tmp_path):
    from crosscheck.claims.concepts import concepts  # noqa: PLC0415  (used here alone)
    from crosscheck.errors import LexiconError  # noqa: PLC0415  (as above)

    known = load(tmp_path, "[lexicon.concepts.desk]\nlumper = 'corpse'")
    with pytest.raises(LexiconError, match="claimed by") as caught:
        concepts(known.config.language)
    assert caught.value.path == tmp_path / "crosscheck.toml"
