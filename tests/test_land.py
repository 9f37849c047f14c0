"""Whatever ends a build early, dist/ stays as the last finished build left it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ossetia_data import land
from ossetia_data.errors import DataError


def write(folder: Path, words: str) -> None:
    (folder / "datapackage.json").write_text(words)
    (folder / "quotes.csv").write_text(words)


def build(root: Path, words: str, error: BaseException | None = None) -> None:
    with land.staging(root) as folder:
        write(folder, words)
        if error:
            raise error


def snapshot(folder: Path) -> dict[str, tuple[str, int]]:
    return {path.name: (path.read_text(), path.stat().st_mtime_ns) for path in folder.iterdir()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    build(tmp_path, "old")
    return tmp_path


def test_the_first_build_lands(root: Path) -> None:
    assert (root / "dist/quotes.csv").read_text() == "old"
    assert [path.name for path in root.iterdir()] == ["dist"]


def test_a_second_build_replaces_the_first_whole(root: Path) -> None:
    (root / "dist/stale.csv").write_text("no longer made")
    build(root, "new")
    assert sorted(path.name for path in (root / "dist").iterdir()) == ["datapackage.json", "quotes.csv"]
    assert (root / "dist/quotes.csv").read_text() == "new"
    assert [path.name for path in root.iterdir()] == ["dist"]


def test_equal_files_are_not_touched(root: Path) -> None:
    before = snapshot(root / "dist")
    build(root, "old")
    assert snapshot(root / "dist") == before


@pytest.mark.parametrize("error", [ValueError("bug"), KeyboardInterrupt(), DataError("a", "b", "c")])
def test_an_error_leaves_dist_as_it_was(root: Path, error: BaseException) -> None:
    before = snapshot(root / "dist")
    with pytest.raises(type(error)):
        build(root, "half", error)
    assert snapshot(root / "dist") == before
    assert [path.name for path in root.iterdir()] == ["dist"]


KILLED = """
import os, signal, sys
from pathlib import Path
from ossetia_data import land
with land.staging(Path(sys.argv[1])) as folder:
    (folder / "quotes.csv").write_text("half")
    print("half written", flush=True)
    signal.pause()
"""


def start(root: Path) -> "subprocess.Popen[str]":
    child = subprocess.Popen([sys.executable, "-c", KILLED, root], stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline() == "half written\n"
    return child


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_kill_leaves_dist_as_it_was_and_the_next_build_clears_up(root: Path, sign: signal.Signals) -> None:
    before = snapshot(root / "dist")
    with start(root) as child:
        os.kill(child.pid, sign)
        child.communicate()
    assert snapshot(root / "dist") == before
    with land.staging(root) as folder:
        assert not list(folder.iterdir())
        write(folder, "new")
    assert (root / "dist/quotes.csv").read_text() == "new"
    assert [path.name for path in root.iterdir()] == ["dist"]


def test_a_second_build_at_the_same_time_is_refused_and_harms_nothing(root: Path) -> None:
    with start(root) as child:
        with pytest.raises(DataError, match="another build is running"), land.staging(root):
            pytest.fail("the lock did not hold")
        assert (root / land.NEXT / "quotes.csv").read_text() == "half"
        child.kill()


@pytest.mark.parametrize("number", sorted(land.MENDS))
def test_what_the_disk_refuses_is_one_line_with_a_mend(root: Path, number: int) -> None:
    before = snapshot(root / "dist")
    with pytest.raises(DataError) as caught:
        build(root, "half", OSError(number, os.strerror(number)))
    assert caught.value.place == str(root)
    assert "\n" not in str(caught.value)
    assert snapshot(root / "dist") == before


def test_other_system_errors_are_not_dressed_up(root: Path) -> None:
    with pytest.raises(IsADirectoryError), land.staging(root) as folder:
        folder.open()


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() != 0, reason="mounting needs root")
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path], check=False)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        with land.staging(tmp_path) as folder:
            write(folder, "old")
        with pytest.raises(DataError, match="no space left"), land.staging(tmp_path) as folder:
            (folder / "quotes.csv").write_bytes(bytes(1_000_000))
        assert (tmp_path / "dist/quotes.csv").read_text() == "old"
    finally:
        subprocess.run(["umount", tmp_path], check=True)


def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(land, "_exchange", lambda _new, _dist: False)


def test_two_renames_do_where_the_system_cannot_exchange(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_exchange(monkeypatch)
    build(root, "new")
    assert (root / "dist/quotes.csv").read_text() == "new"
    assert [path.name for path in root.iterdir()] == ["dist"]


def test_a_kill_between_the_two_renames_is_mended_by_the_next_build(root: Path) -> None:
    (root / "dist").rename(root / land.LAST)
    with pytest.raises(ValueError, match="stop"):
        build(root, "half", ValueError("stop"))
    assert (root / "dist/quotes.csv").read_text() == "old"


def test_a_dist_that_no_build_made_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/thesis.txt").write_text("four years of work")
    with pytest.raises(DataError, match="something else"), land.staging(tmp_path):
        pytest.fail("it would have been overwritten")
    assert (tmp_path / "dist/thesis.txt").exists()


def test_a_dist_that_is_a_link_is_followed(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "dist").rename(root / "elsewhere/dist")
    (root / "dist").symlink_to(root / "elsewhere/dist")
    build(root, "new")
    assert (root / "dist").is_symlink()
    assert (root / "elsewhere/dist/quotes.csv").read_text() == "new"


def test_an_exchange_that_fails_for_another_reason_is_not_hidden(root: Path) -> None:
    with pytest.raises(FileNotFoundError):
        land._exchange(root / "dist", root / "absent")
