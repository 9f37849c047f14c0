"""A dataset whose every text is an attack on whoever shows it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ossetia_data.describe import describe
from ossetia_data.schema import Package, Table
from ossetia_data.write import write_tables
from sample import sample_root, sample_tables

SCRIPT = "<script>alert(1)</script>"
MARKUP = (
    "\"'><img src=x onerror=alert(1)><svg/onload=alert(1)>{{7*7}}{% raw %}</title></textarea>--> &amp; \u202e"
)

# What anchors a row, or is drawn from it: markup there would only be refused when the package is built.
KEPT = {"integer", "number", "boolean", "date", "datetime"}


def hostile_root(root: Path) -> Path:
    """Make a dataset in which every free text column of every row holds a script and markup."""
    made = sample_root(root)
    descriptor = json.loads((made / "datapackage.json").read_text())
    descriptor |= {"title": f"Harbour {SCRIPT}", "description": MARKUP, "version": MARKUP}
    (made / "datapackage.json").write_text(json.dumps(descriptor))
    package, tables = Package.read(made), sample_tables()
    spoilt = {table.name: [_spoilt(table, row) for row in tables[table.name]] for table in package.tables}
    write_tables(package, spoilt, made / "dist")
    describe(package, spoilt, made / "dist", {})
    return made


def _spoilt(table: Table, row: dict[str, Any]) -> dict[str, object]:
    keys = {*table.primary_key, *(name for key in table.foreign_keys for name in key.fields)}
    free = {field.name for field in table.fields if field.type not in KEPT and not field.enum} - keys
    return {name: _attack(name, value) if name in free else value for name, value in row.items()}


def _attack(name: str, value: object) -> str:
    return f"javascript:alert(1)//{SCRIPT}" if name == "url" else f"{SCRIPT}{value}{MARKUP}"


def free_of_markup(
    html: str, given: Iterable[str] = (SCRIPT, "<img src=x", "<svg/onload", "{{7*7}}{%")
) -> bool:
    """Tell whether none of the attacks stands in a page as markup."""
    return not any(attack in html for attack in given if not attack.startswith("{{"))
