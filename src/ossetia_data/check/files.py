"""A package and the folder of its files in; the Issues of missing, foreign and altered files out."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ossetia_data.check.issue import Issue
from ossetia_data.errors import SchemaError
from ossetia_data.files import File
from ossetia_data.schema import Package

DESCRIPTOR = "datapackage.json"
SUMS = "SHA256SUMS"

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")

# What the two descriptors say each in its own way; resources are compared table by table.
_OWN = ("resources", "x-versions", "$schema")


def file_issues(package: Package, folder: Path) -> list[Issue]:
    """Check that `folder` holds the files that its checksums list and no others, and that they agree."""
    missing = [name for name in (DESCRIPTOR, SUMS) if not (folder / name).is_file()]
    issues = [Issue(name, 0, "", "file", "is missing") for name in missing]
    if SUMS not in missing:
        issues += _sums(folder)
    if DESCRIPTOR not in missing:
        issues += _descriptor(package, folder)
    return issues


def _sums(folder: Path) -> Iterator[Issue]:
    listed: dict[str, str] = {}
    for number, line in enumerate((folder / SUMS).read_text("utf-8", "replace").splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found:
            listed[found[2]] = found[1]
        else:
            yield Issue(SUMS, number, "", "checksum", "the line is not a SHA-256, two spaces and a name")
    present = {path.name: path for path in folder.iterdir() if not path.name.startswith(".")}
    for name in sorted(set(present) - set(listed) - {SUMS}):
        yield Issue(name, 0, "", "file", f"does not belong here: {SUMS} does not list it")
    for name, digest in sorted(listed.items()):
        if name not in present:
            yield Issue(name, 0, "", "file", f"is missing, though {SUMS} lists it")
        elif not present[name].is_file() or File.read(present[name]).sha256 != digest:
            yield Issue(name, 0, "", "checksum", f"is not the file that {SUMS} lists")


def _descriptor(package: Package, folder: Path) -> Iterator[Issue]:
    try:
        described = Package.read(folder)
    except SchemaError as error:
        yield Issue(DESCRIPTOR, 0, "", "descriptor", f"{error.problem} ({error.place})")
        return
    yield from _agreement(package, described)
    for resource in described.descriptor["resources"]:
        for entry in (resource, resource.get("x-parquet", {})):
            yield from _measures(entry, folder)


def _agreement(package: Package, described: Package) -> Iterator[Issue]:
    if package.names != described.names:
        yield Issue(DESCRIPTOR, 0, "", "descriptor", f"lists other tables than {package.place}")
    for table in package.tables:
        if table.name in described.names and _own(table.schema) != _own(described[table.name].schema):
            message = f"the schema of {table.name} is not that of {table.place}"
            yield Issue(DESCRIPTOR, 0, "", "descriptor", message)
    ours, theirs = _own(package.descriptor), _own(described.descriptor)
    for key in sorted({*ours, *theirs}):
        if ours.get(key) != theirs.get(key):
            yield Issue(DESCRIPTOR, 0, "", "descriptor", f"{key} is not that of {package.place}")


def _own(described: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in described.items() if key not in _OWN}


def _measures(entry: Mapping[str, Any], folder: Path) -> Iterator[Issue]:
    path = folder / str(entry.get("path", ""))
    if not path.is_file():
        return
    file = File.read(path)
    if entry.get("bytes", file.bytes) != file.bytes:
        yield Issue(file.name, 0, "", "bytes", f"has {file.bytes} bytes, described are {entry['bytes']}")
    if entry.get("hash", f"sha256:{file.sha256}") != f"sha256:{file.sha256}":
        yield Issue(file.name, 0, "", "hash", f"has another SHA-256 than {DESCRIPTOR} describes")
