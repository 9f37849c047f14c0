"""Datasette's hooks: what a connection may do, which pages there are, and how a refusal is told."""

import sqlite3
from collections.abc import Awaitable, Callable, Generator
from typing import Any

from datasette import NotFound, Request, Response, hookimpl
from datasette import handle_exception as default
from datasette.database import QueryInterrupted
from datasette.facets import ColumnFacet
from datasette.views.base import DatasetteError

from ossetia_data.serve.common_words import quick
from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.facets import CountedFacet
from ossetia_data.serve.headers import App, guarded
from ossetia_data.serve.limits import limit
from ossetia_data.serve.pages import ROUTES


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection, database: str) -> None:
    """Limit what SQL can do and use, in the databases that are served."""
    limit(conn, database)


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Explorer) -> Callable[[App], App]:
    """Tell browsers what a page may load, and keep others away from the private edition."""
    ttl = datasette.setting("default_cache_ttl")
    return lambda app: guarded(app, datasette.edition.private, ttl)


@hookimpl  # type: ignore[untyped-decorator]
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Add the pages, and close those that tell of the machine: paths, threads, tokens."""
    closed = r"/-/(databases|threads|permissions|messages|auth-token|allow-debug|patterns|logout)(\.json)?$"
    return [(closed, _closed), *ROUTES.items()]


async def _closed() -> None:
    raise NotFound("There is no such page here")


@hookimpl(hookwrapper=True)  # type: ignore[untyped-decorator]
def filters_from_request(table: str, datasette: Explorer) -> Generator[None, Any, None]:
    """Make Datasette's search of a table quick where the words are found everywhere."""
    outcome = yield
    outcome.force_result([quick(datasette, table, asked) for asked in outcome.get_result()])


@hookimpl(hookwrapper=True)  # type: ignore[untyped-decorator]
def register_facet_classes() -> Generator[None, Any, None]:
    """Count columns of few values once, in place of Datasette's own way."""
    outcome = yield
    outcome.force_result(
        [
            [CountedFacet if each is ColumnFacet else each for each in classes]
            for classes in outcome.get_result()
        ]
    )


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]
def handle_exception(
    datasette: Explorer, request: Request, exception: Exception
) -> Callable[[], Awaitable[Response]]:
    """Tell a query that SQLite refuses as what it is: the asker's error, not the server's."""
    if isinstance(exception, MemoryError):
        exception = DatasetteError("This query needs too much memory", status=400, title="Refused")
    elif isinstance(exception, QueryInterrupted):
        exception = DatasetteError("This took longer than a query may", status=400, title="Refused")
    elif isinstance(exception, sqlite3.DatabaseError):
        exception = DatasetteError(str(exception), status=400, title="Refused")
    elif isinstance(exception, ValueError | TypeError | LookupError) and request.query_string:
        # Datasette takes some parameters for numbers or JSON without looking.
        exception = DatasetteError("A parameter of this address cannot be read", status=400)
    elif isinstance(exception, DatasetteError) and exception.status == 500:
        exception.status = 400  # Datasette gives no status where it is asked for what cannot be.
    told: Callable[[], Awaitable[Response]] = default.handle_exception(datasette, request, exception)
    return told
