"""An HTML page -> title, byline, time and paragraphs of the article on it, by trafilatura."""

from collections.abc import Iterator

from lxml.etree import _Element
from trafilatura import bare_extraction

from ossetia_data.model import Facts
from ossetia_data.normalise.characters import clean, fold
from ossetia_data.normalise.parts import Part, Parts


def read_html(html: str) -> Parts:
    """Return the parts of the article on a page; no parts where trafilatura finds none."""
    found = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False, fast=True)
    if found is None:
        return Parts(Facts(), ())
    facts = Facts(
        title=found.title or "",
        byline=found.author or "",
        publisher=found.sitename or "",
        url=found.url or "",
        language=found.language or "",
        published=found.date or "",
    )
    return Parts(facts, tuple(_parts(found.body)))


def _parts(body: _Element) -> Iterator[Part]:
    for element in body.iter("p", "head", "item", "quote", "row"):
        if element.tag in ("quote", "item") and element.find("p") is not None:
            continue
        words = fold(clean("".join(element.itertext())))
        if words:
            yield Part("heading" if element.tag == "head" else "body", words)
