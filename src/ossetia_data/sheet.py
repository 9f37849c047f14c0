"""A CSV that people keep under raw/ -> its rows, each checked against the file's Table Schema."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ossetia_data.edtf_dates import is_edtf
from ossetia_data.errors import InputError
from ossetia_data.schema import Field


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: `place` is its file and line, `values` its columns that are not empty."""

    place: str
    values: Mapping[str, str]


def read_sheet(path: Path, fields: Sequence[Field], shown: str) -> Iterator[Line | InputError]:
    """Yield the rows of the CSV at `path`, or for each that breaks the schema what is wrong with it.

    `shown` is the file's name in messages. A missing file has no rows. Columns may stand in any order and
    optional ones may be left out.
    """
    if not path.exists():
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield InputError(shown, f"cannot be read ({error})", "save it as UTF-8 text")
        return
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(rows, [])
        problem = _header_problem(header, fields)
        if problem:
            yield InputError(f"{shown}:1", problem, f"the columns are {', '.join(f.name for f in fields)}")
            return
        for cells in rows:
            if any(cells):
                yield _line(f"{shown}:{rows.line_num}", header, cells, fields)
    except csv.Error as error:
        yield InputError(f"{shown}:{rows.line_num}", f"is not CSV ({error})", "mend the quotes of this line")


def _header_problem(header: Sequence[str], fields: Sequence[Field]) -> str:
    names = [field.name for field in fields]
    unknown = [name for name in header if name not in names]
    if unknown:
        return f"unknown column {unknown[0]!r}"
    twice = [name for at, name in enumerate(header) if name in header[:at]]
    if twice:
        return f"column {twice[0]!r} stands twice"
    missing = [field.name for field in fields if field.required and field.name not in header]
    return f"column {missing[0]!r} is missing" if missing else ""


def _line(
    place: str, header: Sequence[str], cells: Sequence[str], fields: Sequence[Field]
) -> Line | InputError:
    if len(cells) != len(header):
        return InputError(place, f"{len(cells)} cells under {len(header)} columns", "mend the commas")
    values = {name: cell for name, cell in zip(header, cells, strict=True) if cell}
    for field in fields:
        problem = _cell_problem(field, values.get(field.name, ""))
        if problem:
            return InputError(f"{place}, {field.name}", problem, field.description.rstrip("."))
    return Line(place, values)


def _cell_problem(field: Field, value: str) -> str:
    """Say what is wrong with one cell; nothing if it fits its field."""
    if not value:
        return "is empty" if field.required else ""
    if field.type in ("integer", "number"):
        return _number_problem(field, value)
    if field.enum and value not in field.enum:
        return f"{value!r} is none of {', '.join(field.enum)}"
    if field.pattern and not re.fullmatch(field.pattern, value):
        return f"{value!r} does not have the form {field.pattern}"
    if field.rdf_type.endswith("/EDTF") and value != "-" and not is_edtf(value):
        return f"{value!r} is no EDTF date"
    return ""


def _number_problem(field: Field, value: str) -> str:
    try:
        number = int(value) if field.type == "integer" else float(value)
    except ValueError:
        return f"{value!r} is no {field.type}"
    low = field.minimum is not None and number < field.minimum
    high = field.maximum is not None and number > field.maximum
    return f"{value} is out of range" if low or high else ""
