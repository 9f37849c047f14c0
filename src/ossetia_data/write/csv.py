"""A table's rows in; a CSV file (UTF-8, comma, RFC 4180 quoting, LF, empty = missing) out."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from ossetia_data.schema import Rows, Table
from ossetia_data.write.columns import columns

# Not the csv module: it quotes a lone carriage return in some versions of Python and not in others.
_SPECIAL = re.compile('[,"\r\n]')


def write_csv(table: Table, rows: Rows, path: Path) -> None:
    """Write `rows` to `path`; quotes stand only where RFC 4180 needs them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(table.columns) + "\n")
        for chunk in columns(table, rows):
            cells = [
                [_TEXT[field.type](value) for value in column]
                for field, column in zip(table.fields, chunk, strict=True)
            ]
            file.writelines(",".join(row) + "\n" for row in zip(*cells, strict=True))


def text(value: object) -> str:
    """Return a value as it stands in a CSV cell, before quoting: `true`, `2022-03-30T18:00:00Z`, `0.5`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return value.isoformat() if isinstance(value, date) else str(value)


def _quoted(value: object) -> str:
    cell = "" if value is None else str(value)
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell


_TEXT: dict[str, Callable[[object], str]] = {
    "string": _quoted,
    "integer": text,
    "number": text,
    "boolean": text,
    "date": text,
    "datetime": text,
}
