"""A CSV that people keep under raw/ -> its rows, each checked against the file's Table Schema."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from ossetia_data.edtf_dates import is_edtf
from ossetia_data.errors import InputError
from ossetia_data.schema import Field


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet: `place` is its file and line, `values` its columns that are not empty."""

    place: str
    values: Mapping[str, str]

    def error(self, column: str, problem: str, mend: str) -> InputError:
        """Make the error that says what is wrong with one cell."""
        return InputError(f"{self.place}, column {column}", problem, mend)


def read_sheet(root: Path, path: Path, fields: Sequence[Field]) -> Iterator[Line | InputError]:
    """Yield the rows of the CSV at `root`/`path`, and an error for each cell that breaks the schema.

    A missing file has no rows. Columns may stand in any order, and those not required may be left out.
    """
    place = path.as_posix()
    try:
        text = (root / path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return
    except UnicodeDecodeError as error:
        yield InputError(place, f"byte {error.start} is not UTF-8", "save the file as UTF-8")
        return
    except OSError as error:
        yield InputError(place, f"cannot be read ({error.strerror})", "check the file and its permissions")
        return
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = next(rows, [])
        problem = _header_problem(header, fields)
        if problem:
            columns = ", ".join(field.name for field in fields)
            yield InputError(f"{place}, line 1", problem, f"the columns are {columns}")
            return
        for cells in rows:
            if any(cells):
                yield from _line(f"{place}, line {rows.line_num}", header, cells, fields)
    except csv.Error as error:
        yield InputError(f"{place}, line {rows.line_num}", f"is not CSV ({error})", "mend its quoting")


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
) -> Iterator[Line | InputError]:
    if len(cells) != len(header):
        problem = f"{len(cells)} values under {len(header)} columns"
        yield InputError(place, problem, "quote values that hold a comma")
        return
    values = {name: cell.strip() for name, cell in zip(header, cells, strict=True) if cell.strip()}
    line = Line(place, values)
    problems = [(field, _cell_problem(field, values.get(field.name, ""))) for field in fields]
    errors = [line.error(field.name, problem, _mend(field)) for field, problem in problems if problem]
    if errors:
        yield from errors
    else:
        yield line


def _mend(field: Field) -> str:
    """Say what belongs into a column, in the words of its schema."""
    return f"the column holds: {field.description.rstrip('.')}"


def _cell_problem(field: Field, value: str) -> str:
    """Say what is wrong with one cell; nothing if it fits its field."""
    if not value:
        return "is empty" if field.required else ""
    if field.type in ("integer", "number"):
        return _number_problem(field, value)
    if field.enum and value not in field.enum:
        return f"{value!r} is none of {', '.join(field.enum)}"
    if field.pattern and not re.search(field.pattern, value):
        return f"{value!r} does not match {field.pattern}"
    if field.rdf_type.endswith("/EDTF") and value != "-" and not is_edtf(value):
        return f"{value!r} is no EDTF date"
    return ""


def _number_problem(field: Field, value: str) -> str:
    try:
        number = int(value) if field.type == "integer" else float(value)
    except ValueError:
        return f"{value!r} is no {field.type}"
    low = field.minimum is None or number >= field.minimum
    high = field.maximum is None or number <= field.maximum
    # Asked this way round, `nan` is in no range.
    return "" if low and high else f"{value} is out of range"
