"""A cell of one of Datasette's own pages in; a link in its place where the schema says that it points out."""

from typing import Any

from markupsafe import Markup

from ossetia_data.schema import Package, Table
from ossetia_data.serve.facts import outside_href
from ossetia_data.serve.links import reference_href


def cell(package: Package, table: str | None, column: str, value: Any) -> Markup | None:  # noqa: ANN401
    """Return a link where `value` is a reference or an address, None where it is shown as it is.

    Datasette hands over a reference that it has looked up as `{"value": ..., "label": ...}`.
    """
    if table not in package.names or column not in package[table].columns or value is None:
        return None
    found = package[table]
    key, label = (value["value"], value["label"]) if isinstance(value, dict) else (value, value)
    target = _target(found, column)
    if target and key is not None:
        return _link(reference_href(str(package.descriptor["name"]), target, key), label or key)
    href = outside_href(found.field(column), str(key))
    return _link(href, key) if href else None


def _target(table: Table, column: str) -> str:
    return next((key.table for key in table.foreign_keys if key.fields == (column,)), "")


def _link(href: str, shown: object) -> Markup:
    outside = "" if href.startswith("/") else Markup(' rel="noreferrer nofollow"')
    return Markup('<a href="{}"{}>{}</a>').format(href, outside, shown)
