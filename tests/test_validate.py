import json

import pytest

from ossetia_data.check import Issue
from ossetia_data.describe import describe
from ossetia_data.errors import DataError, SchemaError
from ossetia_data.schema import Package
from ossetia_data.validate import MOST, render, validate
from sample import sample_root, sample_tables


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = sample_root(tmp_path_factory.mktemp("news") / "harbour news, it's")
    describe(Package.read(root), sample_tables(), root / "dist", {})
    return root


@pytest.mark.parametrize("path", ["", "datapackage.json", "dist", "dist/datapackage.json"])
def test_a_package_is_found_by_its_folder_or_descriptor(root, path):
    assert validate(root / path) == []


def test_a_relative_path_will_do(root, monkeypatch):
    monkeypatch.chdir(root)
    assert validate(".") == validate("dist") == []


def test_what_is_no_package_is_an_error(root, tmp_path):
    for path, told in [
        (tmp_path / "nowhere", "there is no such file or folder"),
        (tmp_path, "the file is missing"),
        (root / "dist/README.md", "cannot be read"),
    ]:
        with pytest.raises(SchemaError, match=told):
            validate(path)


def test_a_dataset_that_was_not_built_yet_says_so(tmp_path):
    root = sample_root(tmp_path / "news")
    for path in (root / "dist").iterdir():
        path.unlink()
    (root / "dist").rmdir()
    with pytest.raises(SchemaError, match="run ossetia-data build"):
        validate(root)


ISSUES = [Issue("SHA256SUMS", 2, "", "checksum", "bad"), Issue("quotes", 7, "type", "enum", "100% 'a\nb'")]


def test_text_is_one_line_an_issue():
    assert render(ISSUES) == (
        "SHA256SUMS, row 2: bad (checksum)\nquotes, row 7, type: 100% 'a\\nb' (enum)\ninvalid: 2 issues"
    )
    assert render([]) == "valid"


def test_json_holds_every_issue():
    many = [Issue("quotes", number, "type", "enum", "x") for number in range(MOST + 5)]
    read = json.loads(render(many, "json"))
    assert (read["valid"], len(read["issues"])) == (False, MOST + 5)
    assert read["issues"][1] == {"table": "quotes", "row": 1, "field": "type", "rule": "enum", "message": "x"}
    assert json.loads(render([], "json")) == {"valid": True, "issues": []}


def test_github_annotations_point_to_file_and_line():
    assert render(ISSUES, "github").splitlines() == [
        "::error file=dist/SHA256SUMS,line=2,title=checksum::SHA256SUMS, row 2: bad (checksum)",
        "::error file=dist/quotes.csv,line=8,title=enum::quotes, row 7, type: 100%25 'a\\nb' (enum)",
    ]
    assert render([], "github") == ""


def test_only_so_many_are_printed():
    many = [Issue("quotes", number, "type", "enum", "x") for number in range(MOST + 5)]
    assert render(many).splitlines()[-2:] == [
        "and 5 issues more; --format json lists them all",
        f"invalid: {MOST + 5} issues",
    ]
    assert len(render(many, "github").splitlines()) == MOST + 1


def test_an_unknown_format_is_an_error():
    with pytest.raises(DataError, match="use one of: text, json, github"):
        render([], "xml")
