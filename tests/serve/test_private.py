"""The private edition: the articles' text for whoever holds them, and nobody else."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from ossetia_data.serve import make_app
from ossetia_data.serve.database import Edition, cached_database, published
from ossetia_data.serve.private import is_loopback, private
from sample import PARAGRAPHS


@pytest.fixture
def raw(root: Path) -> Path:
    """Lay raw articles beside the package: one as it was read, one altered since, one unreadable."""
    folder = root / "raw/articles"
    folder.mkdir(parents=True)
    (folder / "letter.txt").write_text("\n\n".join(text for _, text in PARAGRAPHS["letter"]))
    (folder / "harbour.txt").write_text(
        "Something else stands here by now, and it is long enough to be read."
    )
    (folder / "empty.txt").write_text("")
    (folder / "odd.pdf").write_text("%PDF")
    return folder


def texts(edition: Edition, article: str) -> list[Any]:
    return [row["text"] for row in edition.read()["paragraphs"] if row["article_id"] == article]


@pytest.mark.usefixtures("raw")
def test_text_is_shown_where_the_raw_article_is_the_one_that_was_read(root: Path) -> None:
    edition = private(published(root), root)
    assert texts(edition, "letter") == [text for _, text in PARAGRAPHS["letter"]]
    included = {row["article_id"]: row["text_included"] for row in edition.read()["articles"]}
    assert included == {"harbour": True, "letter": True}


@pytest.mark.usefixtures("raw")
def test_an_altered_article_keeps_what_was_published_of_it(root: Path) -> None:
    edition = private(published(root), root)
    assert texts(edition, "harbour") == texts(published(root), "harbour")


def test_without_raw_articles_it_is_the_published_edition(root: Path) -> None:
    edition = published(root)
    assert private(edition, root) is edition


@pytest.mark.usefixtures("raw")
def test_the_published_edition_never_shows_it(root: Path) -> None:
    assert texts(published(root), "letter") == [None, None]


def test_a_changed_raw_article_makes_another_database(root: Path, raw: Path) -> None:
    before = private(published(root), root).key
    (raw / "letter.txt").write_text("Another text, which is long enough to be read as an article.")
    assert before != private(published(root), root).key != published(root).key


@pytest.mark.usefixtures("raw")
def test_the_text_is_served_and_nothing_in_dist_changes(root: Path) -> None:
    before = {path.name: path.read_bytes() for path in (root / "dist").iterdir()}
    edition = private(published(root), root)
    with cached_database(edition, root / ".cache") as path:
        app = make_app(edition, path)
        page = asyncio.run(app.client.get("/harbour-news/paragraphs.json?_shape=array&article_id=letter"))
    assert [row["text"] for row in page.json()] == [text for _, text in PARAGRAPHS["letter"]]
    assert before == {path.name: path.read_bytes() for path in (root / "dist").iterdir()}


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machine_is_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org", ""])
def test_what_others_reach_is_not_loopback(host: str) -> None:
    assert not is_loopback(host)
