"""A saved HTML page -> its one article, markup and all."""

from collections.abc import Iterator

from ossetia_data.model import RawDocument
from ossetia_data.read.encoding import declared_encoding, decode
from ossetia_data.read.limits import read_bytes
from ossetia_data.read.source import Source, document


def read_page(source: Source) -> Iterator[RawDocument]:
    """Yield the article of an HTML file; raise InputError where its bytes are no text."""
    data = read_bytes(source.path, source.raw_path)
    text = decode(data, source.raw_path, declared_encoding(data))
    yield document(source, data, "text/html", text, source.known)
