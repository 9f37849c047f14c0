"""An edition and its database in; a Datasette application over it out."""

import hashlib
from functools import cache
from pathlib import Path

import datasette.handle_exception
from datasette.plugins import pm

from ossetia_data.describe.outlines import WORLD
from ossetia_data.serve import plugin
from ossetia_data.serve.database import Edition
from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.immutable import Immutable
from ossetia_data.serve.measured import measured
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
    found = measured(edition.package, path)
    inspected = {
        "hash": edition.key,
        "size": path.stat().st_size,
        "file": path.name,
        "tables": {name: {"count": size} for name, size in found.sizes.items()},
    }
    app = Explorer(
        edition,
        found,
        NAVIGATION,
        metadata=metadata(edition.package),
        settings={**SETTINGS, "default_cache_ttl": cache_ttl},
        static_mounts=[
            (FILES, str(edition.files.resolve())),
            *((name, str(folder)) for name, folder in ASSETS.items()),
        ],
        template_dir=str(HERE / "templates"),
        inspect_data={edition.name: inspected},
    )
    app.jinja_env.globals |= {
        "edition": edition,
        "navigation": NAVIGATION,
        "tools": Tools(app),
        "asset": _asset,
    }
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.remove_database("_memory")
    app.add_database(Immutable(app, str(path.resolve()), is_mutable=False), name=edition.name)
    return app


@cache
def _asset(name: str, mount: str = "assets") -> str:
    """Return the address of a file of ours, another one whenever the file is another."""
    digest = hashlib.sha256((ASSETS[mount] / name).read_bytes()).hexdigest()[:8]
    return f"/{mount}/{name}?{digest}"
