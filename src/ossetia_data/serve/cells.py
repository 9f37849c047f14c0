"""A row as Datasette hands it to its page of a table in; the cells of that page's line out.

Its own way, asking every plugin about every cell, takes most of the time that a page takes.
"""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from ossetia_data.schema import Field, Package, Table
from ossetia_data.serve.links import outside_href, reference_href, row_href

# A column of a table -> the address that a value there leads to, empty for none.
Leading = Mapping[str, Callable[[Any], str]]

# Values longer than this are cut, and those longer or shorter than that want a wide or a narrow column;
# of what has a page of its own no more is shown than makes a column wide.
LONGEST, WORDS, SHORT = 2000, 60, 30


def leading(package: Package) -> Mapping[str, Leading]:
    """Return, for each table, where the values of those columns lead that point somewhere."""
    name = str(package.descriptor["name"])
    return {
        table.name: {field.name: found for field in table.fields if (found := _leads(name, table, field))}
        for table in package.tables
    }


def cells(database: str, table: Table, leads: Leading, row: Mapping[str, Any]) -> Markup:
    """Return a row's cells: its key first, which leads to its own page, then the other columns.

    A reference that Datasette has looked up stands in `row` as `{"value": ..., "label": ...}`.
    """
    given = {column: row[column] for column in row.keys()}  # noqa: SIM118  a row of SQLite iterates over values
    plain = {column: each["value"] if isinstance(each, dict) else each for column, each in given.items()}
    key = ",".join(str(plain[column]) for column in table.primary_key)
    drawn = [f'<td class="short">{_link(row_href(database, table, plain), key)}</td>']
    drawn += [
        _cell(leads.get(column), value, given[column])
        for column, value in plain.items()
        if (column,) != table.primary_key
    ]
    return Markup("".join(drawn))  # noqa: S704  every part was escaped


def _cell(lead: Callable[[Any], str] | None, value: Any, given: Any) -> str:  # noqa: ANN401
    if value is None:
        return "<td></td>"
    label = str(given["label"] or value if isinstance(given, dict) else value)
    kind = "number" if isinstance(value, int | float) else _breadth(len(label))
    href = lead(value) if lead else ""
    text = _cut(label, WORDS if href else LONGEST)
    return f'<td class="{kind}">{_link(href, text) if href else escape(text)}</td>'


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip()}…"


def _breadth(length: int) -> str:
    return "words" if length > WORDS else "short" if length < SHORT else "middling"


def _link(href: str, text: str) -> str:
    outside = "" if href.startswith("/") else ' rel="noreferrer nofollow"'
    return f'<a href="{escape(href)}"{outside}>{escape(text)}</a>'


def _leads(database: str, table: Table, field: Field) -> Callable[[Any], str] | None:
    target = next((key.table for key in table.foreign_keys if key.fields == (field.name,)), "")
    if target:
        return lambda key: reference_href(database, target, key)
    return (lambda value: outside_href(field, str(value))) if field.pattern else None
