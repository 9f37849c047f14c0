import gzip
import hashlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ossetia_data.errors import InputError
from ossetia_data.model import RawDocument
from ossetia_data.read import READERS, find, read, repeated

SENTENCE = "The ferry sails at nine."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "raw" / "articles").mkdir(parents=True)
    return tmp_path


def put(root: Path, name: str, content: str | bytes) -> Path:
    path = root / "raw" / "articles" / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_one(root: Path, name: str, content: str | bytes) -> RawDocument | InputError:
    (item,) = read(put(root, name, content), root)
    return item


def problem(root: Path, name: str, content: str | bytes) -> str:
    item = read_one(root, name, content)
    assert isinstance(item, InputError)
    assert "\n" not in str(item)
    assert item.mend
    return str(item)


def test_a_text_file_is_an_article_of_its_name(root: Path) -> None:
    item = read_one(root, "ferry.txt", SENTENCE)
    assert isinstance(item, RawDocument)
    assert (item.article_id, item.raw_path, item.media_type) == (
        "ferry",
        "raw/articles/ferry.txt",
        "text/plain",
    )
    assert item.content == SENTENCE
    assert item.raw_sha256 == hashlib.sha256(SENTENCE.encode()).hexdigest()


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
@pytest.mark.parametrize("text", [SENTENCE, "Паром отходит в девять, если погода хорошая."])
def test_unicode_reveals_itself(root: Path, name: str, text: str) -> None:
    item = read_one(root, "ferry.txt", text.encode(name))
    assert isinstance(item, RawDocument)
    assert item.content == text


def test_legacy_encodings_are_read_where_they_are_declared(root: Path) -> None:
    page = "<html><head><meta charset='ISO-8859-1'></head><body>café “x”</body></html>"
    item = read_one(root, "cafe.html", page.encode("cp1252"))
    assert isinstance(item, RawDocument)
    assert item.content == page
    assert "0xe9 at offset 3" in problem(root, "cafe.txt", "café au lait".encode("cp1252"))
    assert "iconv" in problem(root, "cafe.txt", "café au lait".encode("cp1252"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t\n", "is empty"),
        ("a.txt", "\u2003\n".encode(), "white space"),
        ("a.txt", b"%PDF-1.7\n", "is a PDF"),
        ("a.txt", b"PK\x03\x04word/document.xml", "office document"),
        ("a.txt", b"text\x00\x01\x02", "binary"),
        ("a.txt", bytes(range(256)) * 4, "binary"),
        ("a.txt", b"a" * 1_000_001, "line 1 is longer than 1,000,000"),
        ("a b.txt", b"text", "'a b' cannot be an article's id"),
        ("'a'.txt", b"text", "cannot be an article's id"),
        ("..a.txt", b"text", "cannot be an article's id"),
        ("a.docx", b"text", "is of no format that is read"),
        ("a.yaml", b"title: x", "sidecar without an article"),
        ("a.html", b"<meta charset='martian'>\xe9", "unknown encoding 'martian'"),
        ("a.html", b"<p>caf\xe9", "not UTF-8"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.warc.gz", b"\x1f\x8bnonsense", "broken web archive"),
        ("a.warc", b"nonsense", "broken web archive"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(root: Path, name: str, content: bytes, said: str) -> None:
    assert said in problem(root, name, content)


def test_a_file_too_large_is_not_even_opened(root: Path) -> None:
    path = put(root, "a.txt", "")
    with path.open("r+b") as file:
        file.truncate(50_000_000)  # sparse: takes no space
    (item,) = read(path, root)
    assert "50.0 MB is larger than the 20 MB" in str(item)


def test_an_id_in_the_sidecar_makes_any_name_fine(root: Path) -> None:
    put(root, "it's “q”.yaml", "id: q\n")
    item = read_one(root, "it's “q”.txt", SENTENCE)
    assert isinstance(item, RawDocument)
    assert (item.article_id, item.raw_path) == ("q", "raw/articles/it's “q”.txt")


def test_links_out_of_the_dataset_are_refused(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text(SENTENCE)
    link = root / "raw" / "articles" / "link.txt"
    link.symlink_to(outside)
    (item,) = read(link, root)
    assert "leads out of the dataset" in str(item)


def test_folders_and_dangling_links_are_no_articles(root: Path) -> None:
    (root / "raw" / "articles" / "folder.txt").mkdir()
    (root / "raw" / "articles" / "more").mkdir()
    (root / "raw" / "articles" / "gone.txt").symlink_to("nowhere.txt")
    said = [str(item) for path in find(root) for item in read(path, root)]
    assert [line.split(": ")[1].split(";")[0] for line in said] == [
        "is not a regular file",
        "is not a regular file",
        "is a folder",
    ]


def test_finds_articles_sorted_and_no_sidecars(root: Path) -> None:
    for name in ("b.txt", "b.yaml", "a.html", "README.md", ".hidden", "c.warc.gz", "c.yaml", "lone.yaml"):
        put(root, name, "x")
    assert [path.name for path in find(root)] == ["a.html", "b.txt", "c.warc.gz", "lone.yaml"]


def test_a_dataset_without_articles_folder_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be listed"):
        find(tmp_path)


def test_json_lines_are_articles_and_a_bad_one_stops_no_other(root: Path) -> None:
    put(root, "many.yaml", "publisher: The Courier\n")
    lines = [
        json.dumps({"id": "one", "text": SENTENCE, "title": "T", "published": "2031-06"}),
        '{"id": "two", "text": ',
        "",
        json.dumps({"id": "three", "html": "<p>x</p>", "publisher": "Other"}),
        json.dumps({"text": "no id"}),
        json.dumps({"id": "four", "text": "x", "headline": "y"}),
        json.dumps({"id": "five", "text": "\ud800"}),
        '{"id": "six", "id": "six", "text": "x"}',
        "[" * 100_000,
        '{"id": "seven", "text": "x", "title": NaN}',
    ]
    items = list(read(put(root, "many.jsonl", "\n".join(lines)), root))
    good = [item for item in items if isinstance(item, RawDocument)]
    bad = [str(item) for item in items if isinstance(item, InputError)]
    assert [(item.article_id, item.raw_path, item.known.publisher) for item in good] == [
        ("one", "raw/articles/many.jsonl#1", "The Courier"),
        ("three", "raw/articles/many.jsonl#3", "Other"),
    ]
    assert good[0].raw_sha256 == hashlib.sha256(lines[0].encode()).hexdigest()
    assert [line.split(":")[0] for line in bad] == [
        "raw/articles/many.jsonl, line 2, column 23",
        *(f"raw/articles/many.jsonl, line {line}" for line in (5, 6, 7, 8, 9, 10)),
    ]


def archive(*pages: tuple[str, str, bytes]) -> bytes:
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    for number, (status, media_type, content) in enumerate(pages):
        headers = StatusAndHeaders(status, [("Content-Type", media_type)], protocol="HTTP/1.1")
        url = f"https://courier.example/{number}"
        record = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(content),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": "2031-06-03T10:00:00Z"},
        )
        writer.write_record(record)
    return file.getvalue()


def test_a_web_archive_gives_its_html_pages(root: Path) -> None:
    page = "<p>café</p>".encode("latin-1")
    data = archive(
        ("200 OK", "text/html; charset=iso-8859-1", page),
        ("200 OK", "image/png", b"\x89PNG"),
        ("404 Not Found", "text/html", b"<p>gone</p>"),
        ("200 OK", "text/html", b""),
    )
    first, second = read(put(root, "crawl.warc.gz", data), root)
    assert isinstance(first, RawDocument)
    assert (first.content, first.raw_path) == ("<p>café</p>", "raw/articles/crawl.warc.gz#1")
    assert first.raw_sha256 == hashlib.sha256(page).hexdigest()
    assert first.known.url == "https://courier.example/0"
    assert str(first.known.retrieved_on) == "2031-06-03"
    assert "crawl.warc.gz#4: is empty" in str(second)


def test_an_archive_cut_off_says_so(root: Path) -> None:
    data = archive(("200 OK", "text/html", b"<p>one</p>"), ("200 OK", "text/html", b"<p>two</p>" * 50))
    items = list(read(put(root, "crawl.warc.gz", data[:-40]), root))
    assert "broken web archive" in str(items[-1])
    items = list(read(put(root, "crawl.warc", gzip.decompress(data)[:-40]), root))
    assert isinstance(items[0], RawDocument)
    assert "is cut off" in str(items[-1])


def test_two_articles_with_one_id_are_named_both() -> None:
    errors = repeated(
        [("a", "raw/articles/a.txt"), ("b", "raw/articles/b.txt"), ("a", "raw/articles/a.html")]
    )
    assert [error.place for error in errors] == ["raw/articles/a.html"]
    assert "raw/articles/a.txt" in errors[0].problem


@given(st.binary(max_size=400), st.sampled_from(sorted(READERS)))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_raise_anything(root: Path, content: bytes, suffix: str) -> None:
    for item in read(put(root, "a" + suffix, content), root):
        assert isinstance(item, RawDocument | InputError)
        assert "\n" not in str(item) or isinstance(item, RawDocument)
