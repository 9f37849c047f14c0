import csv
import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rigour.territories import get_territories

from ossetia_data.authority import Authority, Listed, load_authority
from ossetia_data.authority.index import index
from ossetia_data.authority.world import GAZETTEERS, LISTS
from ossetia_data.errors import Failures
from ossetia_data.model import Entity, EntityType

ENTITIES = "entity_id,name,type,wikidata_id,country_code,latitude,longitude,description\n"
NAMES = "entity_id,name,form\n"


def dataset(root: Path, entities: str = "", names: str = "") -> Path:
    folder = root / "raw" / "authority"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "entities.csv").write_text(ENTITIES + entities, encoding="utf-8")
    (folder / "names.csv").write_text(NAMES + names, encoding="utf-8")
    return root


def problems(root: Path) -> list[str]:
    with pytest.raises(Failures) as failed:
        load_authority(root)
    return [str(error) for error in failed.value.errors]


def matches(authority: Authority, text: str) -> list[tuple[str, str]]:
    found = authority.names.find(text)
    return [(text[name.start : name.end], name.listed.entity.entity_id) for name in found]


@pytest.fixture
def velden(tmp_path: Path) -> Authority:
    entities = "velden,Velden,place,,,47.5,9.5,\nvnu,Velden News Union,organization,,,,,\n"
    names = "velden,Veldish,demonym\nvelden,Veldener,demonym\nvnu,VNUA,abbreviation\nvnu,VU,abbreviation\n"
    return load_authority(dataset(tmp_path, entities, names))


def test_without_files_only_the_world_is_known(tmp_path):
    assert "peru" in load_authority(tmp_path).entities


def test_a_name_is_found_whatever_stands_around_it(velden):
    text = "Velden's “Velden” (VELDEN), Velden-backed and pro-Veldish; Veldeners, a Veldishman."
    assert [found for found, _ in matches(velden, text)] == [
        "Velden",
        "Velden",
        "VELDEN",
        "Velden",
        "Veldish",
        "Veldeners",
        "Veldishman",
    ]


def test_the_longest_name_wins(velden):
    assert matches(velden, "The Velden News Union said so.") == [("Velden News Union", "vnu")]


def test_case_tells_names_from_words(velden):
    assert matches(velden, "the velden of the vu and the vnua") == []
    assert matches(velden, "Vnua and VNUA, but VU") == [("Vnua", "vnu"), ("VNUA", "vnu"), ("VU", "vnu")]


def test_short_abbreviations_are_not_read_into_shouted_lines(tmp_path):
    authority = load_authority(tmp_path)
    assert matches(authority, "TELL US WHO KNEW IT") == []
    assert matches(authority, "The US and the U.S. too") == [
        ("US", "united-states"),
        ("U.S.", "united-states"),
    ]


def test_accents_and_apostrophes_may_differ(tmp_path):
    authority = load_authority(dataset(tmp_path, "ode,Óde d’Or,work,,,,,\n"))
    assert matches(authority, "She sang Ode d'Or.") == [("Ode d'Or", "ode")]


def test_what_a_dataset_lists_wins_over_the_world(tmp_path):
    authority = load_authority(dataset(tmp_path, "peru-indiana,Peru,place,Q999999999,US,40.75,-86.07,\n"))
    assert matches(authority, "In Peru.") == [("Peru", "peru-indiana")]
    assert matches(authority, "A Peruvian.") == [("Peruvian", "peru")]


def test_a_country_that_a_dataset_lists_keeps_the_worlds_other_names(tmp_path):
    authority = load_authority(dataset(tmp_path, "the-republic,Peru,place,Q419,PE,,,Ours\n"))
    assert matches(authority, "A Peruvian, from Peru.") == [
        ("Peruvian", "the-republic"),
        ("Peru", "the-republic"),
    ]
    assert [entity.entity_id for entity in authority.entities.values() if entity.wikidata_id == "Q419"] == [
        "the-republic"
    ]


def test_every_bad_row_is_named_with_its_line(tmp_path):
    root = dataset(
        tmp_path,
        "ada,Ada Orr,person,Q0,,,,\n"
        "ben,Ben Ray,human,,,,,\n"
        "cap,Cape Lee,place,,,91,,\n"
        "dee,Dee Fox,person,,,,,\n"
        "dee,Dee Fax,person,,,,,\n"
        "eve,Dee Fox,person,,,,,\n",
        "nobody,Nob,alias\ndee,Dee,nickname\ndee,Didi,alias\neve,Didi,alias\n",
    )
    wrong = [problem.split(":")[0].removeprefix("raw/authority/") for problem in problems(root)]
    assert wrong == [
        "entities.csv, line 2, column wikidata_id",
        "entities.csv, line 3, column type",
        "entities.csv, line 4, column latitude",
        "entities.csv, line 6, column entity_id",
        "entities.csv, line 7, column name",
        "names.csv, line 3, column form",
        "names.csv, line 5, column name",
    ]


def test_a_name_of_nobody_is_told_once_the_entities_are_right(tmp_path):
    (problem,) = problems(dataset(tmp_path, "dee,Dee Fox,person,,,,,\n", "nobody,Nob,alias\n"))
    assert problem.startswith(
        "raw/authority/names.csv, line 2, column entity_id: 'nobody' is no listed entity"
    )


def test_a_file_that_is_not_utf8_is_an_error_of_one_line(tmp_path):
    root = dataset(tmp_path)
    (root / "raw/authority/names.csv").write_bytes(b"entity_id,name,form\nx,\xff\xfe,alias\n")
    assert len(problems(root)) == 1


def test_an_unknown_column_is_an_error(tmp_path):
    root = dataset(tmp_path)
    (root / "raw/authority/entities.csv").write_text("entity_id,name,type,colour\n", encoding="utf-8")
    assert "colour" in problems(root)[0]


def test_the_world_lists_no_item_twice(tmp_path):
    items = [e.wikidata_id for e in load_authority(tmp_path).entities.values() if e.wikidata_id]
    assert len(items) == len(set(items))


@pytest.mark.parametrize("name", [*LISTS, *GAZETTEERS])
def test_every_row_of_a_shipped_list_can_be_relied_on(name):
    rows = list(
        csv.DictReader(files("ossetia_data.authority").joinpath(name).read_text("utf-8").splitlines())
    )
    countries = {territory.code.upper() for territory in get_territories()}
    for row in rows:
        assert row["name"] == row["name"].strip() != ""
        assert re.fullmatch(r"(Q[1-9]\d*)?", row["wikidata_id"]), row
        assert row["type"] in get_args(EntityType), row
        assert row["country_code"] in countries | {""}, row
        assert bool(row["latitude"]) == bool(row["longitude"]), row
        assert abs(float(row["latitude"] or 0)) <= 90, row
        assert abs(float(row["longitude"] or 0)) <= 180, row
        assert all(part.strip() for part in row["aliases"].split("|")) or not row["aliases"], row


def test_towns_are_listed_with_a_region_that_is_known(tmp_path):
    world = load_authority(tmp_path)
    assert len(world.towns.by_key) > 5000
    for alike in world.towns.by_key.values():
        for listed in alike:
            region = world.names.exact(listed.text.rpartition(", ")[2])
            assert region is not None, listed
            assert region.entity.type == "place", listed


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("Abkhazia", "Q23334"),
        ("Transnistria", "Q907112"),
        ("Kosovo", "Q1246"),
        ("Northern Cyprus", "Q23681"),
        ("Nagorno-Karabakh", "Q244165"),
        ("Soviet Union", "Q15180"),
        ("Yugoslav", "Q83286"),
        ("UK", "Q145"),
        ("Reuters", "Q130879"),
    ],
)
def test_the_world_knows_disputed_and_former_places_and_agencies(tmp_path, name, item):
    found = load_authority(tmp_path).names.exact(name)
    assert found is not None
    assert found.entity.wikidata_id == item


def test_a_hundred_thousand_names_are_indexed_and_found():
    names = [Listed(f"Nam{n} Oth{n % 7}", "alias", Entity(f"e{n}", "x", "person")) for n in range(100_000)]
    found = list(index(names).find("Nam7 Oth0, then Nam99999 Oth4 and Nam8 Oth0"))
    assert [name.listed.entity.entity_id for name in found] == ["e7", "e99999"]


@given(st.text(), st.lists(st.text(min_size=1, max_size=12), max_size=8))
def test_found_names_lie_in_the_text_and_apart(text, names):
    listed = index(Listed(name, "alias", Entity("x", name, "other")) for name in names)
    spans = [(name.start, name.end) for name in listed.find(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
