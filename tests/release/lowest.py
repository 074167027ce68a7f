"""Prints the lowest version allowed of each core dependency, as constraints for pip: `make test-lowest`."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
for one in project["dependencies"]:
    sys.stdout.write(re.sub(r">=", "==", one) + "\n")
