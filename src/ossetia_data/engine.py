"""Raw documents -> what was read from each, in the order they came, here or in worker processes.

The work on one article needs nothing of another, so chunks of articles go to any
`concurrent.futures.Executor`; only frozen dataclasses come back, never anything of spaCy's.
"""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import active_children, get_context
from threading import current_thread, main_thread

from ossetia_data.article import Result, Tools, read_articles
from ossetia_data.model import RawDocument

# Articles a task: enough to make its trip to a worker cheap, few enough to keep all workers busy to the end.
CHUNK = 16

# Below so many articles, starting workers (each loads the language model) costs more than it saves.
WORTH_WORKERS = 64

Chunk = tuple[RawDocument, ...]


def run(documents: Iterable[RawDocument], tools: Tools, workers: int = 0) -> Iterator[Result]:
    """Yield what was read from each document, or its errors, in order.

    `workers` is the number of processes; 0 lets the number of documents and processors decide.
    """
    stream = iter(documents)
    head = tuple(islice(stream, WORTH_WORKERS))
    count = workers or (_processors() if len(head) == WORTH_WORKERS else 1)
    chunks = _chunks(chain(head, stream))
    if count == 1:
        for chunk in chunks:
            yield from read_articles(chunk, tools)
        return
    with _undisturbed():
        pool = ProcessPoolExecutor(count, get_context("spawn"), _equip, (tools,))
    with pool:
        try:
            yield from _spread(pool, chunks, ahead=2 * count)
        except (KeyboardInterrupt, GeneratorExit):
            for worker in active_children():  # Nobody waits for what they are at.
                worker.terminate()
            raise


def _processors() -> int:
    """Count the processors this process may use; all of them where the system does not tell (macOS)."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _chunks(documents: Iterable[RawDocument]) -> Iterator[Chunk]:
    stream = iter(documents)
    while chunk := tuple(islice(stream, CHUNK)):
        yield chunk


def _spread(pool: Executor, chunks: Iterator[Chunk], ahead: int) -> Iterator[Result]:
    """Keep `ahead` chunks under way and no more, so that memory stays flat however many articles come."""
    pending: deque[Future[list[Result]]] = deque()
    try:
        for chunk in chunks:
            with _undisturbed():
                pending.append(pool.submit(_work, chunk))
            if len(pending) >= ahead:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        for future in pending:
            future.cancel()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back while workers start, and keep it from them for good: this process ends them in order.

    An interrupt in the middle would leave workers or semaphores behind that nobody knows of, or wait
    for dead ones.
    """
    if current_thread() is not main_thread():  # No other thread is ever interrupted.
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: heard.append(number))
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Workers inherit this.
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


# What this worker process reads with; set once, since an authority may hold 100,000 names.
_tools: Tools | None = None


def _equip(tools: Tools) -> None:
    global _tools
    _tools = tools


def _work(chunk: Chunk) -> list[Result]:
    assert _tools is not None
    return list(read_articles(chunk, _tools))
