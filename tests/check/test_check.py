import json
from datetime import date

import pytest

from ossetia_data.check import Issue, check, check_evidence
from ossetia_data.describe import describe
from ossetia_data.errors import DataError, SchemaError
from ossetia_data.schema import Package
from ossetia_data.write import write_csv, write_tables
from sample import sample_root, sample_tables, sample_texts, span


@pytest.fixture
def root(tmp_path):
    root = sample_root(tmp_path / "news")
    describe(Package.read(root), sample_tables(), root / "dist", {"ossetia-data": "0.1.0"})
    return root


def found(root):
    return check(Package.read(root), root / "dist")


def rebuilt(root, edit):
    """Build the sample again with `edit` applied to its rows; return the issues but those of the root."""
    package, tables = Package.read(root), sample_tables()
    edit(tables)
    write_tables(package, tables, root / "dist")
    describe(package, tables, root / "dist", {"ossetia-data": "0.1.0"})
    return found(root)


def test_the_sample_is_valid(root):
    assert found(root) == []
    assert check(Package.read(root / "dist"), root / "dist") == []
    assert check_evidence(sample_tables(), sample_texts()) == []


def test_issues_are_sorted_and_name_table_row_and_column(root):
    issues = rebuilt(
        root, lambda t: (t["quotes"][1].update(type="loud"), t["entities"][2].update(latitude=91.0))
    )
    assert issues == [
        Issue("entities", 3, "latitude", "maximum", "'91.0' is more than 90"),
        Issue("quotes", 2, "type", "enum", "'loud' is not one of direct, partial, indirect, scare"),
    ]
    assert str(issues[0]) == "entities, row 3, latitude: '91.0' is more than 90 (maximum)"


# Which row is changed and how, and where that must be found by which rule.
WRONG = {
    # The schemas' own rules.
    "an empty cell that must not be": ("events", 1, {"label": None}, "events 1 label required"),
    "a broken Wikidata id": ("entities", 4, {"wikidata_id": "Q01"}, "entities 4 wikidata_id pattern"),
    "a key twice": ("mentions", 2, {"mention_id": "m-000000000001"}, "mentions 2 mention_id primary-key"),
    "a key to nowhere": ("quotes", 1, {"via_id": "nobody"}, "quotes 1 via_id foreign-key"),
    "a key of two columns to nowhere": ("mentions", 1, {"paragraph": 9}, "mentions 1  foreign-key"),
    # Where a row stands.
    "an end before its start": ("mentions", 1, {"start": 9, "end": 8}, "mentions 1 end offsets"),
    "an end outside its paragraph": ("mentions", 1, {"end": 30}, "mentions 1 start offsets"),
    "another paragraph than its own": ("mentions", 1, {"paragraph": 2}, "mentions 1 start offsets"),
    "a hole between paragraphs": ("paragraphs", 6, {"start": 75}, "paragraphs 6 start offsets"),
    "a paragraph left out": ("paragraphs", 6, {"paragraph": 3}, "paragraphs 6 paragraph offsets"),
    "a speaker without a place": ("quotes", 1, {"speaker_start": None}, "quotes 1 speaker_text offsets"),
    "a speaker outside the article": ("quotes", 1, {"speaker_end": 900}, "quotes 1 speaker_end offsets"),
    # Words.
    "other words as long": ("mentions", 1, {"text": "Port Allen"}, "mentions 1 text evidence"),
    "too few words, text not at hand": ("mentions", 8, {"text": "Arlen"}, "mentions 8 text evidence"),
    "another speaker": ("quotes", 1, {"speaker_text": "Inez Valdorra"}, "quotes 1 speaker_text evidence"),
    "a prefix that is not there": ("quotes", 1, {"prefix": "x"}, "quotes 1 prefix evidence"),
    "a suffix that is not there": ("quotes", 1, {"suffix": "x"}, "quotes 1 suffix evidence"),
    "a trigger not there": ("event_mentions", 2, {"trigger": "met"}, "event_mentions 2 trigger evidence"),
    "altered text": ("paragraphs", 1, {"text": "Port Arlen strike ENDS"}, "articles 1 text_sha256 evidence"),
    # What follows from other columns and tables.
    "a day that is none": ("articles", 1, {"published": "2030-02-30"}, "articles 1 published edtf"),
    "a month spelled out": ("quotes", 2, {"said_on": "May 2030"}, "quotes 2 said_on edtf"),
    "another end": (
        "events",
        2,
        {"date_end": date(2030, 6, 9)},
        "events 2 date date-bounds",
    ),
    "a start without a date": ("events", 1, {"date": None}, "events 1 date date-bounds"),
    "nobody who says it": (
        "quotes",
        1,
        dict.fromkeys(("speaker_text", "speaker_start", "speaker_end", "speaker_id")),
        "quotes 1 speaker_text speaker",
    ),
    "a count of mentions": ("entities", 1, {"mention_count": 7}, "entities 1 mention_count count"),
    "a count of articles": ("entities", 2, {"article_count": 2}, "entities 2 article_count count"),
    "a count of reports": ("events", 2, {"mention_count": 2}, "events 2 mention_count count"),
    "a count of paragraphs": ("articles", 1, {"paragraph_count": 3}, "articles 1 paragraph_count count"),
    "a count of an article's words": ("articles", 2, {"word_count": 3}, "articles 2 word_count count"),
    "a count of a paragraph's words": ("paragraphs", 1, {"word_count": 5}, "paragraphs 1 word_count count"),
    "a text's length": ("articles", 1, {"text_length": 300}, "articles 1 text_length count"),
    "text without a right to it": ("articles", 1, {"text_included": False}, "paragraphs 1 text rights"),
    "no text in spite of the right": ("articles", 2, {"text_included": True}, "paragraphs 5 text rights"),
    "a quote from elsewhere": (
        "event_mentions",
        2,
        {"quote_id": "q-000000000001"},
        "event_mentions 2 quote_id evidence",
    ),
}


@pytest.mark.parametrize(("table", "number", "cells", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_found_at_its_row(root, table, number, cells, told):
    issues = rebuilt(root, lambda tables: tables[table][number - 1].update(cells))
    assert told in {f"{issue.table} {issue.row} {issue.field} {issue.rule}" for issue in issues}


def test_of_many_faults_of_one_kind_the_first_are_listed_and_the_others_counted(root):
    package = Package.read(root)
    rows = [sample_tables()["entities"][0] | {"entity_id": f"one-{n}", "type": "thing"} for n in range(1000)]
    write_csv(package["entities"], rows, root / "dist/entities.csv")
    faults = [issue for issue in found(root) if issue.rule == "enum"]
    assert len(faults) == 101
    assert faults[0].message == "900 more rows break this rule"
    assert [fault.row for fault in faults[1:]] == list(range(1, 101))


def lines(path, edit):
    path.write_text("".join(edit(path.read_text("utf-8").splitlines(keepends=True))), "utf-8")


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        (lambda rows: rows[:-1], "same-rows"),
        (lambda rows: [rows[0], *reversed(rows[1:])], "same-rows"),
        (lambda rows: [*rows, "\n"], "blank-row"),
        (lambda rows: [*rows, rows[1].rstrip() + ",\n"], "csv"),
        (lambda rows: [*rows, ",".join(rows[1].split(",")[:-1]) + "\n"], "csv"),
        (lambda rows: [rows[0].upper(), *rows[1:]], "header"),
    ],
)
def test_a_csv_that_was_altered_is_found(root, edit, rule):
    lines(root / "dist/event_participants.csv", edit)
    rules = {issue.rule for issue in found(root)}
    assert {rule, "bytes", "hash", "checksum"} - rules <= {"bytes"}


def test_a_parquet_file_that_holds_something_else_is_found(root):
    package, tables = Package.read(root), sample_tables()
    tables["events"][1]["label"] = "Other words"
    write_tables(package, tables, root / "other")
    (root / "other/events.parquet").replace(root / "dist/events.parquet")
    (root / "other/quotes.parquet").replace(root / "dist/mentions.parquet")
    (root / "dist/quotes.parquet").write_bytes(b"PAR1")
    issues = {(issue.table, issue.row, issue.rule) for issue in found(root)}
    assert {("events.parquet", 2, "same-rows"), ("mentions.parquet", 0, "header")} <= issues
    assert ("quotes.parquet", 0, "parquet") in issues


def test_missing_and_foreign_files_are_found(root):
    for name in ("events.csv", "quotes.parquet", "croissant.json"):
        (root / "dist" / name).unlink()
    (root / "dist/notes.txt").write_text("x")
    files = {issue.table for issue in found(root) if issue.rule == "file"}
    assert files == {"events", "events.csv", "quotes.parquet", "croissant.json", "notes.txt"}


def test_missing_descriptor_and_checksums_are_found(root):
    (root / "dist/SHA256SUMS").unlink()
    (root / "dist/datapackage.json").unlink()
    assert {issue.table for issue in found(root)} == {"SHA256SUMS", "datapackage.json"}


def test_a_descriptor_that_is_not_the_roots_is_found(root):
    path = root / "dist/datapackage.json"
    described = json.loads(path.read_text("utf-8"))
    described["title"] = "Other news"
    described["resources"][0]["schema"]["fields"][0]["description"] = "Other words."
    path.write_text(json.dumps(described), "utf-8")
    messages = [issue.message for issue in found(root) if issue.rule == "descriptor"]
    assert [message.split(" is not")[0] for message in messages] == ["the schema of articles", "title"]


def test_a_broken_descriptor_is_an_issue_and_not_an_error(root):
    (root / "dist/datapackage.json").write_text("{")
    assert "descriptor" in {issue.rule for issue in found(root)}


def test_a_pattern_that_the_check_cannot_run_is_named(root):
    path = root / "schemas/entities.json"
    schema = json.loads(path.read_text("utf-8"))
    schema["fields"][0]["constraints"]["pattern"] = "(?=a)a.*"
    path.write_text(json.dumps(schema), "utf-8")
    with pytest.raises(SchemaError, match=r"schemas/entities\.json: a pattern cannot be used"):
        found(root)


def test_evidence_is_checked_against_texts_that_are_not_published():
    tables = sample_tables()
    tables["mentions"][7]["text"] = "Port Allen"
    tables["quotes"][0]["suffix"] = "nothing"
    tables["quotes"][1]["speaker_text"] = "Mayor Tomas Brag"
    tables["event_mentions"][0]["trigger"] = "went home"
    tables["articles"][1]["text_sha256"] = "0" * 64
    faults = {(issue.table, issue.row, issue.field) for issue in check_evidence(tables, sample_texts())}
    assert faults == {
        ("articles", 2, "text_sha256"),
        ("event_mentions", 1, "trigger"),
        ("mentions", 8, "text"),
        ("quotes", 1, "suffix"),
        ("quotes", 2, "speaker_text"),
    }


def test_offsets_outside_the_text_are_no_evidence():
    tables = sample_tables()
    tables["mentions"][0].update(start=-5, end=5)
    tables["mentions"][1].update(start=0, end=10**9)
    tables["mentions"][2].update(article_id="elsewhere")
    rules = [(issue.row, issue.rule) for issue in check_evidence(tables, sample_texts())]
    assert rules == [(1, "offsets"), (2, "offsets"), (3, "evidence")]


def test_offsets_count_code_points():
    start, end = span("letter", "🌊")
    assert end - start == 1


def test_a_check_without_room_to_work_ends_in_one_line(root, monkeypatch):
    monkeypatch.setattr("ossetia_data.check.package.MEMORY", "1MB")
    with pytest.raises(DataError, match=r"dist: the check came to a stop \(.*\); free space"):
        found(root)
