"""An edition and its database in; a Datasette application over it out."""

import hashlib
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from urllib.parse import quote

import datasette.handle_exception
from datasette.database import Database
from datasette.plugins import pm

from ossetia_data.describe.outlines import WORLD
from ossetia_data.serve import plugin
from ossetia_data.serve.database import Edition
from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.metadata import FILES, metadata
from ossetia_data.serve.pages import NAVIGATION
from ossetia_data.serve.tools import Tools

SETTINGS = {
    "sql_time_limit_ms": 1000,
    "max_returned_rows": 1000,
    "default_page_size": 50,
    "suggest_facets": False,  # Guessing them costs twenty times what the page itself does.
    "allow_csv_stream": False,  # It is cut at its limits without a word; the complete files are linked.
    "allow_download": True,
}
HERE = Path(__file__).parent

# Addresses and the folders whose files are served there, besides the package's own files.
ASSETS = {"assets": HERE / "static", "world": WORLD}


def make_app(edition: Edition, path: Path, cache_ttl: int = 0) -> Explorer:
    """Return a Datasette over the database at `path`, read-only, configured from the edition's schemas.

    `cache_ttl` is the time in seconds for which a browser may keep a page.
    """
    if not pm.is_registered(plugin):
        pm.register(plugin)
    # It would print every variable of every frame for each address that does not exist.
    datasette.handle_exception.rich = None
    app = Explorer(
        edition,
        metadata=metadata(edition.package),
        settings={**SETTINGS, "default_cache_ttl": cache_ttl},
        static_mounts=[
            (FILES, str(edition.files.resolve())),
            *((name, str(folder)) for name, folder in ASSETS.items()),
        ],
        template_dir=str(HERE / "templates"),
        inspect_data={edition.name: _inspected(edition, path)},
    )
    app.jinja_env.globals |= {
        "edition": edition,
        "navigation": NAVIGATION,
        "tools": Tools(app),
        "asset": _asset,
    }
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.remove_database("_memory")
    app.add_database(_Immutable(app, str(path.resolve()), is_mutable=False), name=edition.name)
    return app


def _inspected(edition: Edition, path: Path) -> dict[str, object]:
    """Count each table's rows once: they cannot change, and Datasette would count them for every page."""
    with closing(sqlite3.connect(_address(path), uri=True)) as connection:
        names = [
            name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        ]
        counts = {
            name: {"count": connection.execute(f'select count(*) from "{name}"').fetchone()[0]}  # noqa: S608
            for name in names
        }
    return {"hash": edition.key, "size": path.stat().st_size, "file": path.name, "tables": counts}


def _address(path: Path | str) -> str:
    """Return a file's address for SQLite, which promises that nobody changes it."""
    return f"file:{quote(str(path))}?mode=ro&immutable=1"


@cache
def _asset(name: str, mount: str = "assets") -> str:
    """Return the address of a file of ours, another one whenever the file is another."""
    digest = hashlib.sha256((ASSETS[mount] / name).read_bytes()).hexdigest()[:8]
    return f"/{mount}/{name}?{digest}"


class _Immutable(Database):  # type: ignore[misc]
    """Datasette's own, but for a path with signs in it that mean something in an address."""

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """Open the file for reading."""
        assert not write
        connection = sqlite3.connect(_address(self.path), uri=True, check_same_thread=False)
        self._all_file_connections.append(connection)
        return connection
