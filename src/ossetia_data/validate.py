"""The path of a package in; its Issues, and their text for people, programs or a workflow, out."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from ossetia_data.errors import DataError, SchemaError
from ossetia_data.printed import counted
from ossetia_data.schema import Package
from ossetia_data.shipped import shipped

if TYPE_CHECKING:
    from ossetia_data.check import Issue

# So many issues are printed; the closing line counts the others.
MOST = 200


def validate(path: Path | str | None = None) -> "list[Issue]":
    """Check a package and return everything that is wrong with it, sorted; an empty list is a valid package.

    `path` is a dataset's folder (its dist/ is checked against its own descriptor), a dist/ that was
    downloaded, or a datapackage.json; by default the package that was installed with this toolkit.
    SchemaError where there is no package, or its descriptor or schemas cannot be used.
    """
    from ossetia_data.check import check

    package, folder = locate(shipped("dist") if path is None else Path(path))
    if not folder.is_dir():
        raise SchemaError(
            str(folder), "there is no such folder", "run ossetia-data build, or name another one"
        )
    return check(package, folder)


def locate(path: Path) -> tuple[Package, Path]:
    """Return the package that `path` names and the folder that its files are in."""
    if not path.exists():
        raise SchemaError(str(path), "there is no such file or folder", "name a package's folder")
    package = Package.read(path)
    parents = {(package.root / table.path).parent for table in package.tables}
    if len(parents) > 1:
        raise SchemaError(package.place, "its files are in several folders", "keep them in one")
    return package, parents.pop()


def render(issues: "Sequence[Issue]", form: str = "text") -> str:
    """Render issues as `text`, `json` (all of them) or `github` annotations, one line an issue."""
    if form not in FORMATS:
        raise DataError(form, "is no format of a report", f"use one of: {', '.join(FORMATS)}")
    return FORMATS[form](issues)


def _text(issues: "Sequence[Issue]") -> str:
    if not issues:
        return "valid"
    return "\n".join([*map(str, issues[:MOST]), *_rest(issues), f"invalid: {counted(len(issues), 'issue')}"])


def _json(issues: "Sequence[Issue]") -> str:
    described = {"valid": not issues, "issues": [asdict(issue) for issue in issues]}
    return json.dumps(described, indent=2, ensure_ascii=False)


def _github(issues: "Sequence[Issue]") -> str:
    return "\n".join([*map(_annotation, issues[:MOST]), *(f"::error::{line}" for line in _rest(issues))])


def _annotation(issue: "Issue") -> str:
    # A row is a line as long as no cell holds a line break; the header is line 1.
    is_table = re.fullmatch("[a-z][a-z0-9_]*", issue.table)
    file = f"dist/{issue.table}.csv" if is_table else f"dist/{issue.table}"
    line = issue.row + 1 if is_table else max(issue.row, 1)
    title = _escaped(issue.rule).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={file},line={line},title={title}::{_escaped(str(issue))}"


def _rest(issues: "Sequence[Issue]") -> Iterator[str]:
    if len(issues) > MOST:
        yield f"and {counted(len(issues) - MOST, 'issue')} more; --format json lists them all"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


FORMATS: "dict[str, Callable[[Sequence[Issue]], str]]" = {"text": _text, "json": _json, "github": _github}
