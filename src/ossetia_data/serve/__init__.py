"""A dataset's folder in; a read-only web server over what was built of it out.

On a loopback address, with the raw articles at hand, it serves the private edition, which shows their text;
with `public`, anywhere else, or without them, exactly what dist/ holds.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

from ossetia_data.serve.app import make_app
from ossetia_data.serve.database import cached_database, published
from ossetia_data.serve.listen import bind, listen
from ossetia_data.serve.pages import NAVIGATION
from ossetia_data.serve.private import is_loopback, private

__all__ = ["make_app", "serve"]

# Behind these many seconds a browser asks again; on one's own machine at once, for a rebuild shows at once.
PUBLIC_TTL, PRIVATE_TTL = 3600, 0


def serve(
    root: Path, host: str, port: int, public: bool = False, announce: Callable[[str], None] = print
) -> None:
    """Serve the package in `root`/dist until interrupted; port 0 takes any free one.

    `announce` is told the address. Raise DataError where nothing was built yet or the port is taken.
    """
    edition, cache = published(root), root / ".cache" / "serve"
    if not public and is_loopback(host):
        edition, cache = private(edition, root), cache / "private"
    else:
        cache = cache / "public"
    with bind(host, port) as taken, cached_database(edition, cache) as path:
        app = make_app(edition, path, cache_ttl=PUBLIC_TTL if public else PRIVATE_TTL)
        asyncio.run(app.warm(["/", *NAVIGATION]))
        shown = f"[{host}]" if ":" in host else host
        announce(f"{edition.title} is at http://{shown}:{taken.getsockname()[1]}/ (stop with Ctrl-C)")
        listen(app, taken)
