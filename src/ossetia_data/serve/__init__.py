"""A dataset's folder in; a read-only web server over what was built of it out.

On a loopback address, with the raw articles at hand, it serves the private edition, which shows their text;
with `public`, anywhere else, or without them, exactly what dist/ holds.
"""

import socket
from collections.abc import Callable
from pathlib import Path

from ossetia_data.serve.app import make_app
from ossetia_data.serve.database import Edition, cached_database, published
from ossetia_data.serve.listen import bind, listen, listen_in
from ossetia_data.serve.private import is_loopback, private

__all__ = ["make_app", "serve"]

# Behind these many seconds a browser asks again; on one's own machine at once, for a rebuild shows at once.
PUBLIC_TTL, PRIVATE_TTL = 3600, 0


def serve(
    root: Path,
    host: str,
    port: int,
    public: bool = False,
    workers: int = 1,
    announce: Callable[[str], None] = print,
) -> None:
    """Serve the package in `root`/dist until interrupted; port 0 takes any free one.

    `announce` is told the address. Raise DataError where nothing was built yet or the port is taken.
    """
    is_public = public or not is_loopback(host)
    edition = _edition(root, is_public)
    cache = root / ".cache" / "serve" / ("public" if is_public else "private")
    with bind(host, port) as taken, cached_database(edition, cache) as path:
        shown = f"[{host}]" if ":" in host else host
        announce(f"{edition.title} is at http://{shown}:{taken.getsockname()[1]}/ (stop with Ctrl-C)")
        answering = (root, is_public, PUBLIC_TTL if public else PRIVATE_TTL, path, taken)
        if workers == 1:
            _answer(*answering)
        else:
            listen_in(workers, _answer, answering)


def _edition(root: Path, is_public: bool) -> Edition:
    return published(root) if is_public else private(published(root), root)


def _answer(root: Path, is_public: bool, ttl: int, path: Path, taken: socket.socket) -> None:
    """Answer on `taken` from the database at `path`; an edition does not travel between processes."""
    listen(make_app(_edition(root, is_public), path, cache_ttl=ttl), taken)
