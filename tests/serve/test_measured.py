"""What was counted when the database was made is what SQL counts, and is shown where readers ask for it."""

from pathlib import Path
from typing import Any

import pytest

from ossetia_data.serve import common_words, facets
from ossetia_data.serve.database import cached_database, published
from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.measured import Counts
from serve.pages import Page
from serve.test_app import NAME, get, sql

TABLES = ("articles", "entities", "events", "event_mentions", "mentions", "quotes")


def facet(app: Explorer, path: str, column: str, **parameters: object) -> dict[Any, int]:
    found = get(app, f"/{NAME}/{path}.json", **parameters).json()["facet_results"][column]["results"]
    return {each["value"]: each["count"] for each in found}


@pytest.mark.parametrize("table", TABLES)
def test_every_column_of_few_values_is_counted(app: Explorer, table: str) -> None:
    counts = app.measured.counts[table]
    for column in counts.columns:
        query = f"select {column} as v, count(*) as n from {table} where {column} is not null group by 1"
        assert dict(counts.by(column, {})) == {row["v"]: row["n"] for row in sql(app, query).json()}


def test_filters_narrow_what_is_counted(app: Explorer) -> None:
    assert facet(app, "mentions", "form", origin="extracted") == {
        row["form"]: row["n"]
        for row in sql(
            app, "select form, count(*) as n from mentions where origin = 'extracted' group by form"
        ).json()
    }


@pytest.mark.parametrize("filters", [{"cue": "say"}, {"text__contains": "fair"}, {"_search": "fair"}])
def test_what_was_not_counted_before_is_counted_now(app: Explorer, filters: dict[str, str]) -> None:
    assert facet(app, "quotes", "type", **filters) == ({"direct": 1} if "cue" in filters else {"partial": 1})


def test_rows_that_hold_some_values_are_known(app: Explorer) -> None:
    for filters in ({"type": "direct"}, {"type": "direct", "origin": "extracted"}, {"type": "sung"}):
        told = get(app, f"/{NAME}/quotes.json", **filters).json()
        assert told["filtered_table_rows_count"] == len(told["rows"])


def test_a_next_page_counts_all_rows(app: Explorer) -> None:
    first = get(app, f"/{NAME}/mentions.json", _size=1).json()
    assert facet(app, "mentions", "form", _size=1, _next=first["next"]) == facet(app, "mentions", "form")


def test_many_rows_are_counted_only_for_who_asks(app: Explorer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "COUNTED", 0)
    page = get(app, f"/{NAME}/quotes", text__contains="a").text
    assert "Not counted in time: type, origin" in page.replace("origin, type", "type, origin")
    assert sum(facet(app, "quotes", "speaker_id", _facet="speaker_id").values()) == 2


def test_a_value_that_no_row_holds_is_not_known() -> None:
    counts = Counts(("type", "origin"), ((("direct", None), 3), (("partial", "added"), 1)))
    assert counts.knows({"type": "direct"})
    assert not counts.knows({"type": "sung"})
    assert not counts.knows({"cue": "say"})
    assert counts.by("origin", {"type": "partial"}) == [("added", 1)]
    assert counts.by("origin", {"type": "direct"}) == []


@pytest.mark.parametrize("words", ["fair", '"a fair one"', "nobody"])
def test_common_words_find_the_same_rows(app: Explorer, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    listed = get(app, f"/{NAME}/quotes.json", _search=words, type="partial").json()["rows"]
    monkeypatch.setattr(common_words, "MOST", -1)
    assert get(app, f"/{NAME}/quotes.json", _search=words, type="partial").json()["rows"] == listed
    assert "Many rows" in get(app, f"/{NAME}/quotes", _search=words).text


def test_a_readers_own_condition_stays_as_it_is(app: Explorer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(common_words, "MOST", -1)
    where = "rowid in (select rowid from quotes where 1) or (1)"
    assert len(get(app, f"/{NAME}/quotes.json", _where=where, _shape="array").json()) == 2


def test_pages_of_the_whole_dataset_are_made_once(app: Explorer) -> None:
    for path in ("/", "/timeline", "/map", "/quoting"):
        assert get(app, path, more="x").text == get(app, path).text == app.kept[path]


def test_rows_that_share_a_value_are_found_in_order(root: Path) -> None:
    import sqlite3

    with cached_database(published(root), root / ".cache") as path:
        plan = sqlite3.connect(path).execute(
            "explain query plan select * from quotes where speaker_id = 'x' order by quote_id"
        )
        assert not [row for row in plan if "TEMP B-TREE" in row[3]]


def test_a_cell_leads_where_its_column_points(app: Explorer) -> None:
    page = Page(get(app, f"/{NAME}/entities").text)
    assert "https://www.wikidata.org/wiki/Q1" in page.links
    assert f"/{NAME}/entities/port-arlen" in page.links
    assert "/entity/tomas-brek" in Page(get(app, f"/{NAME}/quotes").text).links
