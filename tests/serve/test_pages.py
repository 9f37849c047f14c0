"""The pages a reader wants: each tells what the package holds, and leads on to the others."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from ossetia_data.describe import describe
from ossetia_data.schema import Package
from ossetia_data.serve import make_app
from ossetia_data.serve.database import cached_database, published
from ossetia_data.serve.explorer import Explorer
from ossetia_data.write import write_tables
from sample import PARAGRAPHS, sample_root, sample_tables
from serve.conftest import HOSTILE
from serve.pages import Page
from serve.test_app import get

ADDRESSES = (
    "/",
    "/search",
    "/search?q=strike",
    "/article/harbour",
    "/article/letter",
    "/entity/port-arlen",
    "/entity/harbour-union",
    "/event/e-000000000002",
    "/timeline",
    "/map",
    "/quoting",
    "/harbour-news",
    "/harbour-news/quotes",
    "/harbour-news/quotes/q-000000000002",
    "/harbour-news/event_mentions/e-000000000001,harbour,23",
    "/harbour-news/who_is_quoted",
    "/harbour-news?sql=select+1",
)


def page(app: Explorer, path: str) -> Page:
    answer = get(app, path)
    assert answer.status_code == 200, path
    return Page(answer.text)


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_link_of_a_page_leads_somewhere(app: Explorer, path: str) -> None:
    for link in page(app, path).links:
        address, _, fragment = link.removeprefix("http://localhost").partition("#")
        if address.startswith("/"):
            found = page(app, address)
            assert not fragment or fragment in found.ids, link
        else:
            assert link.startswith(("https://", "#"))


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_has_one_heading_a_title_and_no_id_twice(app: Explorer, path: str) -> None:
    found = page(app, path)
    names = [tag for tag, _ in found.elements]
    pictures = sum(attributes.get("role") == "img" for _, attributes in found.elements)
    assert names.count("h1") == names.count("main") == 1
    assert names.count("title") == 1 + pictures  # A picture has a title, too.
    assert len(found.ids) == len(set(found.ids))
    assert all(attributes.get("lang") == "en" for tag, attributes in found.elements if tag == "html")


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_has_no_script_style_or_handler_of_its_own(app: Explorer, path: str) -> None:
    for tag, attributes in page(app, path).elements:
        assert tag != "style"
        assert tag != "script" or str(attributes["src"]).startswith("/assets/")
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_field_of_a_form_is_named(app: Explorer, path: str) -> None:
    found = page(app, path)
    labelled = {attributes.get("for") for tag, attributes in found.elements if tag == "label"}
    for tag, attributes in found.elements:
        if tag in {"input", "select", "textarea"} and attributes.get("type") != "hidden":
            assert attributes.get("id") in labelled or attributes.get("aria-label")


def test_the_first_page_tells_how_much_there_is_and_who_has_looked(app: Explorer) -> None:
    text = " ".join(get(app, "/").text.split())
    assert "1 of 17 rows have been looked at" in text


def test_the_first_page_lists_every_file_with_its_checksum(app: Explorer, root: Path) -> None:
    text = get(app, "/").text
    for line in (root / "dist/SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")
        assert f"/files/{name}" in text
        assert digest in text, name


def test_the_first_page_tells_the_checksum_of_the_database(root: Path) -> None:
    with cached_database(published(root), root / ".cache") as path:
        text = get(make_app(published(root), path), "/").text
        assert hashlib.sha256(path.read_bytes()).hexdigest() in text


def test_the_first_page_tells_how_sure_the_machine_is(app: Explorer) -> None:
    shares = app.measured.sure
    rows = sum(app.measured.sizes[name] for name in ("quotes", "mentions", "event_mentions"))
    assert 0 < sum(map(sum, shares.values())) < rows
    assert "nothing has been measured" in get(app, "/").text


def test_an_article_with_text_shows_it_to_the_letter(app: Explorer) -> None:
    shown = page(app, "/article/harbour").paragraphs
    texts = [text for _, text in PARAGRAPHS["harbour"]]
    assert [text for text in shown if text in texts] == texts


def test_an_article_without_text_shows_what_its_rows_hold(app: Explorer) -> None:
    answer = get(app, "/article/letter").text
    assert "may not be passed on" in answer
    shown = page(app, "/article/letter").paragraphs
    assert "Port Arlen […] Tomas Brek, will meet the Harbour Union in June 2030" in shown
    assert "at night" not in answer


def test_marks_lead_to_their_rows_and_tell_who_speaks(app: Explorer) -> None:
    links = {
        str(attributes.get("href")): attributes.get("data-told")
        for tag, attributes in page(app, "/article/harbour").elements
        if tag == "a" and "data-told" in attributes
    }
    assert links["/harbour-news/quotes/q-000000000002"] == "Tomas Brek (partial quote)"
    assert "/entity/tomas-brek#name-m-000000000006" in links
    assert "/event/e-000000000001#clause-e-000000000001-23" in links


def test_a_row_leads_back_to_its_place_in_the_text(app: Explorer) -> None:
    for row in ("quotes/q-000000000002", "mentions/m-000000000002"):
        links = page(app, f"/harbour-news/{row}").links
        place = next(link for link in links if link.startswith("/article/harbour#"))
        assert place.partition("#")[2] in page(app, "/article/harbour").ids


def test_an_entity_has_its_quotes_mentions_events_and_neighbours(app: Explorer) -> None:
    links = page(app, "/entity/tomas-brek").links
    assert "https://www.wikidata.org/wiki/Q1" in links
    assert "/article/harbour#quote-q-000000000002" in links
    assert "/article/letter#name-m-000000000009" in links
    assert "/event/e-000000000002" in links
    assert "/entity/harbour-union" in links


def test_an_event_has_its_participants_and_reports(app: Explorer) -> None:
    links = page(app, "/event/e-000000000002").links
    assert "/entity/tomas-brek" in links
    assert any(link.startswith("/article/letter#clause-") for link in links)


def test_what_reports_do_not_agree_in_is_marked(root: Path) -> None:
    tables = sample_tables()
    report = dict(tables["event_mentions"][0]) | {
        "start": 30,
        "end": 35,
        "text": "a",
        "date_text": "May",
        "origin": "added",
    }
    tables["event_mentions"].append(report)
    package = Package.read(root)
    write_tables(package, tables, root / "dist")
    describe(package, tables, root / "dist", {"again": "1"})
    edition = published(root)
    with cached_database(edition, root / ".cache") as path:
        answer = get(make_app(edition, path), "/event/e-000000000001").text
    differing = re.findall(r'class="differs"><dt[^>]*>([A-Za-z ]+)<', answer)
    assert set(differing) == {"Date text"}


def test_an_event_tells_how_precise_its_date_is(app: Explorer) -> None:
    answer = get(app, "/event/e-000000000002").text
    assert "Some time from 2030-06-01 to 2030-06-30 (30 days)" in answer
    assert "<rect" in answer


def test_the_timeline_the_map_and_the_quoting_lead_on(app: Explorer) -> None:
    assert "/event/e-000000000001" in page(app, "/timeline").links
    assert "/entity/port-arlen" in page(app, "/map").links
    assert "disputed" in get(app, "/map").text
    assert "/entity/ines-valdorra" in page(app, "/quoting").links


def test_search_finds_in_every_table_and_shows_where(app: Explorer) -> None:
    answer = get(app, "/search", q="union")
    links = Page(answer.text).links
    assert "/entity/harbour-union" in links
    assert "/event/e-000000000001" in links
    assert "<mark>Union</mark>" in answer.text


@pytest.mark.parametrize(
    "q", ["", "   ", '"', "NEAR(", "a* OR", "^x", "{a b} : c", "-", "x" * 5000, "\0", "💥"]
)
def test_any_question_is_answered(app: Explorer, q: str) -> None:
    assert get(app, "/search", q=q).status_code == 200


def test_what_is_not_there_is_not_found(app: Explorer) -> None:
    for path in ("/article/none", "/entity/none", "/event/none", "/entity/a/b", "/event/~00"):
        assert get(app, path).status_code == 404, path


def test_a_new_column_appears_by_itself(tmp_path: Path) -> None:
    root = sample_root(tmp_path / "wider")
    schema = json.loads((root / "schemas/entities.json").read_text())
    schema["fields"] += [
        {"name": "harbour_depth", "type": "integer", "description": "Fathoms at low tide."},
        {"name": "tide", "type": "string", "constraints": {"enum": ["high", "low"]}, "x-search": True},
    ]
    (root / "schemas/entities.json").write_text(json.dumps(schema))
    package, tables = Package.read(root), sample_tables()
    tables["entities"] = [dict(row) | {"harbour_depth": 17, "tide": "low"} for row in tables["entities"]]
    write_tables(package, tables, root / "dist")
    describe(package, tables, root / "dist", {})
    edition = published(root)
    with cached_database(edition, root / ".cache") as path:
        app = make_app(edition, path)
        for address in ("/entity/port-arlen", "/harbour-news/entities", "/harbour-news/entities/port-arlen"):
            answer = get(app, address).text
            assert "17" in answer
            assert "Fathoms at low tide." in answer
            assert "arbour depth" in answer or "harbour_depth" in answer
        facets = get(app, "/harbour-news/entities.json", tide="low").json()["facet_results"]
        assert facets["tide"]["results"][0]["count"] == len(tables["entities"])
        assert "/entity/port-arlen" in Page(get(app, "/search", q="low").text).links


def test_citation_and_code_stand_on_every_table_and_row(app: Explorer) -> None:
    table = get(app, "/harbour-news/quotes").text
    assert "pd.read_parquet(" in table
    assert "(version 0.1.0). Data set. Table quotes." in table
    row = get(app, "/harbour-news/quotes/q-000000000002").text
    assert "quote_id q-000000000002." in row
    assert "== &#34;q-000000000002&#34;" in row


def test_hostile_text_stays_text(app: Explorer) -> None:
    for path in ("/", "/article/harbour", "/entity/ines-valdorra", "/search?q=alert", "/harbour-news/quotes"):
        answer = get(app, path).text
        assert HOSTILE not in answer
        assert "<script>alert" not in answer
