"""Whom a dataset names and does not list yet, as rows that its authority takes as they are."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from ossetia_data.authority import load_authority
from ossetia_data.build import build
from ossetia_data.init import init
from ossetia_data.model import Article, Entity, Facts, Mention, Paragraph, Reading
from ossetia_data.resolve import resolve
from ossetia_data.unlinked import unlinked

STRIKE = """\
Anna Valdorra led the strike in Port Arlen, in the north of Peru. Tobias Rehn of the Harbour Union came.

The strike lasted nine long days, and on the last of them, when it ended, Anna Valdorra thanked everybody.
"""
VOTE = """\
Anna Valdorra will stand for mayor of Port Arlen. Her rival is Tobias Rehn of the Harbour Union.
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("datasets") / "harbour"
    init(root)
    (root / "raw/articles/strike.txt").write_text(STRIKE)
    (root / "raw/articles/vote.txt").write_text(VOTE)
    with (root / "raw/authority/entities.csv").open("a") as lines:
        lines.write("harbour-union,Harbour Union,organization,,,,,A union of dockers,\n")
    return root


def listed(root: Path) -> list[dict[str, str]]:
    command = [sys.executable, "-m", "ossetia_data", "build", "--unlinked", "--root", root]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stderr.startswith("Built 2 articles")
    return list(csv.DictReader(io.StringIO(told.stdout)))


def test_who_is_not_listed_comes_in_order_of_use(root: Path) -> None:
    rows = listed(root)
    assert rows[0]["entity_id"] == "person-anna-valdorra"
    assert (rows[0]["name"], rows[0]["type"]) == ("Anna Valdorra", "person")
    counts = [int(row["note"].partition(" ")[0]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert not {"Harbour Union", "Peru"} & {row["name"] for row in rows}


def test_each_comes_with_where_it_is_named(root: Path) -> None:
    note = listed(root)[0]["note"]
    counts, first, second, third = note.split(" | ")
    assert counts == "3 mentions in 2 articles"
    assert first == "strike 0-13: [Anna Valdorra] led the strike in Port Arlen, in the north of …"
    assert second.startswith("vote 0-13: [Anna Valdorra] will stand")
    assert third.startswith("strike 179-192: … days, and on the last of them, when it ended, [Anna Valdorra]")


def test_the_rows_can_be_added_as_they_are(root: Path) -> None:
    rows = listed(root)
    path = root / "raw/authority/entities.csv"
    before = path.read_text()
    with path.open("a", newline="") as lines:
        csv.writer(lines).writerows(row.values() for row in rows)
    try:
        assert {row["entity_id"] for row in rows} <= set(load_authority(root).entities)
        assert listed(root) == []
    finally:
        path.write_text(before)


def test_a_name_that_two_articles_type_otherwise_is_one_row() -> None:
    person = Entity("person-velden", "Velden Orr", "person")
    place = Entity("place-velden", "Velden Orr", "place")
    corpus = resolve([reading("a", person), reading("b", place), reading("c", place)], {})
    (row,) = unlinked(corpus, set())
    assert (row["entity_id"], row["type"]) == ("place-velden", "place")
    assert row["note"].startswith("3 mentions in 3 articles | also person-velden | a 0-10: [Velden Orr]")


def test_bare_surnames_of_two_articles_stay_two() -> None:
    readings = [reading(key, Entity(f"person-orr-{key}", "Orr", "person")) for key in "ab"]
    assert [row["entity_id"] for row in unlinked(resolve(readings, {}), set())] == [
        "person-orr-a",
        "person-orr-b",
    ]


def reading(article_id: str, entity: Entity) -> Reading:
    paragraph = Paragraph(1, "body", 0, len(entity.name))
    article = Article(article_id, "", "", Facts(), entity.name, (paragraph,))
    return Reading(article, (Mention(1, 0, len(entity.name), "name", entity, 0.7),))


def test_nothing_is_listed_unless_it_is_asked_for(root: Path) -> None:
    assert build(root).unlinked == ()
