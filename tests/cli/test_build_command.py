"""A build from a command line: what it prints, and what a kill at any moment leaves."""

import hashlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ossetia_data.init import init

BUILD = [sys.executable, "-m", "ossetia_data", "build", "--root"]

STORY = """\
Port Arlen strike ends

Dock workers in Port Arlen went back to work on Monday, the Harbour Union said.

"We won every point, and we will be back," said Ines Valdorra, who leads the union.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("datasets") / "harbour"
    init(root)
    (root / "raw/articles/strike.txt").write_text(STORY)
    told = subprocess.run([*BUILD, root], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith(f"Built 1 article into {root}/dist in ")
    assert told.stderr == ""
    return root


def is_whole(dist: Path) -> bool:
    sums = (line.split("  ") for line in (dist / "SHA256SUMS").read_text().splitlines())
    return all(hashlib.sha256((dist / name).read_bytes()).hexdigest() == digest for digest, name in sums)


def test_what_was_built_is_whole(built: Path) -> None:
    assert is_whole(built / "dist")
    assert "We won every point" in (built / "dist/quotes.csv").read_text()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("seconds", [0.2, 0.9, 1.6])
def test_a_build_that_is_ended_at_any_moment_leaves_a_whole_package(
    built: Path, sign: signal.Signals, seconds: float
) -> None:
    (built / f"raw/articles/copy-{sign}-{seconds}.txt").write_text(STORY)
    with subprocess.Popen([*BUILD, built], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as child:
        time.sleep(seconds)
        child.send_signal(sign)
        _, told = child.communicate()
    assert is_whole(built / "dist")
    if child.returncode == 130:
        assert told.decode() == "\ninterrupted; dist/ is as the last finished build left it\n"


def test_an_article_that_cannot_be_read_is_named_and_dist_stays(built: Path) -> None:
    before = (built / "dist/SHA256SUMS").read_bytes()
    broken = built / "raw/articles/broken.txt"
    broken.write_bytes(b"")
    try:
        told = subprocess.run([*BUILD, built], capture_output=True, text=True, check=False)
    finally:
        broken.unlink()
    assert told.returncode == 1
    assert told.stderr.startswith("error: raw/articles/broken.txt: ")
    assert told.stderr.count("\n") == 1
    assert (built / "dist/SHA256SUMS").read_bytes() == before
