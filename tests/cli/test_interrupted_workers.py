"""Ctrl-C reaches every process of a build at once; all of them end, at whatever moment it comes."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from ossetia_data import engine
from ossetia_data.article import Tools
from ossetia_data.authority import load_authority
from ossetia_data.init import init

STORY = "Port Arlen strike ends\n\nDock workers went back to work on Monday, the Harbour Union said.\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("datasets") / "harbour"
    init(root)
    for number in range(40):
        (root / f"raw/articles/story-{number}.txt").write_text(STORY)
    return root


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize("wait", [0.0, 0.05, 1.0])
def test_no_process_is_left_and_none_is_waited_for(root: Path, wait: float) -> None:
    command = [sys.executable, "-m", "ossetia_data", "build", "--root", root, "--workers", "2"]
    with subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE, text=True) as build:
        while not children(build.pid):
            assert build.poll() is None
            time.sleep(0.002)
        time.sleep(wait)
        os.killpg(build.pid, signal.SIGINT)
        try:
            # What a worker that was left behind would hold open.
            _, told = build.communicate(timeout=60)
        finally:
            if build.poll() is None:
                os.killpg(build.pid, signal.SIGKILL)
    assert build.returncode == 130
    assert told == "\ninterrupted; dist/ is as the last finished build left it\n"
    assert not (root / "dist").exists()


def test_an_interrupt_waits_until_the_pool_knows_its_semaphores(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def pool(*arguments: object) -> object:
        os.kill(os.getpid(), signal.SIGINT)
        made.append(arguments)
        return ProcessPoolExecutor(1)

    monkeypatch.setattr(engine, "ProcessPoolExecutor", pool)
    with pytest.raises(KeyboardInterrupt):
        list(engine.run((), Tools(load_authority(root), {}), workers=2))
    assert made
