"""What keeps the tree honest: imports point back along the flow, and nothing is half there."""

import ast
import re
from pathlib import Path

import pytest

from ossetia_data.schema import Package
from ossetia_data.tables import TABLES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "ossetia_data"

# The flow from raw to served: a module may import those of its own line and of the lines above.
FLOW = [
    "shipped files errors printed model plover edtf_dates",
    "schema sheet ids",
    "authority",
    "read",
    "add normalise",
    "extract",
    "review",
    "article",
    "engine resolve",
    "label wording excerpts rules unlinked",
    "tables",
    "write",
    "describe",
    "check",
    "land",
    "build load validate",
    "init serve evaluate",
    "__init__",
    "cli",
    "__main__",
]
RANK = {name: rank for rank, line in enumerate(FLOW) for name in line.split()}
MODULES = sorted(SOURCE.rglob("*.py"))


def part(path: Path) -> str:
    """Return the module or package, straight under ossetia_data, that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    own = {name.split(".")[1] for name in names if name.startswith("ossetia_data.") and name.count(".")}
    return own & set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_only_point_back_along_the_flow(path):
    ahead = {name for name in imported(path) if RANK[name] > RANK[part(path)]}
    assert not ahead


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_module_opens_by_saying_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_only_one_module_imports_spacy():
    imports = re.compile(r"^\s*(import|from) spacy", re.MULTILINE)
    having = [path for path in MODULES if imports.search(path.read_text(encoding="utf-8"))]
    assert [path.relative_to(SOURCE).as_posix() for path in having] == ["extract/nlp.py"]


def test_every_table_of_the_package_has_a_function_and_a_schema_of_its_name():
    package = Package.read(ROOT)
    assert list(package.names) == list(TABLES)
    assert all(make.__name__ == name for name, make in TABLES.items())
    assert all((ROOT / "schemas" / f"{name}.json").exists() for name in TABLES)


def test_no_python_file_lists_the_columns_of_a_table_a_second_time():
    package = Package.read(ROOT)
    for table in package.tables:
        listed = re.compile(r"[\"'],\s*[\"']".join(table.columns[:4]))
        having = [path.name for path in MODULES if listed.search(path.read_text(encoding="utf-8"))]
        assert not having, (table.name, having)


def test_the_code_knows_nothing_about_the_first_dataset():
    texts = [path for path in SOURCE.rglob("*") if path.suffix in {".py", ".csv", ".json", ".html"}]
    for path in texts:
        words = path.read_text(encoding="utf-8").replace("ossetia_data", "").replace("ossetia-data", "")
        assert "ossetia" not in words.replace("OSSETIA_DATA", "").casefold(), path
