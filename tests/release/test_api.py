"""The public face is as it is recorded; `make lint` checks the types that a client sees (client.py)."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

HERE = Path(__file__).parent


def test_the_public_names_are_those_on_record():
    spec = spec_from_file_location("api", HERE / "api.py")
    api = module_from_spec(spec)
    spec.loader.exec_module(api)
    recorded = api.RECORD.read_text(encoding="utf-8")
    assert api.listing() == recorded, "if the change is meant, run `make api`, and say so in CHANGELOG.md"
