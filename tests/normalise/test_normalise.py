import textwrap
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossetia_data.errors import InputError
from ossetia_data.model import Article, Facts, RawDocument, Rights
from ossetia_data.normalise import normalise
from ossetia_data.normalise.characters import clean

UNKNOWN = Facts()
PAGES = Path(__file__).parents[1] / "data" / "pages"


def read(content: str, media_type: str = "text/plain", known: Facts = UNKNOWN) -> Article:
    return normalise(RawDocument("a", "raw/articles/a.txt", "0" * 64, media_type, content, known))


def page(name: str) -> Article:
    content = (PAGES / name).read_text(encoding="utf-8")
    return read(content, "text/html" if name.endswith("html") else "text/plain")


def words(article: Article, kind: str) -> list[str]:
    return [article.words(paragraph) for paragraph in article.paragraphs if paragraph.kind == kind]


def test_a_laid_out_page_gives_its_masthead() -> None:
    facts = page("harbour.txt").facts
    assert facts.title == "Harbour strike ends after nine days as crews agree to a new rota"
    assert facts.byline == "Ines Valdorra; Tomas Brek"
    assert facts.published == "2031-06-03"
    assert facts.published_at == datetime(2031, 6, 3, 23, 45, tzinfo=UTC)
    assert facts.language == "en"


def test_a_laid_out_page_loses_its_furniture_and_nothing_else() -> None:
    article = page("harbour.txt")
    body = words(article, "body")
    assert [text.split()[0] for text in body] == ["The", "The", "“We", "The", "A", "The"]
    assert body[-1].startswith("The mayor called")
    assert words(article, "heading") == ["What the panel decides"]
    assert words(article, "caption") == [
        "The ferry Gannet leaves her berth for the first time in nine days. (Photo: Lena Osk)"
    ]


def test_a_page_without_layout_keeps_its_text_alone() -> None:
    article = page("flat.txt")
    assert [text.split()[0] for text in words(article, "body")] == ["The", "“I", "The", "A"]
    assert len(article.paragraphs) == 4
    assert article.facts.title.startswith("Old lighthouse keeper refuses")
    assert article.facts.byline == "Lena Osk"
    assert article.facts.published_at == datetime(2030, 11, 3, 9, 5, tzinfo=UTC)


def test_an_html_page_gives_text_headings_and_facts() -> None:
    article = page("harbour.html")
    assert article.facts == Facts(
        title="Harbour strike ends after nine days",
        byline="Ines Valdorra",
        publisher="Port Arlen Courier",
        url="https://courier.example/harbour/strike-ends",
        language="en",
        published="2031-06-03",
        published_at=datetime(2031, 6, 3, 23, 45, tzinfo=UTC),
    )
    assert len(words(article, "body")) == 4
    assert words(article, "heading") == ["What the panel decides"]


def test_what_is_known_wins_over_what_is_printed() -> None:
    known = Facts(
        title="Another title",
        published="2031-06-04",
        retrieved_on=date(2031, 7, 1),
        rights=Rights("Port Arlen Courier", "CC-BY-4.0", True),
    )
    facts = read((PAGES / "harbour.txt").read_text(encoding="utf-8"), known=known).facts
    assert (facts.title, facts.published, facts.rights, facts.retrieved_on) == (
        known.title,
        known.published,
        known.rights,
        known.retrieved_on,
    )
    assert facts.byline == "Ines Valdorra; Tomas Brek"
    assert facts.published_at is None, "the printed instant is of another day"


PLAIN = [
    "Arnor talks to Gondor.",
    "One line that has no full stop",
    "The band 's second album , Low Tide , came out in 1999 .\nIt did n't sell .\nA third was never made .",
    "ANNA: Where were you?\nBREK: Out.\nANNA: All night?\nBREK: Boats.\nANNA: Which boats?",
    "The crews want three things:\n- more pay\n* a light on the mole\n1. and a fourth thing\nNo more.",
    "Share\nThe word share stood alone on the first page of the report.\nHome",
    "The crews\n    want more\n        pay and\n  fewer nights\n\t\tand a light\n   on the mole\nfor all\n",
    "Ferries sail again\n\nThe boats left on Monday morning, the company said.\n\nNobody was late.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_keeps_every_line(text: str) -> None:
    assert read(text).text.split("\n") == [
        " ".join(line.split()) for line in text.split("\n") if line.strip()
    ]


def test_a_headline_above_plain_text_is_title_and_heading() -> None:
    article = read(PLAIN[-1])
    assert article.facts.title == "Ferries sail again"
    assert words(article, "heading") == ["Ferries sail again"]


def test_a_text_that_begins_with_a_caption_and_a_sentence_has_no_title() -> None:
    article = read(
        "The Gannet has long been the town's only ferry. Image / courier.example\n"
        "The town of Port Arlen has bought a second ferry, its mayor said on Monday.\n"
        "It will sail from June, in what she called a 'new time' for the town, with a crew of nine.\n"
        "The mayor's 'larger plans'\n"
        "A third ferry is planned for the year after, though nobody has yet said who is to pay for it."
    )
    assert article.facts.title == ""
    assert [paragraph.kind for paragraph in article.paragraphs] == [
        "caption",
        "body",
        "body",
        "heading",
        "body",
    ]


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("width", [50, 60, 72, 80])
def test_lines_broken_at_one_width_become_paragraphs(width: int, indent: str) -> None:
    paragraphs = [
        "The crews of all four ferries voted for a new rota by a margin of three to one on Monday night.",
        "A panel of three will decide until autumn how much more is paid for the night crossing.",
    ] * 2
    between = "\n" if indent else "\n\n"
    broken = between.join(textwrap.fill(words, width, initial_indent=indent) for words in paragraphs)
    assert read(broken).text.split("\n") == paragraphs


def test_characters_that_print_nothing_are_gone() -> None:
    article = read("\ufeffPort\u00a0Arlen\u200b cafe\u0301\r\nso\u00adft\u202e end\u2028new\tline\x07.")
    assert article.text == "Port Arlen café\nsoft end\nnew line."


def test_nothing_readable_is_an_input_error() -> None:
    for content, media_type in (("\u200b\n", "text/plain"), ("<html><body></body></html>", "text/html")):
        with pytest.raises(InputError, match=r"raw/articles/a\.txt: holds no article"):
            read(content, media_type)


def test_an_endless_paragraph_is_an_input_error() -> None:
    with pytest.raises(InputError, match="paragraph of more than 1,000,000"):
        read("word " * 200_001)


TEXTS = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \n\t\r\u00a0\u200b•*-.”By2021:")), max_size=300
)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_paragraphs_tile_the_text(content: str) -> None:
    try:
        article = read(content)
    except InputError:
        return
    assert article.text == "\n".join(map(article.words, article.paragraphs))
    assert [paragraph.number for paragraph in article.paragraphs] == list(
        range(1, len(article.paragraphs) + 1)
    )
    assert all(article.words(paragraph).strip() for paragraph in article.paragraphs)
    assert clean(article.text) == article.text


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_normalising_again_changes_nothing(content: str) -> None:
    try:
        once = read(content).text
    except InputError:
        return
    assert read(once).text == once


@pytest.mark.parametrize("name", ["harbour.txt", "flat.txt", "harbour.html"])
def test_the_text_of_a_page_is_a_plain_text(name: str) -> None:
    once = page(name).text
    assert read(once).text == once


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_no_page_raises_anything_but_an_input_error(content: str) -> None:
    try:
        article = read(f"<html><body><p>{content}</p><h1>{content[:20]}</h1></body></html>", "text/html")
    except InputError:
        return
    assert article.text == "\n".join(map(article.words, article.paragraphs))


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>The ferry sails at nine on Monday.</p>", ["The ferry sails at nine on Monday."]),
        ("<html><body><p>It\nsails. At\nnine.</p></body></html>", ["It sails. At nine."]),
        (
            "<p>The ferry sails at nine.<br>It is late<br>now.<br><br>Nobody came to the quay.</p>",
            ["The ferry sails at nine.", "It is late now.", "Nobody came to the quay."],
        ),
    ],
)
def test_markup_however_poor_gives_its_paragraphs(markup: str, paragraphs: list[str]) -> None:
    assert read(markup, "text/html").text.split("\n") == paragraphs


def test_broken_markup_is_refused_or_read_but_never_a_traceback() -> None:
    for markup in (
        "<html><meta><script></html><figure><img></body></select>",
        "<<<<",
        "</p></p><iframe><math>x",
    ):
        with suppress(InputError):
            read(markup, "text/html")
