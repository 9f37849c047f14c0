"""A .jsonl file -> its articles: a JSON object a line, with `id`, `text` or `html`, and a sidecar's keys."""

import json
from collections.abc import Iterator
from typing import Any

from ossetia_data.errors import InputError
from ossetia_data.model import RawDocument
from ossetia_data.read.encoding import decode
from ossetia_data.read.limits import ARTICLE_BYTES, refuse_long_lines, too_large
from ossetia_data.read.sidecar import check_known
from ossetia_data.read.source import MediaType, Source, document

_CHUNK = 1 << 20
_SHAPE = 'write one object a line: {"id": ..., "text": ...} or {"id": ..., "html": ...}'


def read_lines(source: Source) -> Iterator[RawDocument | InputError]:
    """Yield the article of each line, or the InputError that says why it has none; blank lines are skipped.

    Keys of the file's own sidecar hold for every line that does not give them itself.
    """
    number = 0
    for line, data in _records(source):
        number += 1
        place = f"{source.raw_path}, line {line}"
        try:
            if len(data) > ARTICLE_BYTES:
                raise too_large(place, len(data))
            yield _article(source, data, place, number)
        except InputError as error:
            yield error
    if not number:
        raise InputError(source.raw_path, "is empty", _SHAPE)


def _records(source: Source) -> Iterator[tuple[int, bytes]]:
    """Yield the number and bytes of each line that is not blank; of an over-long one, just too many bytes."""
    with source.path.open("rb") as file:
        line = 0
        while data := file.readline(ARTICLE_BYTES + 1):
            line += 1
            rest = data
            while len(rest) > _CHUNK and not rest.endswith(b"\n"):
                rest = file.readline(_CHUNK + 1)
            data = data.removesuffix(b"\n").removesuffix(b"\r")
            if data.strip():
                yield line, data


def _article(source: Source, data: bytes, place: str, number: int) -> RawDocument:
    known = _parse(data, place)
    bodies = [key for key in ("text", "html") if key in known]
    if len(bodies) != 1 or not isinstance(known[bodies[0]], str) or "id" not in known:
        raise InputError(place, "needs an `id` and either a `text` or an `html`", _SHAPE)
    text = known.pop(bodies[0])
    checked = check_known(known, place)
    try:
        text = decode(text.encode(), place)
        refuse_long_lines(text, place) if bodies == ["text"] else None
    except UnicodeEncodeError:
        raise InputError(place, "holds half of a surrogate pair", "write the text as valid Unicode") from None
    media_type: MediaType = "text/html" if bodies == ["html"] else "text/plain"
    shared = {key: value for key, value in source.known.items() if key != "id"}
    return document(source, data, media_type, text, {**shared, **checked}, number)


def _parse(data: bytes, place: str) -> dict[str, Any]:
    try:
        known = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise InputError(
            place, f"is not UTF-8 at byte {error.start} of the line", "convert it to UTF-8"
        ) from None
    except json.JSONDecodeError as error:
        raise InputError(f"{place}, column {error.colno}", f"is not JSON: {error.msg}", _SHAPE) from None
    except (ValueError, RecursionError) as error:
        raise InputError(place, f"is not usable JSON: {str(error)[:80]}", _SHAPE) from None
    if not isinstance(known, dict):
        raise InputError(place, "is not a JSON object", _SHAPE)
    return known


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key is given twice")
    return made


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON number")
