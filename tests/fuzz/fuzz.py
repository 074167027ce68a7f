"""Coverage-guided fuzzing with atheris; a crash is written to a file, which goes to fixtures/fuzz when it is mended."""

import sys
from pathlib import Path

import atheris

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]
with atheris.instrument_imports(include=["crosscheck"]):
    import target

    target.run(
        b"\x00The ferry carried 610 passengers on Friday, police said. It cost $20 million in May 2019."
    )


if __name__ == "__main__":
    atheris.Setup([*sys.argv, "-max_len=4000", "-timeout=20", "-artifact_prefix=fuzz-"], target.run)
    atheris.Fuzz()
