"""A subject in; the lines that `sha256sum -c` reads, for every file of its folder but themselves, out."""

from ossetia_data.describe.subject import Subject
from ossetia_data.files import File

NAME = "SHA256SUMS"


def sha256sums(subject: Subject) -> str:
    """Render the checksum of each file, sorted by name."""
    paths = sorted(path for path in subject.folder.iterdir() if path.name != NAME)
    return "".join(f"{file.sha256}  {file.name}\n" for file in map(File.read, paths))
