"""The pages in a real browser: clicked through, with a keyboard, on a phone, with scripts switched off."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest

from sample import PARAGRAPHS
from serve.conftest import served_root
from serve.hostile import hostile_root
from serve.test_pages import ADDRESSES
from serve.test_serving import served

sync_api = pytest.importorskip("playwright.sync_api", reason="needs Playwright to drive a browser")
NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for path in map(shutil.which, NAMES) if path), "")

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason=f"needs a browser on the PATH, one of {', '.join(NAMES)}"),
    pytest.mark.xdist_group("browser"),
]

# A browser left to itself asks its maker for news; a container has no sandbox for it.
FLAGS = """--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update
--disable-sync --no-first-run""".split()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = served_root(tmp_path_factory.mktemp("browsed") / "data")
    raw = root / "raw/articles"
    raw.mkdir(parents=True)
    (raw / "letter.txt").write_text("\n\n".join(text for _, text in PARAGRAPHS["letter"]))
    with served(root) as (found, _):
        yield found.rstrip("/")


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: sync_api.Browser, address: str) -> Iterator[sync_api.Page]:
    """Open a page that takes no complaint of the browser and no request to another host."""
    with browser.new_context(base_url=address, accept_downloads=True) as context:
        opened = context.new_page()
        opened.set_default_timeout(10_000)
        said = watched(opened, address)
        yield opened
        assert said == []


def watched(page: sync_api.Page, address: str) -> list[str]:
    """Return a list that fills with whatever the browser complains of."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    host = urlsplit(address).netloc
    page.on("request", lambda asked: None if urlsplit(asked.url).netloc == host else said.append(asked.url))
    return said


def journey(page: sync_api.Page) -> None:
    """Click from the first page over a quote, its text and its speaker to an event."""
    page.goto("/")
    page.locator("figure.quote blockquote a").first.click()
    assert "/article/harbour#quote-" in page.url
    page.locator("p a.name", has_text="Tomas Brek").click()
    assert page.locator("h1").inner_text() == "Tomas Brek"
    page.get_by_role("link", name="Tomas Brek meets Harbour Union").click()
    assert page.locator("h1").inner_text() == "Tomas Brek meets Harbour Union"
    page.locator("article.card .words a").click()
    assert "/article/letter#clause-" in page.url


def test_a_reader_clicks_from_a_quote_to_an_event(page: sync_api.Page) -> None:
    journey(page)


def test_nothing_needs_a_script(browser: sync_api.Browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        said = watched(page, address)
        journey(page)
        page.goto("/harbour-news/quotes")
        page.get_by_text("Cite this table").click()
        assert page.locator("details.copied pre").first.is_visible()
        assert not page.locator("button.copy").first.is_visible()
        assert said == []


def test_the_map_leads_to_its_places(page: sync_api.Page) -> None:
    page.goto("/map")
    page.locator("#map path.borders").wait_for(state="attached")
    assert not page.locator(".still").is_visible()
    page.locator("#map").focus()
    page.keyboard.press("Minus")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Port Arlen"
    page.keyboard.press("Enter")
    page.wait_for_url("**/entity/port-arlen")


def test_the_map_without_a_script_is_a_picture(browser: sync_api.Browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("/map")
        assert page.locator(".still svg").first.is_visible()
        assert not page.locator("#map").is_visible()


def test_markup_in_the_data_does_nothing(
    browser: sync_api.Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = hostile_root(tmp_path_factory.mktemp("hostile") / "data")
    with served(root, "--public") as (address, _), browser.new_context(base_url=address) as context:
        page = context.new_page()
        said = watched(page, address)
        page.on("dialog", lambda dialog: said.append(dialog.message))
        for path in ADDRESSES:
            page.goto(path)
        page.goto("/map")
        page.locator("#map .pin a").first.hover()
        assert said == []


def test_search_leads_to_the_words(page: sync_api.Page) -> None:
    page.goto("/")
    page.get_by_label("Search quotes").fill("fair")
    page.keyboard.press("Enter")
    page.locator("ul.hits a", has_text="a fair one").first.click()
    assert "/article/harbour#" in page.url


def test_files_are_downloaded_whole(page: sync_api.Page, tmp_path: Path) -> None:
    page.goto("/")
    for name, begin in (
        ("quotes.csv", b"quote_id,"),
        ("quotes.parquet", b"PAR1"),
        ("harbour-news.db", b"SQLite"),
    ):
        with page.expect_download() as download:
            page.get_by_role("link", name=name, exact=True).click()
        download.value.save_as(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begin)


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_fits_the_screen(page: sync_api.Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_private_text_is_shown_to_the_letter(page: sync_api.Page) -> None:
    page.goto("/article/letter")
    shown = page.locator(".passage p").all_inner_texts()
    assert shown == [text for _, text in PARAGRAPHS["letter"]]


def test_the_speaker_is_told_on_hover_and_on_focus(page: sync_api.Page) -> None:
    page.goto("/article/harbour")
    quote = page.locator("p a.quote", has_text="a fair one")
    told = "element => getComputedStyle(element, '::after').content"
    assert quote.evaluate(told) == "none"
    quote.hover()
    assert "Tomas Brek (partial quote)" in quote.evaluate(told)
    page.mouse.move(0, 0)
    page.locator("h1").click()
    page.keyboard.press("Tab")
    for _ in range(60):
        if page.evaluate("document.activeElement.textContent") == "a fair one":
            break
        page.keyboard.press("Tab")
    assert "Tomas Brek (partial quote)" in quote.evaluate(told)


def test_the_keyboard_skips_to_the_content(page: sync_api.Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_code_is_copied(page: sync_api.Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/harbour-news/quotes")
    page.get_by_text("Load it with pandas").click()
    button = page.locator("details.copied[open] button.copy")
    button.click()
    page.wait_for_function("document.querySelector('details[open] button.copy').textContent == 'Copied'")
    assert "pd.read_parquet(" in page.evaluate("navigator.clipboard.readText()")


def test_facets_and_filters_narrow_a_table(page: sync_api.Page) -> None:
    page.goto("/harbour-news/quotes")
    page.locator(".facet-results a", has_text="partial").click()
    assert "1 row" in page.locator("h2").first.inner_text()
    page.goto("/harbour-news/quotes")
    page.get_by_label("Column to filter by").select_option("cue")
    page.get_by_label("Value").fill("say")
    page.get_by_role("button", name="Apply").click()
    assert "1 row" in page.locator("h2").first.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_lines_stand_out_from_their_ground(
    page: sync_api.Page, scheme: Literal["light", "dark"]
) -> None:
    """Keep the contrast that WCAG asks for (AA) between words and what they stand on."""
    page.emulate_media(color_scheme=scheme)
    for path in (
        "/",
        "/article/harbour",
        "/event/e-000000000001",
        "/harbour-news/quotes",
        "/map",
        "/timeline",
    ):
        page.goto(path)
        assert page.evaluate(POOR) == []


POOR = """() => {
  const linear = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
  const colour = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const found = colour(getComputedStyle(e).backgroundColor);
      if (found.length == 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const worded = element => [...element.childNodes].some(node => node.nodeType == 3 && node.data.trim());
  const poor = element => {
    const both = [light(colour(getComputedStyle(element).color)), light(ground(element))];
    return (Math.max(...both) + .05) / (Math.min(...both) + .05) < 4.5;
  };
  const all = [...document.querySelectorAll("main *, header *, footer *")];
  return all.filter(e => !e.closest("svg") && worded(e) && poor(e)).map(e => e.outerHTML.slice(0, 80));
}"""
