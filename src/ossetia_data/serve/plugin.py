"""Datasette's hooks: what a connection may do, which pages there are, and how a refusal is told."""

import sqlite3
from collections.abc import Awaitable, Callable

from datasette import NotFound, Request, Response, hookimpl
from datasette import handle_exception as default
from datasette.app import Datasette
from datasette.views.base import DatasetteError

# No query may take more memory than this, or make a value longer than that.
HEAP_BYTES = 200_000_000
VALUE_BYTES = 20_000_000

# Reading is all that anyone needs. FTS asks for data_version; the others are Datasette's own questions.
READING = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
}
# What opening a search index does to the schema in memory; the file and its schema table are read-only.
OPENING_FTS = {(sqlite3.SQLITE_UPDATE, "sqlite_master")}
PRAGMAS = {
    "data_version",
    "foreign_key_list",
    "function_list",
    "index_info",
    "index_list",
    "index_xinfo",
    "page_count",
    "page_size",
    "schema_version",
    "table_info",
    "table_list",
    "table_xinfo",
}

# Kept in memory by Datasette itself; no reader's SQL reaches them.
DATASETTES_OWN = {"_internal", "_memory"}


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection, database: str) -> None:
    """Limit what SQL can do and use, in the databases that are served."""
    conn.execute(f"PRAGMA hard_heap_limit = {HEAP_BYTES}")
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, VALUE_BYTES)
    if database not in DATASETTES_OWN:
        conn.set_authorizer(_authorize)


def _authorize(action: int, first: str | None, *_: object) -> int:
    if action in READING or (action, first) in OPENING_FTS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in PRAGMAS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first == "database_list":
        return sqlite3.SQLITE_IGNORE  # Empty: it would tell where the file lies, and Datasette asks for it.
    return sqlite3.SQLITE_DENY


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[tuple[str, Callable[[], Awaitable[None]]]]:
    """Close the pages that tell of the machine: paths, threads, tokens."""
    return [(r"/-/(databases|threads|permissions|messages|auth-token|allow-debug)(\.json)?$", _closed)]


async def _closed() -> None:
    raise NotFound("There is no such page here")


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]
def handle_exception(
    datasette: Datasette, request: Request, exception: Exception
) -> Callable[[], Awaitable[Response]]:
    """Tell a query that SQLite refuses as what it is: the asker's error, not the server's."""
    if isinstance(exception, MemoryError):
        exception = DatasetteError("This query needs too much memory", status=400, title="Refused")
    elif isinstance(exception, sqlite3.DatabaseError):
        exception = DatasetteError(str(exception), status=400, title="Refused")
    elif isinstance(exception, DatasetteError) and exception.status == 500:
        exception.status = 400  # Datasette gives no status where it is asked for what cannot be.
    told: Callable[[], Awaitable[Response]] = default.handle_exception(datasette, request, exception)
    return told
