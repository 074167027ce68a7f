# On a machine with Python >= 3.11, make and git:
#
#   make demo      sets up .venv and checks the five articles in seeds/
#   make test      sets up .venv and runs the linters and the tests
#   make test-browser   sets up .venv and opens the report's pages in headless Chromium
#   make readme    writes what the demo and a terminal show into README.md
#   make pages     writes the rules' pages, their index, the golden files and the notebooks anew
#   make docs      builds the documentation into site/, and fails on a warning
#   make api       records the public names with their signatures in tests/release/api.txt
#   make release-test   builds wheel and sdist, installs each in an empty environment and runs the README's examples
#   make test-lowest    runs the tests with the lowest versions of the core dependencies, in .venv-lowest
#   make fuzz      feeds crosscheck inputs that atheris makes up, for FUZZ_SECONDS (60), from the corpus in fixtures/fuzz
#   make bench     measures how fast crosscheck starts
#   make kill      kills a process that writes to an archive a hundred times, and looks whether anything was lost
#   make clean     removes .venv and everything else that can be made again
#
# uv is used where it is installed, venv and pip where it is not. PYTHON=... chooses the interpreter.

BIN := .venv/bin
RUN := .venv/.made-to-run
DEVELOP := .venv/.made-to-develop
BROWSE := .venv/.made-to-browse
UV := $(shell uv pip install --help 2>/dev/null | grep -q -e --group && echo uv)
INSTALL = $(if $(UV),uv pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)

.PHONY: demo test test-browser lint readme pages docs api release-test test-lowest fuzz bench clean
.DEFAULT_GOAL := demo
.DELETE_ON_ERROR:

demo: $(RUN)
	@$(BIN)/crosscheck check seeds/ || test $$? -eq 1

test: lint
	$(BIN)/pytest

test-browser: $(BROWSE)
	$(BIN)/pytest tests/browser

lint: $(DEVELOP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy --strict tests/release/client.py
	$(BIN)/lint-imports --no-logo

readme: $(DEVELOP)
	$(BIN)/python tests/readme.py

pages: $(DEVELOP)
	$(BIN)/python tests/pages.py
	$(BIN)/python tests/golden.py
	$(BIN)/python tests/notebooks.py

docs: $(DEVELOP)
	$(BIN)/python -m mkdocs build --strict

api: $(DEVELOP)
	$(BIN)/python tests/release/api.py

release-test: $(DEVELOP)
	@$(INSTALL) build
	CROSSCHECK_RELEASE=1 $(BIN)/pytest tests/release

test-lowest: $(BIN)/python
	$(BIN)/python -m venv --clear .venv-lowest
	$(BIN)/python tests/release/lowest.py > .venv-lowest/constraints.txt
	.venv-lowest/bin/python -m pip install --quiet --disable-pip-version-check -c .venv-lowest/constraints.txt -e . \
	  'pytest>=8.4' 'hypothesis>=6.100' 'jsonschema>=4.18'
	.venv-lowest/bin/pytest -W default tests/values tests/mentions tests/rules tests/report tests/cli tests/test_seeds.py

fuzz: $(DEVELOP)
	@$(INSTALL) 'atheris>=2.3'
	$(BIN)/python tests/fuzz/fuzz.py -max_total_time=$(or $(FUZZ_SECONDS),60) fixtures/fuzz

bench: $(DEVELOP)
	$(BIN)/python benchmarks/startup.py

kill: $(DEVELOP)
	CROSSCHECK_KILLS=100 $(BIN)/pytest tests/archive/test_kill.py

clean:
	rm -rf .venv .venv-lowest .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist site
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@echo "Setting up .venv, once" >&2; python=; \
	for one in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
	  if "$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    python=$$one; break; \
	  fi; \
	done; \
	if [ -z "$$python" ] && [ -z "$(UV)" -o -n "$(PYTHON)" ]; then \
	  echo "crosscheck needs Python 3.11 or later, and found none: install one, or name it with make PYTHON=..." >&2; \
	  exit 1; \
	elif [ -n "$(UV)" ]; then \
	  uv venv --quiet --python "$${python:->=3.11}" .venv; \
	elif ! "$$python" -m venv .venv; then \
	  rm -rf .venv; \
	  echo "No virtual environment: install your system's package for venv (Debian: python3-venv), or uv." >&2; \
	  exit 1; \
	fi

$(RUN): pyproject.toml | $(BIN)/python
ifeq ($(UV),uv)
	@uv pip install --quiet --python $(BIN)/python -e .
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
endif
	@touch $@

$(DEVELOP): pyproject.toml | $(BIN)/python
ifeq ($(UV),uv)
	@uv pip install --quiet --python $(BIN)/python -e . --group dev
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e . --group dev
endif
	@touch $(RUN) $@

# A browser that is installed is used, else the one that playwright brings.
$(BROWSE): $(DEVELOP)
ifeq ($(UV),uv)
	@uv pip install --quiet --python $(BIN)/python --group browser
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group browser
endif
	@for one in "$$CROSSCHECK_CHROMIUM" chromium chromium-browser google-chrome; do \
	  command -v "$$one" >/dev/null 2>&1 && exit 0; \
	done; $(BIN)/playwright install chromium || \
	  echo "No Chromium: install your system's package, or name one in CROSSCHECK_CHROMIUM." >&2
	@touch $@
