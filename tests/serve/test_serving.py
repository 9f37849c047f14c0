"""The server as it is started: its address, its cache, and what it says when it cannot start."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import pytest

from ossetia_data.errors import DataError
from ossetia_data.serve.database import cached_database, published
from ossetia_data.serve.listen import bind

COMMAND = [sys.executable, "-m", "ossetia_data", "serve"]


@contextmanager
def served(root: Path, *options: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    command = [*COMMAND, "--root", root, "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            line = server.stdout.readline()
            assert "stop with Ctrl-C" in line
            yield line.split(" is at ")[1].split(" (")[0], server
        finally:
            server.kill()


def test_a_server_answers_and_ends_quietly(root: Path) -> None:
    with served(root) as (address, server):
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{address}harbour-news/quotes.json") as answer:
            assert b"q-000000000001" in answer.read()
            assert answer.headers["Cache-Control"] == "no-cache"
        os.kill(server.pid, signal.SIGINT)
        _, errors = server.communicate(timeout=20)
        assert server.returncode == 0
        assert errors == ""


def test_a_public_server_lets_browsers_keep_pages(root: Path) -> None:
    with served(root, "--public") as (address, _):
        answer = urllib.request.urlopen(f"{address}harbour-news/quotes.json")
        assert answer.headers["Cache-Control"] == "max-age=3600"


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_several_processes_answer_and_end_quietly(root: Path, stop: signal.Signals) -> None:
    with served(root, "--public", "--workers", "2") as (address, server):
        for _ in range(8):
            assert urllib.request.urlopen(f"{address}harbour-news/quotes.json").status == 200
        os.kill(server.pid, stop)
        _, errors = server.communicate(timeout=20)
        assert server.returncode == 0
        assert errors == ""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the processes in /proc")
def test_a_process_that_ends_is_replaced(root: Path) -> None:
    with served(root, "--public", "--workers", "2") as (address, server):
        assert urllib.request.urlopen(address).status == 200
        for worker in _workers(server.pid):
            os.kill(worker, signal.SIGKILL)
        assert urllib.request.urlopen(address).status == 200
        os.kill(server.pid, signal.SIGINT)
        server.communicate(timeout=20)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the processes in /proc")
def test_no_process_outlives_the_server(root: Path) -> None:
    with served(root, "--public", "--workers", "2") as (address, server):
        assert urllib.request.urlopen(address).status == 200
        workers = _workers(server.pid)
        server.kill()
        server.communicate(timeout=20)
        while any(Path(f"/proc/{worker}/cmdline").exists() for worker in workers):
            sleep(0.1)


def _workers(pid: int) -> list[int]:
    children = map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
    return [child for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def test_a_taken_port_is_one_line(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [*COMMAND, "--root", root, "--port", port]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert told.stderr == (
        f"error: 127.0.0.1:{port}: is in use; give another with --port, or stop what listens there\n"
    )


@pytest.mark.parametrize(
    ("host", "problem"), [("no.such.host.invalid", "no address"), ("192.0.2.1", "no address of")]
)
def test_an_address_that_is_not_ours_is_one_line(host: str, problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        bind(host, 0)


def test_nothing_built_yet_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="ossetia-data build"):
        published(tmp_path)


def test_the_database_is_kept_until_the_package_changes(root: Path) -> None:
    cache = root / ".cache"
    with cached_database(published(root), cache) as path:
        made = path.stat().st_mtime_ns
    with cached_database(published(root), cache) as path:
        assert path.stat().st_mtime_ns == made
    descriptor = root / "dist/datapackage.json"
    descriptor.write_text(descriptor.read_text() + "\n")
    with cached_database(published(root), cache) as path:
        assert path.stat().st_mtime_ns != made
    assert len(list(cache.rglob("*.db"))) == 1


def test_a_folder_that_may_not_be_written_to_is_served_all_the_same(root: Path) -> None:
    (root / ".cache").write_text("a file in the way")
    with cached_database(published(root), root / ".cache") as path:
        assert path.exists()
    assert not path.exists()


def test_a_broken_table_is_one_line(root: Path) -> None:
    (root / "dist/quotes.parquet").write_bytes(b"PAR1")
    with pytest.raises(DataError, match="validate"), cached_database(published(root), root / ".cache"):
        pytest.fail("it was served")
