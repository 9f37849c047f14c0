"""What `authority check` finds: each fault by its line, and the same errors as a build."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from ossetia_data.authority import load_authority
from ossetia_data.authority.check import check_authority, render
from ossetia_data.cli import cli
from ossetia_data.errors import Failures
from ossetia_data.init import init

ENTITIES = "entity_id,name,type,wikidata_id,country_code,latitude,longitude,description,note\n"
NAMES = "entity_id,name,form\n"


def dataset(root: Path, entities: str = "", names: str = "") -> Path:
    init(root)
    (root / "raw/authority/entities.csv").write_text(ENTITIES + entities, encoding="utf-8")
    (root / "raw/authority/names.csv").write_text(NAMES + names, encoding="utf-8")
    return root


def errors(root: Path) -> list[str]:
    told = [str(error).removeprefix("raw/authority/") for error in check_authority(root).errors]
    with pytest.raises(Failures) as failed:
        load_authority(root)
    assert [str(error).removeprefix("raw/authority/") for error in failed.value.errors] == told
    return told


def warnings(root: Path) -> list[str]:
    report = check_authority(root)
    assert report.errors == ()
    return [str(warning).removeprefix("raw/authority/") for warning in report.warnings]


ALBA = "alba,Alba Quay,place,,,,,,\n"
BORN = "born,Born Quay,place,,,,,,\n"
CAPE = "cape,Cape Quay,place,,,,,,\n"


@pytest.mark.parametrize(
    ("entities", "names", "told"),
    [
        (ALBA + ALBA, "", "entities.csv, line 3, column entity_id: 'alba' is listed twice; keep one row"),
        (
            ALBA + "born,Alba Quay,person,,,,,,\n",
            "",
            "entities.csv, line 3, column name: 'Alba Quay' already names alba; ",
        ),
        (
            ALBA + "born,Álba-Quay,place,,,,,,\n",
            "",
            "entities.csv, line 3, column name: 'Álba-Quay' already names alba, as 'Alba Quay'; ",
        ),
        (
            ALBA + BORN,
            "alba,Quayside,alias\nborn,QUAYSIDE,alias\n",
            "names.csv, line 3, column name: 'QUAYSIDE' already names alba, as 'Quayside'; ",
        ),
        (
            "alba,Alba,place,Q999999999,,,,,\nborn,Born,place,Q999999999,,,,,\n",
            "",
            "entities.csv, line 3, column wikidata_id: 'Q999999999' is that of alba too; ",
        ),
        (
            "alba,Alba,place,999,,,,,\n",
            "",
            "entities.csv, line 2, column wikidata_id: '999' does not match ",
        ),
        (
            "Alba Quay,Alba,place,,,,,,\n",
            "",
            "entities.csv, line 2, column entity_id: 'Alba Quay' does not match ",
        ),
        ("alba,Alba,place,,no,,,,\n", "", "entities.csv, line 2, column country_code: 'no' does not match "),
        ("alba,Alba,place,,,95,3,,\n", "", "entities.csv, line 2, column latitude: 95 is out of range; "),
        ("alba,Alba,place,,,3,181,,\n", "", "entities.csv, line 2, column longitude: 181 is out of range; "),
        ("alba,Alba,place,,,3,,,\n", "", "entities.csv, line 2, column longitude: is empty where the other"),
        (
            ALBA,
            "nobody,Quayside,alias\n",
            "names.csv, line 2, column entity_id: 'nobody' is no listed entity",
        ),
        (
            ALBA,
            "alba,Quayside,alias\nalba,Quayside,demonym\n",
            "names.csv, line 3, column name: 'Quayside' is listed as its alias too; keep one of the two rows",
        ),
    ],
)
def test_each_fault_is_one_line_and_stops_a_build(
    tmp_path: Path, entities: str, names: str, told: str
) -> None:
    (found,) = errors(dataset(tmp_path, entities, names))
    assert found.startswith(told)


def test_names_that_go_round_in_a_circle_are_told_with_it(tmp_path: Path) -> None:
    names = "alba,Born Quay,alias\nborn,Cape Quay,alias\ncape,Alba Quay,alias\n"
    found = errors(dataset(tmp_path, ALBA + BORN + CAPE, names))
    assert [line.partition(": ")[2].partition(";")[0] for line in found] == [
        "'Born Quay' already names born, and the names go round in a circle: alba → born → cape → alba",
        "'Cape Quay' already names cape, and the names go round in a circle: born → cape → alba → born",
        "'Alba Quay' already names alba, and the names go round in a circle: cape → alba → born → cape",
    ]


def test_names_that_a_text_tells_apart_may_differ_by_capitals_only(tmp_path: Path) -> None:
    assert warnings(dataset(tmp_path, ALBA + BORN, "alba,VU,abbreviation\nborn,Vu,alias\n")) == []


@pytest.mark.parametrize(
    ("entities", "names", "told"),
    [
        ("x,Orr,person,Q419,,,,,\n", "", "column type: 'person' where the world list has 'place' for Peru"),
        (
            "x,Peru,place,Q419,CL,,,,\n",
            "",
            "column country_code: 'CL' where the world list has 'PE' for Peru",
        ),
        ("x,Peru,place,Q999999999,,,,,\n", "", "column wikidata_id: the world list knows 'Peru' as Q419; "),
        ("x,Orr,person,,ZY,,,,\n", "", "column country_code: 'ZY' is no state's that is known; "),
        ("x,Orr,person,,,1,2,,\n", "", "column latitude: stands for a thing of the type person; "),
        (
            ALBA,
            "alba,Alba-Quay,alias\n",
            "column name: 'Alba-Quay' is found without this row, as 'Alba Quay'",
        ),
    ],
)
def test_what_only_looks_wrong_is_a_warning(tmp_path: Path, entities: str, names: str, told: str) -> None:
    (found,) = warnings(dataset(tmp_path, entities, names))
    assert found.partition("line 2, ")[2].startswith(told)


def test_the_command_prints_a_line_a_fault_and_says_which_kind_it_was(tmp_path: Path) -> None:
    right, wrong = dataset(tmp_path / "right", ALBA), dataset(tmp_path / "wrong", ALBA + ALBA)
    for root, code in ((right, 0), (wrong, 1)):
        told = CliRunner().invoke(cli, ["authority", "check", "--root", str(root)], standalone_mode=False)
        assert told.return_value == code
        assert told.stdout == render(check_authority(root)) + "\n"
    assert render(check_authority(right)) == "valid: 1 entity, 0 further names, 0 errors, 0 warnings"


def test_an_authority_that_is_not_there_lists_nothing(tmp_path: Path) -> None:
    assert check_authority(tmp_path).errors == ()
