"""A web archive (.warc, .warc.gz) -> the articles of its HTML responses."""

import gzip
import zlib
from collections.abc import Iterator
from email.message import Message
from typing import IO, Any, cast

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from ossetia_data.errors import InputError
from ossetia_data.model import RawDocument
from ossetia_data.read.encoding import declared_encoding, decode
from ossetia_data.read.limits import ARTICLE_BYTES, too_large
from ossetia_data.read.sidecar import check_known
from ossetia_data.read.source import Source, document

_HTML = ("text/html", "application/xhtml+xml")
# What the parser lets through for archives that are cut off or no archives at all.
_BROKEN = (EOFError, ValueError, KeyError, IndexError, AttributeError, TypeError)
_MEND = "fetch the archive again"


def read_warc(source: Source) -> Iterator[RawDocument | InputError]:
    """Yield the article of each HTML page that was served with status 200, or why it has none.

    Its id is the record's (without `urn:uuid:`), its `raw_sha256` that of the page as the server sent it,
    content encoding removed. Records of other kinds are skipped.
    """
    found = 0
    try:
        with _open(source) as file:
            for number, record in enumerate(ArchiveIterator(file), start=1):
                if _is_page(record):
                    found += 1
                    yield _page(source, record, number)
            file.read(1)  # the parser takes a cut-off file for one that has ended; reading on does not
    except (ArchiveLoadFailed, gzip.BadGzipFile, zlib.error, *_BROKEN) as error:
        raise InputError(source.raw_path, f"is a broken web archive: {_line(error)}", _MEND) from None
    if not found:
        raise InputError(source.raw_path, "holds no HTML page", "archive the articles' own pages")


def _open(source: Source) -> IO[bytes]:
    """Open the archive decompressed: unlike the archive parser, gzip says where a file is cut off."""
    if source.path.name.lower().endswith(".gz"):
        return cast(IO[bytes], gzip.open(source.path))
    return source.path.open("rb")


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type == "resource":
        return _media_type(record.rec_headers.get_header("Content-Type"))[0] in _HTML
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = _media_type(record.http_headers.get_header("Content-Type"))[0]
    return record.http_headers.get_statuscode() == "200" and kind in _HTML


def _page(source: Source, record: ArcWarcRecord, number: int) -> RawDocument | InputError:
    place = f"{source.raw_path}#{number}"
    try:
        data = record.content_stream().read(ARTICLE_BYTES + 1)
        if len(data) > ARTICLE_BYTES:
            raise too_large(place, len(data))
        if record.raw_stream.limit:
            raise InputError(place, "is cut off", _MEND)
        headers = record.http_headers or record.rec_headers
        charset = _media_type(headers.get_header("Content-Type"))[1]
        text = decode(data, place, charset or declared_encoding(data))
        known = check_known(_known(record), place)
        return document(source, data, "text/html", text, {**known, **_shared(source)}, number)
    except InputError as error:
        return error


def _shared(source: Source) -> dict[str, Any]:
    return {key: value for key, value in source.known.items() if key not in ("id", "url")}


def _known(record: ArcWarcRecord) -> dict[str, str | None]:
    header = record.rec_headers.get_header
    url = (header("WARC-Target-URI") or "").strip("<>")
    return {
        "id": (header("WARC-Record-ID") or "").strip("<>").rpartition(":")[2],
        "url": url if url.startswith(("http://", "https://")) else None,
        "retrieved_on": (header("WARC-Date") or "")[:10] or None,
    }


def _media_type(header: str | None) -> tuple[str, str]:
    """Return the media type and charset of a Content-Type header, both lower case and possibly empty."""
    message = Message()
    message["Content-Type"] = " ".join((header or "application/octet-stream").split())
    return message.get_content_type(), (message.get_content_charset() or "")


def _line(error: Exception) -> str:
    text = "".join(char for char in str(error) if char.isprintable()).partition(", first line")[0]
    return text[:100] or type(error).__name__
