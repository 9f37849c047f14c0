"""The path of a database that nobody changes in; Datasette's way to read it, with limits of its own, out."""

import sqlite3
from urllib.parse import quote

from datasette.database import Database, QueryInterrupted, Results

# How the conditions of `common_words` begin.
LOOKED_UP = "exists (select 1 from "

# A page tells how many rows it has where that can be counted in so many milliseconds.
COUNT_MS = 40


class Immutable(Database):  # type: ignore[misc]
    """Datasette's own, but for a path with signs in it that mean something in an address."""

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """Open the file for reading."""
        assert not write
        address = f"file:{quote(str(self.path))}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._all_file_connections.append(connection)
        return connection

    async def execute(
        self, sql: str, params: object = None, truncate: bool = False, **limits: object
    ) -> Results:
        """Run a query; where Datasette counts a page's rows, which it can do without, give up soon.

        A reader's own query is told from that by being cut at the number of rows that are shown.
        """
        if not truncate and not limits and sql.startswith("select count(*) from "):
            if LOOKED_UP in sql:
                raise QueryInterrupted("too many to be counted", sql, params)
            limits = {"custom_time_limit": COUNT_MS}
        return await super().execute(sql, params, truncate, **limits)
