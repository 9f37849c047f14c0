"""A file in; its name, length and SHA-256 out."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file of a package: its name, its length in bytes and the hexadecimal SHA-256 of them."""

    name: str
    bytes: int
    sha256: str

    @classmethod
    def read(cls, path: Path) -> "File":
        """Measure the file at `path`."""
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return cls(path.name, path.stat().st_size, digest)
