"""An edition in; the Datasette application that serves it, with what its pages ask of it, out."""

from collections.abc import Mapping, Sequence
from typing import Any

from datasette import NotFound, Request, Response
from datasette.app import Datasette

from ossetia_data.schema import Table
from ossetia_data.serve.cells import leading
from ossetia_data.serve.database import Edition
from ossetia_data.serve.measured import Measured

Row = Mapping[str, Any]


class Explorer(Datasette):  # type: ignore[misc]
    """Datasette's own application, which knows the edition that it serves."""

    def __init__(
        self, edition: Edition, measured: Measured, navigation: Mapping[str, str], **settings: object
    ) -> None:
        self.edition, self.measured, self.navigation = edition, measured, navigation
        self.kept: dict[str, str] = {}
        self.leading = leading(edition.package)
        super().__init__(**settings)

    def table(self, name: str) -> Table:
        """Return the table called `name`; a page that needs it is not found where there is none."""
        if name not in self.edition.package.names:
            raise NotFound(f"This dataset has no table of {name}")
        return self.edition.package[name]

    async def rows(self, sql: str, **parameters: object) -> list[Row]:
        """Return the rows of a query, at most as many as it limits itself to."""
        results = await self.get_database(self.edition.name).execute(sql, parameters)
        return [dict(row) for row in results.rows]

    async def row(self, table: str, key: str) -> Row:
        """Return the row of `table` whose one primary key is `key`; NotFound where there is none."""
        [column] = self.table(table).primary_key
        found = await self.rows(f'select * from "{table}" where "{column}" = :key', key=key)  # noqa: S608
        if not found:
            raise NotFound(f"There is no {key!r:.80} in {table}")
        return found[0]

    async def labels(self, table: str, keys: Sequence[object]) -> dict[object, str]:
        """Return what rows of `table` are called, by their one primary key."""
        [column], fields = self.table(table).primary_key, self.table(table).fields
        label = next((field.name for field in fields if field.label), column)
        wanted = {f"k{number}": key for number, key in enumerate(dict.fromkeys(keys))}
        marks = ", ".join(f":{name}" for name in wanted)
        sql = f'select "{column}" as k, "{label}" as label from "{table}" where "{column}" in ({marks})'  # noqa: S608
        return {row["k"]: row["label"] or row["k"] for row in await self.rows(sql, **wanted)}

    async def warm(self) -> None:
        """Make the pages that are the same for everybody, before anybody asks for them."""
        for path in ("/", *self.navigation):
            await self.client.get(path)

    async def page(self, template: str, request: Request, **context: object) -> Response:
        """Render one of the templates as an answer."""
        return Response.html(await self.render_template(template, context, request=request))
