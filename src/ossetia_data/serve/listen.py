"""An address in; a socket on it, and a web server that answers there until interrupted, out."""

import errno
import socket
from typing import TYPE_CHECKING

from ossetia_data.errors import DataError

if TYPE_CHECKING:
    from datasette.app import Datasette

PROBLEMS = {
    errno.EADDRINUSE: ("is in use", "give another with --port, or stop what listens there"),
    errno.EACCES: ("may not be used by you", "give one above 1023 with --port"),
    errno.EADDRNOTAVAIL: ("is no address of this machine", "give another with --host"),
}


def bind(host: str, port: int) -> socket.socket:
    """Return a socket bound to an address, any free port for 0; raise DataError where that cannot be had."""
    place = f"{host}:{port}"
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror as error:
        raise DataError(place, "is no address", "give another with --host") from error
    taken = socket.socket(family, kind, protocol)
    try:
        # A server that has just been stopped leaves its port closing for a minute.
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
        taken.listen()
    except OSError as error:
        taken.close()
        problem, mend = PROBLEMS.get(
            error.errno or 0, (f"cannot be had ({error.strerror})", "give another --host or --port")
        )
        raise DataError(place, problem, mend) from error
    return taken


def listen(app: "Datasette", taken: socket.socket) -> None:
    """Answer requests on `taken` until Ctrl-C or a termination signal."""
    import uvicorn

    config = uvicorn.Config(app.app(), log_level="warning", lifespan="on", server_header=False)
    try:
        uvicorn.Server(config).run(sockets=[taken])
    except KeyboardInterrupt:  # It has shut down in order, and then tells us why.
        return
