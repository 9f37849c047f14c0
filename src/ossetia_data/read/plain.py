"""A text file -> its one article."""

from collections.abc import Iterator

from ossetia_data.model import RawDocument
from ossetia_data.read.encoding import decode
from ossetia_data.read.limits import read_bytes, refuse_long_lines
from ossetia_data.read.source import Source, document


def read_plain(source: Source) -> Iterator[RawDocument]:
    """Yield the article of a .txt file; raise InputError where it holds no readable text."""
    data = read_bytes(source.path, source.raw_path)
    text = decode(data, source.raw_path)
    refuse_long_lines(text, source.raw_path)
    yield document(source, data, "text/plain", text, source.known)
