"""A table's rows in; a CSV file (UTF-8, comma, RFC 4180 quoting, LF, empty = missing) out."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from ossetia_data.schema import Field, Rows, Table
from ossetia_data.write.columns import columns

# Not the csv module: it quotes a lone carriage return in some versions of Python and not in others.
_SPECIAL = re.compile('[,"\r\n]')


def write_csv(table: Table, rows: Rows, path: Path) -> None:
    """Write `rows` to `path`; quotes stand only where RFC 4180 needs them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(table.columns) + "\n")
        for chunk in columns(table, rows):
            cells = [_cells(field, column) for field, column in zip(table.fields, chunk, strict=True)]
            file.writelines(",".join(row) + "\n" for row in zip(*cells, strict=True))


def text(value: object) -> str:
    """Return a value as it stands in a CSV cell, before quoting: `true`, `2022-03-30T18:00:00Z`, `0.5`."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return value.isoformat() if isinstance(value, date) else str(value)


def _cells(field: Field, column: Sequence[object]) -> list[str]:
    texts = [*map(text, column)]
    # Few columns need quoting anywhere: one search for the whole column tells.
    if field.type == "string" and _SPECIAL.search("\0".join(texts)):
        return [*map(_quoted, texts)]
    return texts


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell
