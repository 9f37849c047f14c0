"""A cell of one of Datasette's own pages in; a link in its place where the schema says that it points out."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from ossetia_data.schema import Field, Package, Table
from ossetia_data.serve.links import outside_href, reference_href

# A table and a column of it -> the address that a value there leads to, empty for none.
Leading = Mapping[tuple[str | None, str], Callable[[Any], str]]


def leading(package: Package) -> Leading:
    """Return, for each column that points somewhere, where its values lead."""
    name = str(package.descriptor["name"])
    return {
        (table.name, field.name): found
        for table in package.tables
        for field in table.fields
        if (found := _leads(name, table, field))
    }


def cell(lead: Callable[[Any], str] | None, value: Any) -> Markup | None:  # noqa: ANN401
    """Return a link where `value` leads somewhere, None where it is to be shown as it is.

    Datasette hands over a reference that it has looked up as `{"value": ..., "label": ...}`.
    """
    if lead is None or value is None:
        return None
    key, label = (
        (value["value"], value["label"] or value["value"]) if isinstance(value, dict) else (value, value)
    )
    href = lead(key)
    if not href:
        return None
    outside = "" if href.startswith("/") else Markup(' rel="noreferrer nofollow"')
    return Markup('<a href="{}"{}>{}</a>').format(href, outside, label)


def _leads(database: str, table: Table, field: Field) -> Callable[[Any], str] | None:
    target = next((key.table for key in table.foreign_keys if key.fields == (field.name,)), "")
    if target:
        return lambda key: reference_href(database, target, key)
    return (lambda value: outside_href(field, str(value))) if field.pattern else None
