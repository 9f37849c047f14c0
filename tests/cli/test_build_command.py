"""A build from a command line: what it prints, and what a kill at any moment leaves."""

import hashlib
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

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
    told = call("build", "--root", root)
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


def call(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "ossetia_data", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("form", "told"), [("text", "valid\n"), ("github", ""), ("json", '"valid": true')])
def test_what_was_built_is_valid(built: Path, form: str, told: str) -> None:
    for path in (built, built / "dist", built / "dist/datapackage.json"):
        answer = call("validate", path, "--format", form)
        assert (answer.returncode, answer.stderr) == (0, "")
        assert told in answer.stdout


def test_validating_tells_bad_data_from_no_data(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built / "dist", tmp_path / "dist")
    quotes = tmp_path / "dist/quotes.csv"
    quotes.write_text(quotes.read_text().replace("direct", "shouted"))
    invalid = call("validate", tmp_path / "dist")
    assert invalid.returncode == 1
    assert "quotes" in invalid.stdout
    absent = call("validate", tmp_path / "nowhere")
    assert absent.returncode == 2
    assert absent.stderr.startswith(f"error: {tmp_path}/nowhere: ")


def test_an_article_is_added_with_what_is_known_about_it(built: Path, tmp_path: Path) -> None:
    (tmp_path / "my story.txt").write_text(STORY)
    known = ["--publisher", "The Arlen Post", "--published", "2030-05-07", "--redistribute"]
    told = call("add", tmp_path / "my story.txt", "--root", built, *known)
    assert told.stdout == "Added raw/articles/my-story.txt. Next: ossetia-data build\n"
    sidecar = yaml.safe_load((built / "raw/articles/my-story.yaml").read_text())
    assert sidecar["publisher"] == "The Arlen Post"
    assert sidecar["rights"] == {"redistribute_text": True}


def test_an_article_that_cannot_be_read_is_named_and_dist_stays(built: Path) -> None:
    before = (built / "dist/SHA256SUMS").read_bytes()
    broken = built / "raw/articles/broken.txt"
    broken.write_bytes(b"")
    try:
        told = call("build", "--root", built)
    finally:
        broken.unlink()
    assert told.returncode == 1
    assert told.stderr.startswith("error: raw/articles/broken.txt: ")
    assert told.stderr.count("\n") == 1
    assert (built / "dist/SHA256SUMS").read_bytes() == before
