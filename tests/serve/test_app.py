"""What is served: the tables as their schemas describe them, and nothing that harms."""

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from datasette.app import Datasette

NAME = "harbour-news"


def get(app: Datasette, path: str, **parameters: object) -> Any:
    query = f"?{urlencode(parameters)}" if parameters else ""
    return asyncio.run(app.client.get(f"{path}{query}"))


def sql(app: Datasette, query: str) -> Any:
    return get(app, f"/{NAME}.json", sql=query, _shape="array")


def test_every_table_is_listed(app: Datasette, root: Path) -> None:
    names = {path.stem for path in (root / "dist").glob("*.csv")}
    shown = get(app, f"/{NAME}.json").json()["tables"]
    assert {table["name"] for table in shown if not table["hidden"]} == names


def test_pages_open(app: Datasette) -> None:
    for path in ("/", f"/{NAME}", f"/{NAME}/quotes", f"/{NAME}/quotes/q-000000000001", "/-/versions"):
        page = get(app, path)
        assert page.status_code == 200, path
        assert "<script>alert" not in page.text


def test_rows_carry_labels_of_what_they_point_to(app: Datasette) -> None:
    rows = get(app, f"/{NAME}/quotes.json", _labels="on", _shape="array").json()
    assert rows[0]["speaker_id"] == {"value": "ines-valdorra", "label": "Ines Valdorra"}


def test_columns_are_described_by_the_schema(app: Datasette) -> None:
    assert "Derived from the article, the exact words" in get(app, f"/{NAME}/quotes").text


def test_columns_of_few_values_are_facets(app: Datasette) -> None:
    page = get(app, f"/{NAME}/quotes.json").json()
    assert set(page["facet_results"]) == {"type", "origin"}
    assert page["suggested_facets"] == []


def test_search_finds_words_in_any_form(app: Datasette) -> None:
    found = get(app, f"/{NAME}/events.json", _search="striking", _shape="array").json()
    assert [row["event_id"] for row in found] == ["e-000000000001"]
    assert get(app, f"/{NAME}/events.json", _search="balloon", _shape="array").json() == []


def test_sorting_is_by_a_unique_key_alone(app: Datasette) -> None:
    assert get(app, f"/{NAME}/quotes.json", _sort="quote_id").status_code == 200
    assert get(app, f"/{NAME}/quotes.json", _sort="type").status_code == 400
    assert get(app, f"/{NAME}/event_mentions.json", _sort="start").status_code == 400


def test_ready_made_queries_answer(app: Datasette) -> None:
    queries = get(app, f"/{NAME}.json").json()["queries"]
    assert queries
    for query in queries:
        rows = get(app, f"/{NAME}/{query['name']}.json", _shape="array", speaker="Valdorra").json()
        assert rows, query["name"]


def test_complete_files_are_linked_and_served(app: Datasette, root: Path) -> None:
    assert "/files/quotes.csv" in get(app, f"/{NAME}/quotes").text
    assert get(app, "/files/quotes.csv").content == (root / "dist/quotes.csv").read_bytes()


@pytest.mark.parametrize(
    "query",
    [
        "delete from quotes",
        "select 1; drop table quotes",
        "attach '/etc/passwd' as p",
        "select load_extension('x')",
        "vacuum into '/tmp/x'",
        "pragma hard_heap_limit = 0",
        "select * from pragma_hard_heap_limit",
        "with x as (select 1) insert into quotes select * from x",
        "select writefile('/tmp/x', 'y')",
        "select * from missing",
        "selec 1",
    ],
)
def test_what_only_reading_does_not_need_is_refused(app: Datasette, query: str) -> None:
    answer = sql(app, query)
    assert answer.status_code == 400
    assert sql(app, "select count(*) as n from quotes").json() == [{"n": 2}]


@pytest.mark.parametrize(
    "expression",
    [
        "length(replace(hex(zeroblob(50000000)), '0', 'aaaaaaaaaa'))",
        "length(zeroblob(900000000))",
        "(with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n)",
    ],
)
def test_a_query_that_takes_too_much_is_stopped(app: Datasette, expression: str) -> None:
    assert sql(app, f"select {expression}").status_code == 400
    assert get(app, f"/{NAME}/quotes.json", _where=f"{expression} > 0").status_code == 400
    assert sql(app, "select count(*) as n from quotes").json() == [{"n": 2}]


def test_a_heap_of_many_small_values_is_stopped(app: Datasette) -> None:
    query = """
    with recursive n(i) as (select 1 union all select i + 1 from n limit 60)
    select length(group_concat(hex(zeroblob(4000000 + i)))) from n
    """
    assert sql(app, query).status_code == 400
    assert sql(app, "select count(*) as n from quotes").json() == [{"n": 2}]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        f"/{NAME}",
        f"/{NAME}.json",
        "/-/databases.json",
        "/-/databases",
        "/-/threads.json",
        "/-/metadata.json",
    ],
)
def test_no_page_tells_where_the_files_lie(app: Datasette, root: Path, path: str) -> None:
    page = get(app, path)
    assert str(root) not in page.text
    assert root.name not in json.dumps(page.text)


def test_no_query_tells_where_the_files_lie(app: Datasette) -> None:
    assert sql(app, "select * from pragma_database_list").json() == []


@pytest.mark.parametrize(
    "path", ["/files/../datapackage.json", "/files/%2e%2e/raw/README.md", "/files//etc/passwd"]
)
def test_no_file_beside_the_package_is_served(app: Datasette, path: str) -> None:
    assert get(app, path).status_code == 404


def test_an_absent_page_is_told_without_a_traceback(
    app: Datasette, capfd: pytest.CaptureFixture[str]
) -> None:
    assert get(app, "/nowhere").status_code == 404
    assert "Traceback" not in "".join(capfd.readouterr())
