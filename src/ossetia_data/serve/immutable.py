"""The path of a database that nobody changes in; Datasette's way to read it, with limits of its own, out."""

import re
import sqlite3
from collections.abc import Mapping
from urllib.parse import quote

from datasette.database import Database, QueryInterrupted, Results

# How the conditions of `common_words` begin.
LOOKED_UP = "exists (select 1 from "

# A page tells how many rows it has where that can be counted in so many milliseconds.
COUNT_MS = 40

# How Datasette counts the rows that hold some values.
COUNTING = re.compile(r"select count\(\*\) from (\w+) where (.*?) *")
HOLDING = re.compile(r'"(\w+)" = :(p\d+)')


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
        self, sql: str, params: Mapping[str, object] | None = None, truncate: bool = False, **limits: object
    ) -> Results:
        """Run a query; where Datasette counts a page's rows, which it can do without, give up soon.

        A reader's own query is told from that by being cut at the number of rows that are shown.
        """
        if not truncate and not limits and sql.startswith("select count(*) from "):
            if (known := self._known(sql, params or {})) is not None:
                return Results([(known,)], False, None)
            if LOOKED_UP in sql:
                raise QueryInterrupted("too many to be counted", sql, params)
            limits = {"custom_time_limit": COUNT_MS}
        return await super().execute(sql, params, truncate, **limits)

    def _known(self, sql: str, params: Mapping[str, object]) -> int | None:
        """Return how many rows a query counts, where that was counted when the database was made."""
        asked = COUNTING.fullmatch(sql)
        counts = self.ds.measured.counts.get(asked[1]) if asked else None
        if not asked or not counts:
            return None
        tests = [HOLDING.fullmatch(test) for test in asked[2].split(" and ")]
        where = {test[1]: str(params[test[2]]) for test in tests if test}
        return counts.total(where) if len(where) == len(tests) and counts.knows(where) else None
