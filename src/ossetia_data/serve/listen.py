"""An address in; a socket on it, and web servers that answer there until interrupted, out."""

import asyncio
import errno
import gc
import os
import signal
import socket
import sys
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, Any

from ossetia_data.errors import DataError

if TYPE_CHECKING:
    from ossetia_data.serve.explorer import Explorer

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


def listen(app: "Explorer", taken: socket.socket) -> None:
    """Answer requests on `taken` until Ctrl-C or a termination signal."""
    import uvicorn

    asyncio.run(app.warm())
    # What is there by now stays: looking through all of it for garbage would hold up a request now and then.
    gc.collect()
    gc.freeze()
    config = uvicorn.Config(app.app(), log_level="warning", lifespan="on", server_header=False)
    try:
        uvicorn.Server(config).run(sockets=[taken])
    except KeyboardInterrupt:  # It has shut down in order, and then tells us why.
        return


def listen_in(workers: int, answer: Callable[..., None], given: tuple[Any, ...]) -> None:
    """Run `answer` with what is `given` in so many processes until interrupted; one that ends is replaced.

    They share the socket among what is given, and the system hands each request to one of them.
    """
    # Not forked: whoever reads Parquet has threads by now, which a fork would leave behind in any state.
    start = get_context("spawn").Process
    running = [start(target=_answer_below, args=(answer, given)) for _ in range(workers)]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        for process in running:
            process.start()
        while wait([process.sentinel for process in running]):
            sleep(1)  # One that cannot start shall not be started without a pause.
            for number, process in enumerate(running):
                if not process.is_alive():
                    running[number] = start(target=_answer_below, args=(answer, given))
                    running[number].start()
    except KeyboardInterrupt:
        return
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.join()


def _answer_below(answer: Callable[..., None], given: tuple[Any, ...]) -> None:
    """Run `answer` for as long as the process that started this one lives, however that ends."""
    above = parent_process()

    def watch() -> None:
        if above:
            above.join()
            os.kill(os.getpid(), signal.SIGTERM)

    Thread(target=watch, daemon=True).start()
    answer(*given)
