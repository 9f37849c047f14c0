"""An explorer in; what its templates need to know of a table or a row (links, citation, code) out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasette import Request
from markupsafe import Markup

from ossetia_data.describe.citation import citation
from ossetia_data.schema import Field, Table
from ossetia_data.serve.cells import cells
from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.facts import Fact, facts
from ossetia_data.serve.links import page_href, place_href, row_href, table_href
from ossetia_data.serve.metadata import FILES


@dataclass(frozen=True, slots=True)
class Tools:
    """The functions that templates call, over one explorer."""

    site: Explorer

    def place(self, table: str, row: Mapping[str, Any]) -> str:
        """Return where a row's words stand in the text."""
        return place_href(self.site.table(table), row)

    def own_page(self, table: str, row: Mapping[str, Any]) -> str:
        """Return the page of an article, entity or event."""
        key = self.site.table(table).primary_key
        return page_href(table, row[key[0]]) if key else ""

    def row(self, table: str, row: Mapping[str, Any]) -> str:
        """Return Datasette's page of a row."""
        return row_href(self.site.edition.name, self.site.table(table), row)

    def rows(self, table: str, **where: object) -> str:
        """Return Datasette's page of the rows of a table that hold the given values."""
        return table_href(self.site.edition.name, table, **where)

    def article(self, row: Mapping[str, Any]) -> str:
        """Return what an article is called, by its own row or one that was joined with it."""
        title = row["article_title"] if "article_title" in row else row["title"]
        return str(title or f"Untitled article {row['article_id']}")

    def label(self, table: str, row: Mapping[str, Any]) -> str:
        """Return what a row is called, empty where its schema names no such column."""
        return next((str(row[field.name] or "") for field in self._fields(table) if field.label), "")

    async def facts(self, table: str, row: Mapping[str, Any]) -> list[Fact]:
        """Return what a row tells, with names in place of what it points to."""
        return await facts(self.site, self.site.table(table), dict(row))

    def cells(self, table: str, row: Mapping[str, Any]) -> Markup:
        """Return the cells of a row on the page of its table."""
        return cells(self.site.edition.name, self.site.table(table), self.site.leading[table], row)

    def files(self, table: str) -> list[str]:
        """Return the names of the files that hold the whole table."""
        folder: Path = self.site.edition.files
        names = [f"{table}.csv", f"{table}.parquet"]
        return [
            name for name in names if table in self.site.edition.package.names and (folder / name).exists()
        ]

    def citation(self, table: str = "", row: Mapping[str, Any] | None = None) -> str:
        """Return how to cite the data set, or one of its tables or rows."""
        cited = citation(self.site.edition.package.descriptor)
        if not table:
            return cited
        key = self.site.table(table).primary_key if row else ()
        which = ", ".join(f"{column} {row[column]}" for column in key) if row else ""
        return f"{cited} Table {table}{f', {which}' if which else ''}."

    def pandas(self, request: Request, table: str, row: Mapping[str, Any] | None = None) -> str:
        """Return the Python lines that load a table, and pick a row of it."""
        address = self.site.absolute_url(request, f"/{FILES}/{table}.parquet")
        lines = ["import pandas as pd", "", f"{table} = pd.read_parquet({json.dumps(address)})"]
        if row:
            lines.append(f"row = {_picked(self.site.table(table), row)}")
        return "\n".join(lines)

    def _fields(self, table: str) -> tuple[Field, ...]:
        package = self.site.edition.package
        return package[table].fields if table in package.names else ()


def _picked(table: Table, row: Mapping[str, Any]) -> str:
    tests = [
        f"({table.name}[{json.dumps(column)}] == {json.dumps(row[column])})" for column in table.primary_key
    ]
    return f"{table.name}[{' & '.join(tests)}]"
