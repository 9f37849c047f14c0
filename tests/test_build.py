"""Whole builds of small invented datasets, as a user runs them."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from ossetia_data import article
from ossetia_data.build import build
from ossetia_data.errors import DataError, Failures, InputError, SchemaError
from ossetia_data.init import init
from ossetia_data.land import staging
from ossetia_data.validate import validate

STORY = """Port Arlen waits for its council

The town council of Port Arlen will meet on Friday, Mayor Ines Valdorra said.

“We have waited long enough,” she told the Harbour Courier. “The docks need an answer.”

France recognised the port authority in 2008 and sent engineers to the town two years later.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    init(tmp_path / "dataset")
    (tmp_path / "dataset" / "raw" / "articles" / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path / "dataset"


def put(root: Path, name: str, content: str | bytes) -> Path:
    path = root / "raw" / "articles" / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rows(root: Path, table: str) -> list[dict[str, str]]:
    with (root / "dist" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "dist").iterdir())}


def test_a_new_folder_with_one_article_builds_a_valid_package(root):
    summary = build(root)
    assert validate(root) == validate(root / "dist") == []
    assert summary.articles == 1
    assert {row["text"] for row in rows(root, "quotes")} >= {
        "We have waited long enough,",
        "The docks need an answer.",
    }


def test_a_text_and_a_page_of_one_story_give_the_same_quotes(root):
    body = "".join(f"<p>{line}</p>" for line in STORY.splitlines()[2:] if line)
    page = f"<html lang=en><head><title>{STORY.splitlines()[0]}</title></head><body><article>{body}</article>"
    put(root, "page.html", page)
    build(root)
    found = rows(root, "quotes")
    marked = {name: [] for name in ("story", "page")}
    for row in found:
        marked[row["article_id"]].append((row["text"], row["speaker_text"], row["utterance_id"]))
    assert marked["story"] == marked["page"]


def test_the_same_input_gives_the_same_bytes_however_many_workers(root):
    for number in range(20):
        put(root, f"copy{number}.txt", STORY.replace("Friday", f"{number + 1} May 2021"))
    build(root)
    first = files(root)
    shutil.rmtree(root / "dist")
    build(root, workers=2)
    assert files(root) == first


def test_ids_survive_the_arrival_of_another_article(root):
    build(root)
    before = {row["quote_id"]: row["utterance_id"] for row in rows(root, "quotes")}
    events = {row["event_id"] for row in rows(root, "events")}
    put(root, "aaa.txt", STORY.replace("Friday", "Sunday"))
    put(root, "aaa.yaml", "published: 2031-05-01\n")
    put(root, "story.yaml", "published: 2031-04-01\n")
    build(root)
    after = {row["quote_id"]: row["utterance_id"] for row in rows(root, "quotes")}
    assert before.items() <= after.items()
    assert events <= {row["event_id"] for row in rows(root, "events")}


def test_text_is_published_only_where_its_rights_allow(root):
    put(root, "open.txt", STORY)
    put(root, "open.yaml", "rights: {license: CC-BY-4.0, redistribute_text: true}\n")
    build(root)
    filled = {row["article_id"]: bool(row["text"]) for row in rows(root, "paragraphs")}
    assert filled == {"open": True, "story": False}


def test_with_text_fills_every_paragraph_and_moves_nothing(root):
    build(root)
    places = [(row["start"], row["end"]) for row in rows(root, "quotes")]
    build(root, with_text=True)
    text = "\n".join(row["text"] for row in rows(root, "paragraphs"))
    assert [(row["start"], row["end"]) for row in rows(root, "quotes")] == places
    assert all(row["text"] == text[int(row["start"]) : int(row["end"])] for row in rows(root, "mentions"))


def test_a_pipeline_that_is_not_installed_is_named(root):
    path = root / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(described | {"x-spacy-pipeline": "en_core_web_none"}))
    with pytest.raises(SchemaError, match="en_core_web_none: no such spaCy pipeline"):
        build(root)


def test_the_rule_behind_every_row_stands_in_a_working_file(root):
    build(root)
    with (root / ".cache" / "rules.csv").open(encoding="utf-8", newline="") as lines:
        working = list(csv.DictReader(lines))
    found = {(row["table"], row["start"], row["text"]) for row in working if row["rule"]}
    for table in ("mentions", "quotes", "event_mentions"):
        assert {(table, row["start"], row["text"]) for row in rows(root, table) if row["text"]} <= found


FOREIGN = (
    "Il consiglio della città si riunirà venerdì, ha detto il sindaco, e non è la prima volta che lo fa. " * 3
)


def test_an_article_in_another_language_is_kept_and_not_misread(root):
    put(root, "italiano.txt", FOREIGN)
    put(root, "declared.txt", "Hamnen i Port Arlen är stängd.")
    put(root, "declared.yaml", "language: sv\n")
    put(root, "story.yaml", "language: sv\n")
    put(root, "russkij.txt", "Совет города соберётся в пятницу, сообщил мэр города. Порт остаётся закрытым.")
    summary = build(root)
    assert [note.split(":")[0] for note in summary.notes] == [
        "raw/articles/declared.txt",
        "raw/articles/italiano.txt",
        "raw/articles/russkij.txt",
    ]
    assert "(it)" in summary.notes[1]
    assert len(rows(root, "articles")) == 4
    assert {row["article_id"] for row in rows(root, "mentions")} == {"story"}


def test_an_empty_dataset_says_what_to_do(root):
    (root / "raw" / "articles" / "story.txt").unlink()
    with pytest.raises(Failures, match="holds no article; put one there"):
        build(root)


BROKEN = {
    "empty.txt": b"",
    "binary.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20,
    "latin.txt": "Ein schöner Tag für alle.\n".encode("latin-1") * 9,
    "long.txt": b"word " * 6_000_000,
    "with space.txt": STORY.encode(),
    "quote'd.txt": STORY.encode(),
    "lines.jsonl": b'{"id": "one", "text": "Fine. A fine day."}\n{"id": \n',
    "page.pdf": b"%PDF-1.7",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_bad_article_is_one_line_with_its_name_and_dist_stays(root, name):
    build(root)
    before = files(root)
    put(root, name, BROKEN[name])
    with pytest.raises(Failures) as failed:
        build(root)
    (error,) = failed.value.errors
    assert isinstance(error, InputError)
    assert f"raw/articles/{name}" in str(error)
    assert "\n" not in str(error)
    assert error.mend
    assert files(root) == before


@pytest.mark.parametrize(
    ("sidecar", "said"),
    [
        ("publischer: x\n", "publischer"),
        ("published: 31 March\n", "published"),
        ("published: 2022-02-30\n", "published"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "story.yaml"),
        ("title: [\n", "story.yaml"),
        ("- a list\n", "story.yaml"),
    ],
)
def test_a_bad_sidecar_names_its_file_and_key(root, sidecar, said):
    put(root, "story.yaml", sidecar)
    with pytest.raises(Failures) as failed:
        build(root)
    assert len(failed.value.errors) == 1
    assert "raw/articles/story.yaml" in str(failed.value)
    assert said in str(failed.value)


def test_two_articles_with_one_id_are_both_named(root):
    put(root, "other.txt", STORY)
    put(root, "other.yaml", "id: story\n")
    with pytest.raises(Failures) as failed:
        build(root)
    assert "other.txt" in str(failed.value)
    assert "story.txt" in str(failed.value)


def test_everything_that_is_wrong_is_listed_at_once(root):
    put(root, "empty.txt", b"")
    put(root, "binary.txt", b"\x00\x01\x02\x03" * 50)
    entities = root / "raw" / "authority" / "entities.csv"
    header = entities.read_text(encoding="utf-8").splitlines()[0]
    entities.write_text(
        f"{header}\nbrek,Tomas Brek,person,Q0x,,,,\norr,Ann Orr,person,,,,,\norr-2,Ann Orr,person,,,,,\n"
    )
    (root / "raw" / "reviews").mkdir(exist_ok=True)
    (root / "raw" / "reviews" / "quotes.csv").write_text("action,article_id,text\nmaybe,story,x\n")
    with pytest.raises(Failures) as failed:
        build(root)
    listed = "\n".join(sorted(str(error) for error in failed.value.errors))
    for place in (
        "empty.txt",
        "binary.txt",
        "entities.csv, line 2",
        "entities.csv, line 4",
        "quotes.csv, line 2",
    ):
        assert place in listed
    assert not (root / "dist").exists()


def test_a_second_build_is_told_that_one_runs_before_it_reads_anything(root):
    put(root, "empty.txt", "")
    with staging(root), pytest.raises(DataError, match="another build is running"):
        build(root)


def test_a_schema_that_the_tables_do_not_fit_is_named(root):
    path = root / "schemas" / "quotes.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"name": "cue"', '"name": "verb"'))
    with pytest.raises(Exception, match="quotes") as failed:
        build(root)
    assert "cue" in str(failed.value) or "verb" in str(failed.value)
    assert not (root / "dist").exists()


def test_a_fault_in_one_article_is_told_with_its_name_and_the_others_are_read(root, monkeypatch):
    def find(read, *_):
        if read.article_id == "bad":
            raise ZeroDivisionError("of words")
        looked.append(read.article_id)
        return []

    looked: list[str] = []
    monkeypatch.setattr(article, "find_quotes", find)
    for name in ("bad", "worse"):
        put(root, f"{name}.txt", STORY.replace("Port", "Old Port"))
    put(root, "worse.txt", b"\xff\xfe\x00")
    with pytest.raises(Failures) as failed:
        build(root)
    assert looked == ["story"]
    fault, unread = sorted(map(str, failed.value.errors))
    assert fault.startswith("raw/articles/bad.txt: unexpected ZeroDivisionError: of words; run again with ")
    assert unread.startswith("raw/articles/worse.txt: ")


def test_a_fault_is_raised_as_it_is_where_its_place_is_asked_for(root, monkeypatch):
    monkeypatch.setenv("OSSETIA_DATA_DEBUG", "1")
    monkeypatch.setattr(article, "find_quotes", lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        build(root)
