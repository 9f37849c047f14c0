import csv
import hashlib
import io
import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.errors import InvalidPackage, SchemaError
from ossetia_data.schema import Field, Package, Table
from ossetia_data.write import WRITERS, write_csv, write_parquet, write_sqlite, write_tables
from sample import ROOT, sample_tables

PACKAGE = Package.read(ROOT)
NOTES = Table(
    "notes", "notes.csv", (Field("note", "string"), Field("mark", "number"), Field("good", "boolean"))
)


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        write_tables(PACKAGE, sample_tables(), tmp_path / name)
        write_sqlite(PACKAGE, sample_tables(), tmp_path / name / "news.db")
    assert digests(tmp_path / "one") == digests(tmp_path / "two")
    assert len(digests(tmp_path / "one")) == len(PACKAGE.tables) * len(WRITERS) + 1


def test_csv_is_as_plain_as_rfc_4180_allows(tmp_path):
    rows = [
        {"note": 'say "no", twice', "mark": 0.1, "good": True},
        {"note": "two\nlines", "mark": 2, "good": False},
        {"note": "bare\rreturn", "mark": None, "good": None},
        {"note": " kept ", "mark": 1e-07, "good": True},
        {"note": "", "mark": -0.0, "good": None},
    ]
    write_csv(NOTES, rows, tmp_path / "notes.csv")
    assert (tmp_path / "notes.csv").read_bytes() == (
        b"note,mark,good\n"
        b'"say ""no"", twice",0.1,true\n'
        b'"two\nlines",2.0,false\n'
        b'"bare\rreturn",,\n'
        b" kept ,1e-07,true\n"
        b",-0.0,\n"
    )


@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.floats(allow_nan=False)), min_size=1
    )
)
def test_cells_come_back_from_csv_as_they_were(tmp_path_factory, cells):
    path = tmp_path_factory.mktemp("csv") / "notes.csv"
    write_csv(NOTES, [{"note": note, "mark": mark, "good": None} for note, mark in cells], path)
    read = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline="")))[1:]
    assert [(note, float(mark)) for note, mark, _ in read] == cells


def test_instants_are_written_in_utc_and_whole_seconds(tmp_path):
    table = Table("times", "times.csv", (Field("at", "datetime"), Field("on", "date")))
    east = timezone(timedelta(hours=4))
    rows = [
        {"at": datetime(2031, 5, 7, 2, 30, 1, 999, tzinfo=east), "on": date(2031, 5, 7)},
        {"at": datetime(31, 5, 7, tzinfo=UTC), "on": None},
    ]
    write_csv(table, rows, tmp_path / "times.csv")
    assert (tmp_path / "times.csv").read_text().splitlines()[1:] == [
        "2031-05-06T22:30:01Z,2031-05-07",
        "0031-05-07T00:00:00Z,",
    ]


def test_parquet_holds_typed_values_and_the_schemas_descriptions(tmp_path):
    write_parquet(PACKAGE["articles"], sample_tables()["articles"], tmp_path / "articles.parquet")
    table = pq.read_table(tmp_path / "articles.parquet")
    assert table["published_at"][0].as_py() == datetime(2030, 5, 7, 6, 30, tzinfo=UTC)
    assert table["retrieved_on"][0].as_py() == date(2030, 6, 1)
    assert table["title"][1].as_py() is None
    assert table.schema.metadata[b"title"] == b"Articles"
    assert b"Headline" in table.schema.field("title").metadata[b"description"]
    assert pq.ParquetFile(tmp_path / "articles.parquet").metadata.row_group(0).column(0).compression == "ZSTD"


def test_an_empty_table_is_written_with_its_columns(tmp_path):
    tables = {name: [] for name in PACKAGE.names}
    write_tables(PACKAGE, tables, tmp_path)
    write_sqlite(PACKAGE, tables, tmp_path / "news.db")
    assert (tmp_path / "events.csv").read_text() == ",".join(PACKAGE["events"].columns) + "\n"
    assert pq.read_table(tmp_path / "events.parquet").schema.names == list(PACKAGE["events"].columns)


def test_sqlite_has_keys_indexes_and_full_text_search(tmp_path):
    write_sqlite(PACKAGE, sample_tables(), tmp_path / "news.db")
    database = sqlite3.connect(tmp_path / "news.db")
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    found = database.execute("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'point'").fetchall()
    assert found == [(1,)]
    indexes = {row[1] for row in database.execute("PRAGMA index_list(quotes)")}
    assert {"idx_quotes_speaker_id", "idx_quotes_type", "idx_quotes_article_id_paragraph"} <= indexes
    keys = {row[2] for row in database.execute("PRAGMA foreign_key_list(quotes)")}
    assert keys == {"articles", "paragraphs", "entities"}


def test_sqlite_refuses_rows_that_break_a_key(tmp_path):
    tables = sample_tables()
    tables["entities"].append(tables["entities"][0])
    with pytest.raises(InvalidPackage, match=r"news\.db: the rows break a key"):
        write_sqlite(PACKAGE, tables, tmp_path / "news.db")


def spoil(edit):
    tables = sample_tables()
    edit(tables)
    return tables


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda t: t.pop("events"), "table 'events' is in the package but was not made"),
        (lambda t: t.update(rumours=[]), "table 'rumours' is not in the package"),
        (lambda t: t["events"][1].pop("mode"), "table events has no value for column 'mode'"),
        (
            lambda t: t["events"][0].update(mood="x"),
            "table events has a column that the schema lacks: 'mood'",
        ),
        (lambda t: t["quotes"][0].update(start="7"), "table quotes, column 'start': '7' is no integer"),
        (lambda t: t["quotes"][0].update(start=True), "column 'start': True is no integer"),
        (lambda t: t["quotes"][0].update(text=7), "column 'text': 7 is no string"),
        (lambda t: t["events"][0].update(date_start="2031-01-01"), "is no date"),
    ],
)
def test_tables_that_do_not_fit_the_schema_are_refused_by_name(tmp_path, edit, told):
    with pytest.raises(SchemaError) as caught:
        write_tables(PACKAGE, spoil(edit), tmp_path)
    assert "the tables do not fit the schema" in str(caught.value)
    assert told in str(caught.value)
