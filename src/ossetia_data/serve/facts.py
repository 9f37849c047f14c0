"""A row and its table's schema in; its values, each with its name, meaning and link, out."""

from collections.abc import Container
from dataclasses import dataclass

from ossetia_data.schema import Field, Table
from ossetia_data.serve.explorer import Explorer, Row
from ossetia_data.serve.links import outside_href, reference_href


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a row as it is shown; `href` is empty where it leads nowhere."""

    name: str
    title: str
    meaning: str
    shown: str
    href: str = ""


async def facts(site: Explorer, table: Table, row: Row, without: Container[str] = ()) -> list[Fact]:
    """Return what `row` tells, in the schema's order: one fact for each column that has a value."""
    found = []
    for field in table.fields:
        value = row.get(field.name)
        if value is not None and value != "" and field.name not in without:
            found.append(await _fact(site, table, field, value))
    return found


async def _fact(site: Explorer, table: Table, field: Field, value: object) -> Fact:
    target = next((key.table for key in table.foreign_keys if key.fields == (field.name,)), "")
    if target:
        labels = await site.labels(target, [value])
        href = reference_href(site.edition.name, target, value)
        title = field.title or spoken(field.name.removesuffix("_id"))
        return Fact(field.name, title, field.description, labels.get(value, str(value)), href)
    shown = ("yes" if value else "no") if field.type == "boolean" else str(value)
    title = field.title or spoken(field.name)
    return Fact(field.name, title, field.description, shown, outside_href(field, shown))


def spoken(name: str) -> str:
    """Return a column's or query's name as words.

    >>> spoken("speaker"), spoken("date_start"), spoken("mention_count")
    ('Speaker', 'Date start', 'Mention count')
    """
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]
