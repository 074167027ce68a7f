"""The house stands: layers, lazy imports, commented data, documented names."""

import ast
import re
import subprocess
import sys
import tokenize
from bisect import bisect_left
from pathlib import Path

import pytest

import crosscheck

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "crosscheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
DATA = sorted(path for path in (PACKAGE / "data").rglob("*") if path.suffix in {".toml", ".txt"})
EXEMPTION = re.compile(r"noqa(?:: *[A-Z0-9, ]+)?|type: ignore(?:\[[\w, -]+\])?")
WORD = re.compile(r"[^\W_]+(?:[.,]\d+|['\N{RIGHT SINGLE QUOTATION MARK}]\w+)*|[$¥€]")
# The surnames of the persons in the seeds; of those that many bear, the full name.
PERSONS = (
    "Aum",
    "Biden",
    "Bolton",
    "Esper",
    "Kang Kyung-wha",
    "Kietlinska",
    "Kim Jong Un",
    "Klingner",
    "Motegi",
    "Pompeo",
    "Pottinger",
    "Russel",
    "Schaff",
    "Schoff",
    "Schriver",
    "Suga",
    "Triballeau",
    "Trump",
    "Xi Jinping",
)
HEAVY = {"pint", "dateutil", "currency_converter", "rapidfuzz", "trafilatura", "pandas", "rich", "numpy"}


def name(path):
    return path.relative_to(ROOT).as_posix()


def python(code):
    done = subprocess.run(  # noqa: S603  (our own code)
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_layers_import_only_to_the_left():
    pytest.importorskip("importlinter", reason="needs import-linter, which `make test` installs")
    said = python(
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    )
    assert "0 broken" in said


def test_importing_crosscheck_imports_nothing_else():
    loaded = python(
        "import sys; before = set(sys.modules); import crosscheck; print(*sorted(set(sys.modules) - before))"
    ).split()
    assert {one.partition(".")[0] for one in loaded} <= {
        "crosscheck",
        "__future__",
        "typing",
        "collections",
    } | set(sys.stdlib_module_names)
    assert [one for one in loaded if one.startswith("crosscheck")] == ["crosscheck"]


def test_importing_every_module_imports_no_heavy_library():
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
        if path.name != "__main__.py"
    ]
    imports = "; ".join(f"import {one}" for one in modules)
    loaded = python(
        f"import sys; {imports}; print(*{{one.partition('.')[0] for one in sys.modules}})"
    ).split()
    assert not HEAVY & set(loaded)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_compiled_or_read_at_import(path):
    found = []
    waiting = list(ast.parse(path.read_text(encoding="utf-8")).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += node.decorator_list if not isinstance(node, ast.Lambda) else []
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {
            "re.compile",
            "table",
            "open",
            "tomllib.loads",
        }:
            found.append(f"{name(path)}:{node.lineno}: {ast.unparse(node)[:60]}")
        waiting += ast.iter_child_nodes(node)
    assert not found


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_file_is_one_thing(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_exemption_has_its_reason(path):
    with path.open("rb") as file:
        comments = [one for one in tokenize.tokenize(file.readline) if one.type == tokenize.COMMENT]
    bare = [
        f"{name(path)}:{one.start[0]}: {one.string}"
        for one in comments
        if re.search(r"noqa|type: ignore", one.string)
        and not re.search(r"[a-z]{3}", EXEMPTION.sub("", one.string))
    ]
    assert not bare


@pytest.mark.parametrize("path", DATA, ids=name)
def test_a_table_explains_itself_at_its_head(path):
    first = path.read_text(encoding="utf-8").split("\n\n", 1)[0]
    assert first.startswith("#")
    assert len(first) > 40


def test_public_names_are_listed_once_and_load():
    assert set(crosscheck.__all__) == {*crosscheck._HOMES, "__version__"}
    for one in crosscheck.__all__:
        assert getattr(crosscheck, one) is not None
    assert set(crosscheck.__all__) <= set(dir(crosscheck))


def test_the_types_that_checkers_see_are_those_that_load():
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert seen == crosscheck._HOMES


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = crosscheck.nothing_of_the_kind


@pytest.mark.parametrize("public", sorted(set(crosscheck.__all__) - {"__version__"}))
def test_every_public_name_is_documented(public):
    value = getattr(crosscheck, public)
    assert value.__doc__
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{public}\b", page), f"docs/python.md does not mention {public}"


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_links_between_pages_lead_somewhere(path):
    text = path.read_text(encoding="utf-8")
    links = [one for one in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in one]
    assert [one for one in links if not (path.parent / one).exists()] == []


@pytest.mark.parametrize("path", [*PAGES, *MODULES], ids=name)
def test_nobody_is_told_to_install_somebody_else_s_package(path):
    assert not re.search(r"pip install +['\"]?crosscheck(?!-news)\b", path.read_text(encoding="utf-8"))


def seeds():
    return " ".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))


def lines_with(pattern):
    return [
        f"{name(path)}:{number}: {line.strip()[:200]}"
        for path in [*MODULES, *DATA]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(pattern, line)
    ]


# The seeds are examples: what holds for them must hold because it holds for news.


def test_the_package_gives_no_figure_of_the_seeds():
    written = r"\d{1,3}(?:,\d{3})+(?![\d,])|\d+\.\d+(?= [mb]illion)|[$¥]\d+ [mb]illion"
    figures = set(re.findall(rf"(?<![\d.,])(?:{written})", seeds()))
    assert len(figures) >= 5
    assert not lines_with(rf"(?<![\d.,])(?:{'|'.join(map(re.escape, sorted(figures)))})(?![\d,])")


def test_the_package_names_nobody_of_the_seeds():
    assert [one for one in PERSONS if not re.search(rf"(?i)\b{one}\b", seeds())] == []
    assert not lines_with(rf"(?i)(?<![\w-])(?:{'|'.join(PERSONS)})(?![\w-])")


def test_the_package_and_the_seeds_share_no_run_of_five_words():
    theirs = {run for run, _ in runs_of_five(seeds())}
    assert len(theirs) > 1000
    found = [
        f"{name(path)}:{line}: {' '.join(run)}"
        for path in [*MODULES, *DATA]
        for run, line in runs_of_five(path.read_text(encoding="utf-8"))
        if run in theirs
    ]
    assert not found


def runs_of_five(text):
    """Yield each five words that follow one another, in lower case, and the line on which they begin."""
    words = [
        (one.group().lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"), one.start())
        for one in WORD.finditer(text)
    ]
    ends = [one.start() for one in re.finditer("\n", text)]
    for n in range(len(words) - 4):
        yield tuple(word for word, _ in words[n : n + 5]), bisect_left(ends, words[n][1]) + 1
