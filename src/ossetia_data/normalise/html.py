"""An HTML page -> title, byline, time and paragraphs of the article on it, by trafilatura."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from ossetia_data.model import Facts, Kind
from ossetia_data.normalise.characters import clean, fold
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.parts import Part, Parts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What trafilatura logs as an error is an InputError of the article here.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

# Without a fixed last day, what counts as a date would depend on the day of the build.
_DATES = {"original_date": True, "extensive_search": True, "max_date": "2100-01-01"}
# Stands for <br> while line feeds of the source still mean nothing: a character that no text uses.
_BREAK = "\ue000"
_TAGGED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_PUBLISHED = re.compile(
    r'"datePublished"\s*:\s*"([^"]{10,40})"|article:published_time"\s+content="([^"]{10,40})"', re.IGNORECASE
)


def read_html(html: str) -> Parts:
    """Return the parts of the article on a page; no parts where there is none."""
    page = load_html(html) if _TAGGED.search(html) else None
    page = load_html(f"<html><body>{html}</body></html>") if page is None else page
    if page is None:
        return Parts(Facts(), ())
    for broken in page.iter("br"):
        broken.tail = _BREAK + (broken.tail or "")
    headlines, language = [_words(element) for element in page.iter("h1")], _language(page)
    found = _extract(page, False) or _extract(page, True)
    if found is None:
        return Parts(Facts(), ())
    url = found.url or ""
    facts = Facts(
        title=_title(_line(found.title), headlines, _line(found.sitename)),
        byline=_line(found.author),
        publisher=_line(found.sitename),
        url=url if re.fullmatch(r"https?://\S+", url) else "",
        language=language,
        published=found.date or "",
        published_at=_instant(html, found.date or ""),
    )
    return Parts(facts, tuple(_parts(found.body, facts.title)))


def _extract(page: "HtmlElement", favor_recall: bool) -> Document | None:
    try:
        found = bare_extraction(
            deepcopy(page),
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            fast=not favor_recall,
            favor_recall=favor_recall,
            date_extraction_params=_DATES,
        )
    except Exception:  # noqa: BLE001 (broken markup breaks trafilatura and lxml in ways without end)
        return None
    return found if isinstance(found, Document) and len(found.body) else None


def _parts(body: "HtmlElement", title: str) -> Iterator[Part]:
    """Yield the paragraphs of trafilatura's body that are neither its headline again nor furniture."""
    for element in body.iter("p", "head", "item", "quote"):
        if element.tag in ("quote", "item") and element.find("p") is not None:
            continue
        for line in map(Line, _lines(element)):
            if _key(line.text) == _key(title) or line.is_label or (line.is_notice and len(line.words) < 40):
                continue
            kind: Kind = "caption" if line.is_caption else "heading" if element.tag == "head" else "body"
            yield Part(kind, line.text)


def _lines(element: "HtmlElement") -> Iterator[str]:
    """Yield the words of an element, parted where a line is broken behind the end of a sentence."""
    made = ""
    for words in "".join(element.itertext()).split(_BREAK):
        line = _line(words)
        if made and line and Line(made).ends:
            yield made
            made = ""
        made = f"{made} {line}".strip()
    if made:
        yield made


def _title(declared: str, headlines: list[str], site: str) -> str:
    """Return the headline printed on the page that is most like the declared title, or that title itself."""
    scored = [(_likeness(headline, declared), -index) for index, headline in enumerate(headlines)]
    best, index = max(scored, default=(0.0, 0))
    if best > 0.2:
        return headlines[-index]
    ending = re.search(rf"\s+[-–—|:»]\s+{re.escape(site)}$", declared) if site else None
    return declared[: ending.start()] if ending else declared


def _likeness(one: str, other: str) -> float:
    """Return the share of words that two titles have in common."""
    first, second = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return len(first & second) / max(len(first | second), 1)


def _instant(html: str, day: str) -> datetime | None:
    """Return the declared instant of publication, if it has a time zone and is of the day that was found."""
    for found in _PUBLISHED.finditer(html):
        try:
            instant = datetime.fromisoformat((found[1] or found[2]).strip())
        except ValueError:
            continue
        if instant.tzinfo and day in (instant.date().isoformat(), instant.astimezone(UTC).date().isoformat()):
            return instant.astimezone(UTC).replace(microsecond=0)
    return None


def _language(page: "HtmlElement") -> str:
    declared = (page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or "").lower()
    return declared[:2] if re.fullmatch(r"[a-z]{2}([-_].*)?", declared) else ""


def _words(element: "HtmlElement") -> str:
    return _line("".join(element.itertext()))


def _line(words: str | None) -> str:
    return fold(clean((words or "").replace(_BREAK, " ")))


def _key(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
