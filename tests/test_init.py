"""A new dataset folder is complete, and is never made over somebody's files."""

import json
from pathlib import Path

import frictionless
import pytest

from ossetia_data.errors import DataError
from ossetia_data.init import init, slug
from ossetia_data.schema import Package
from ossetia_data.shipped import shipped


def test_a_new_folder_has_all_a_build_reads(tmp_path: Path) -> None:
    root = tmp_path / "deep" / "Harbour strike"
    init(root)
    package = Package.read(root)
    assert package.names == Package.read(shipped("datapackage.json")).names
    assert package.descriptor["name"] == "harbour-strike"
    assert package.descriptor["title"] == "Harbour strike"
    for folder in ("raw/articles", "raw/authority", "raw/reviews"):
        assert (root / folder).is_dir()
    assert (root / "raw/authority/entities.csv").read_text().startswith("entity_id,name,type")


def test_the_descriptor_says_nothing_of_the_dataset_that_the_toolkit_ships(tmp_path: Path) -> None:
    init(tmp_path / "x")
    ours = json.loads(shipped("datapackage.json").read_text())
    made = json.loads((tmp_path / "x/datapackage.json").read_text())
    for key in ("name", "title", "description", "keywords", "contributors"):
        assert made.get(key) != ours.get(key) or ours.get(key) is None


def test_the_descriptor_is_a_valid_data_package(tmp_path: Path) -> None:
    init(tmp_path / "x")
    made = json.loads((tmp_path / "x/datapackage.json").read_text())
    assert list(frictionless.Package.metadata_validate(made)) == []


def test_an_existing_dataset_gets_what_it_lacks_and_keeps_what_it_has(tmp_path: Path) -> None:
    root = tmp_path / "x"
    init(root)
    (root / "datapackage.json").write_text('{"mine": true}')
    (root / "schemas/quotes.json").unlink()
    assert init(root) == [root / "schemas/quotes.json"]
    assert (root / "datapackage.json").read_text() == '{"mine": true}'


def test_a_folder_with_a_git_repository_and_nothing_else_will_do(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init(tmp_path)


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("four years of work")
    with pytest.raises(DataError, match="not empty"):
        init(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_in_the_way_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(DataError, match="not empty"):
        init(tmp_path / "x")
    with pytest.raises(DataError, match="name another folder"):
        init(tmp_path / "x" / "y")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Élections, 2024", "elections-2024"), ("新闻", "dataset"), ("..", "dataset"), ("a__b", "a-b")],
)
def test_a_name_becomes_a_slug(name: str, expected: str) -> None:
    assert slug(name) == expected
