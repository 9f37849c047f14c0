"""Bytes -> text, by the encoding that they declare or reveal; never by a guess.

In order: a byte order mark, the pattern of UTF-16 and UTF-32 without one, what the page or its HTTP header
declares, UTF-8. Legacy encodings are read only where they are declared.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from ossetia_data.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 4096
_DECLARED_WITHIN = 2048
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""", re.IGNORECASE)
# The web reads these as windows-1252, whatever they say (WHATWG Encoding Standard).
_AS_WINDOWS = {"iso8859-1", "ascii", "latin-1"}
_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip or office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "rich text",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
}
_EXPORT = "save the article's words as plain text or its page as HTML"


def declared_encoding(data: bytes) -> str:
    """Return the encoding that an HTML or XML page names in its first bytes, or an empty string."""
    head = data[:_DECLARED_WITHIN]
    found = _XML.search(head) or _META.search(head)
    return found[1].decode("ascii", "replace") if found else ""


def decode(data: bytes, place: str, declared: str = "") -> str:
    """Return the text of `data`; raise InputError where it is empty, binary or in no encoding it reveals."""
    _refuse_magic(data, place)
    if not data.strip():
        raise InputError(place, "is empty", "put the article's text into it, or delete it")
    text = next(_revealed(data), None)
    if text is None:
        text = _decode_as(data, declared, place) if declared else _decode_utf8(data, place)
    if not text.strip():
        raise InputError(
            place, "holds nothing but white space", "put the article's text into it, or delete it"
        )
    _refuse_controls(text, place)
    return text


def _refuse_magic(data: bytes, place: str) -> None:
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise InputError(place, f"is {kind}, not text", _EXPORT)


def _revealed(data: bytes) -> Iterator[str]:
    """Yield the text by a byte order mark, or by the pattern of wide characters without one."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                yield data[len(mark) :].decode(name)
            except UnicodeDecodeError:
                continue
    for name in _wide_candidates(data[:_SAMPLE_BYTES]):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if _is_plausible(text[:_SAMPLE_BYTES]):
            yield text


def _wide_candidates(sample: bytes) -> Iterator[str]:
    """Yield the wide encodings in which the NULs of `sample` stand where ASCII's high bytes would."""
    zeros = [sample[lane::4].count(0) for lane in range(4)]
    if not any(zeros):
        return
    lane = max(1, len(sample) // 4)
    if zeros[2] + zeros[3] > 1.9 * lane and zeros[0] < lane / 2:
        yield "utf-32-le"
    if zeros[0] + zeros[1] > 1.9 * lane and zeros[3] < lane / 2:
        yield "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if odd > 20 * even:
        yield "utf-16-le"
    if even > 20 * odd:
        yield "utf-16-be"


def _is_plausible(text: str) -> bool:
    """Say whether all of `text` are characters that a text has, and not bytes misread as such."""
    odd = sum(unicodedata.category(char) in ("Cn", "Co", "Cs") or _is_control(char) for char in text)
    return odd * 100 <= len(text)


def _is_control(char: str) -> bool:
    return char < " " and char not in "\t\n\r\f\v"


def _decode_as(data: bytes, declared: str, place: str) -> str:
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        raise InputError(place, f"declares an unknown encoding {declared!r}", "convert it to UTF-8") from None
    if name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        return _decode_utf8(data, place)  # a page whose declaration could be read in bytes is not wide
    name = "cp1252" if name in _AS_WINDOWS else name
    try:
        return data.decode(name)
    except (UnicodeError, AttributeError, TypeError, LookupError):
        problem = f"is not in the encoding that it declares ({declared})"
        raise InputError(place, problem, "convert it to UTF-8") from None


def _decode_utf8(data: bytes, place: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if data.count(0):
            raise InputError(place, "is binary, not text", _EXPORT) from None
        byte = data[error.start]
        problem = f"is not UTF-8: byte 0x{byte:02x} at offset {error.start}"
        raise InputError(place, problem, _conversion(data)) from None


def _conversion(data: bytes) -> str:
    """Return advice on how to convert `data`, with the encoding that it most resembles."""
    from charset_normalizer import from_bytes  # slow to import, and only needed here

    best = from_bytes(data[:100_000]).best()
    likely = best is None or "cp1252" in best.could_be_from_charset
    name = "windows-1252" if likely or best is None else best.encoding.replace("_", "-")
    return f"convert it to UTF-8 (iconv -f {name} -t UTF-8, if it is {name})"


def _refuse_controls(text: str, place: str) -> None:
    controls = sum(map(text.count, map(chr, (*range(9), *range(14, 32)))))
    if "\0" in text or controls * 200 > len(text):
        raise InputError(place, "is binary, not text", _EXPORT)
