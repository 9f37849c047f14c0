"""A folder of new files -> the dataset's dist/, in one step or not at all.

Whatever ends a build early (an error, Ctrl-C, a kill, a full disk) leaves dist/ as the last finished build
left it. Only where neither Linux nor macOS can exchange two folders in one step (some network drives) does
it take two renames; a kill between them leaves dist/ away until the next build starts and puts it back.
"""

import ctypes
import errno
import filecmp
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ossetia_data.errors import DataError

try:
    import fcntl
except ImportError:  # Windows has no flock: there, nothing keeps two builds apart.
    fcntl = None  # type: ignore[assignment]

NEXT = ".dist-next"
LAST = ".dist-last"

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2

# What a file system answers that cannot exchange two names in one step.
NOT_SUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}

MENDS = {
    errno.ENOSPC: ("no space left on the disk", "free some space and build again"),
    errno.EDQUOT: ("the disk quota is used up", "free some space and build again"),
    errno.EROFS: ("the folder is read-only", "build in a folder you can write to"),
    errno.EACCES: ("permission denied", "build as a user who may write here"),
    errno.EPERM: ("operation not permitted", "build as a user who may write here"),
    errno.EBUSY: ("dist/ is a mount point and cannot be replaced", "mount the folder above it instead"),
}


@contextmanager
def staging(root: Path) -> Iterator[Path]:
    """Yield an empty folder beside `root`/dist that becomes dist/ when the block ends without an error.

    Nothing is touched where the new files equal the present ones. Raise DataError where another build of the
    same dataset is running, where dist/ holds something else than a package, and where the disk is full or
    may not be written to.
    """
    dist = (root / "dist").resolve()
    new, old = dist.with_name(NEXT), dist.with_name(LAST)
    with _one_line_errors(root), _only_build(dist.parent):
        _clear(dist, new, old)
        try:
            new.mkdir()
            yield new
            if not same_files(new, dist):
                _flush(new)
                _swap(new, dist, old)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def same_files(one: Path, other: Path) -> bool:
    """Tell whether two folders hold files of the same names and bytes."""
    names = _files(one)
    return names == _files(other) and all(
        filecmp.cmp(one / name, other / name, shallow=False) for name in names
    )


def _files(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir())


@contextmanager
def _one_line_errors(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in MENDS:
            raise
        problem, mend = MENDS[error.errno]
        raise DataError(str(error.filename or root), problem, mend) from error


@contextmanager
def _only_build(folder: Path) -> Iterator[None]:
    """Hold a lock on the folder itself: it leaves no file behind and ends with the process.

    Where the file system has no locks, nothing keeps two builds apart.
    """
    descriptor = os.open(folder, os.O_RDONLY) if fcntl else -1
    try:
        _lock(folder, descriptor)
        yield
    finally:
        if fcntl:
            os.close(descriptor)


def _lock(folder: Path, descriptor: int) -> None:
    try:
        if fcntl:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise DataError(str(folder), "another build is running", "wait until it has ended") from error
    except OSError as error:
        if error.errno not in {errno.EBADF, *NOT_SUPPORTED}:
            raise


def _clear(dist: Path, new: Path, old: Path) -> None:
    """Put right what a killed build left behind, and refuse a dist/ that no build has made."""
    if old.exists() and not dist.exists():
        old.rename(dist)
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)
    if dist.exists() and any(dist.iterdir()) and not (dist / "datapackage.json").exists():
        raise DataError(str(dist), "holds something else than a data package", "move it away and build again")


def _flush(folder: Path) -> None:
    """Wait until the files are on the disk, so that a power cut after the swap finds them whole."""
    for name in _files(folder):
        with (folder / name).open("rb") as file:
            os.fsync(file.fileno())


def _swap(new: Path, dist: Path, old: Path) -> None:
    if not dist.exists():
        new.rename(dist)
    elif not _exchange(new, dist):
        dist.rename(old)
        new.rename(dist)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap the names of two folders in one step; return False where this system cannot."""
    if os.name != "posix":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    a, b = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(a, b, RENAME_SWAP)
    elif hasattr(libc, "renameat2"):
        failed = libc.renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE)
    else:
        return False
    number = ctypes.get_errno()
    if failed and number not in NOT_SUPPORTED:
        raise OSError(number, os.strerror(number), str(other))
    return not failed
