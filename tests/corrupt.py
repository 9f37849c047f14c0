"""A tiny package of three tables, and seeded ways to spoil it."""

import csv
import io
import json
import random
from collections.abc import Callable
from pathlib import Path

Grid = list[list[str]]

TOWNS = {
    "name": "towns",
    "missingValues": [""],
    "primaryKey": ["town_id"],
    "fields": [
        {"name": "town_id", "type": "string", "constraints": {"required": True, "pattern": "^[a-z]+$"}},
        {"name": "name", "type": "string", "constraints": {"required": True, "unique": True}},
        {"name": "kind", "type": "string", "constraints": {"enum": ["city", "village"]}},
        {"name": "people", "type": "integer", "constraints": {"minimum": 1, "maximum": 5000}},
        {"name": "height", "type": "number", "constraints": {"minimum": -10, "maximum": 900.5}},
        {"name": "port", "type": "boolean", "constraints": {"required": True}},
        {"name": "founded", "type": "date"},
        {"name": "seen_at", "type": "datetime", "format": "%Y-%m-%dT%H:%M:%SZ"},
    ],
}
STREETS = {
    "name": "streets",
    "missingValues": [""],
    "primaryKey": ["town_id", "number"],
    "foreignKeys": [{"fields": ["town_id"], "reference": {"resource": "towns", "fields": ["town_id"]}}],
    "fields": [
        {"name": "town_id", "type": "string", "constraints": {"required": True}},
        {"name": "number", "type": "integer", "constraints": {"required": True}},
        {"name": "label", "type": "string"},
        {"name": "length", "type": "number"},
    ],
}
VISITS = {
    "name": "visits",
    "missingValues": [""],
    "foreignKeys": [
        {
            "fields": ["town_id", "number"],
            "reference": {"resource": "streets", "fields": ["town_id", "number"]},
        },
        {"fields": ["guide"], "reference": {"resource": "visits", "fields": ["guest"]}},
    ],
    "fields": [
        {"name": "guest", "type": "string"},
        {"name": "town_id", "type": "string"},
        {"name": "number", "type": "integer"},
        {"name": "guide", "type": "string"},
    ],
}
GRIDS: dict[str, Grid] = {
    "towns": [
        ["arlen", "Arlen", "city", "4999", "12.5", "true", "1203-05-07", "2031-05-07T10:30:00Z"],
        ["brek", 'Brek, "the old"', "village", "1", "-9.75", "false", "", ""],
        ["corve", "Corvé 🌊", "", "", "", "true", "1999-12-31", "2031-01-01T00:00:00Z"],
    ],
    "streets": [["arlen", "1", "Quay", "10.5"], ["arlen", "2", " a; b", ""], ["brek", "1", "", "3"]],
    "visits": [
        ["Ines", "arlen", "1", ""],
        ["Tomas", "", "", "Ines"],
        ["Una", "brek", "1", "Tomas"],
        ["", "arlen", "2", ""],
    ],
}
SCHEMAS = (TOWNS, STREETS, VISITS)
HEADERS = {schema["name"]: [field["name"] for field in schema["fields"]] for schema in SCHEMAS}

# Split at the bar: what somebody may have typed into a cell.
CELLS = (
    "| |x|0|1|2|7| 7|+5|-0|007|1_000|1.0|1.5|.5|5.|1e3|-11|901|5001|NaN|inf|-Infinity|0x1|1,5|1 000"
    "|true|True|TRUE|yes|t|false|2031-05-07|2031-5-7|2031-02-30|2031-13-01|07.05.2031|20310507|2031-05"
    "|2031-05-07 |2031-05-07T10:30:00Z|2031-05-07T10:30:00|2031-05-07T25:00:00Z|2031-05-07 10:30:00Z"
    "|city|City|village |arlen|brek|nowhere|Arlen|NULL|None|null|#N/A|é|a\nb"
    """|"|""|,|;|'|\t|Ines|Tomas"""
).split("|")


def write(root: Path, files: dict[str, bytes]) -> None:
    """Write the descriptor with its schemas inlined, and each table's bytes."""
    dialect = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False}
    resources = [
        {
            "name": schema["name"],
            "path": f"{schema['name']}.csv",
            "encoding": "utf-8",
            "dialect": dialect,
            "schema": schema,
        }
        for schema in SCHEMAS
    ]
    described = {"name": "towns", "resources": resources}
    (root / "datapackage.json").write_text(json.dumps(described), "utf-8")
    for name, content in files.items():
        (root / f"{name}.csv").write_bytes(content)


def encoded(grids: dict[str, Grid]) -> dict[str, bytes]:
    """Return the CSV bytes of each table, with its header."""
    return {name: _bytes([HEADERS[name], *rows]) for name, rows in grids.items()}


def spoiled(seed: int) -> dict[str, bytes]:
    """Return the tables' bytes after one to three seeded changes; some of them do no harm."""
    chance = random.Random(seed)
    grids = {name: [list(HEADERS[name]), *map(list, rows)] for name, rows in GRIDS.items()}
    for _ in range(chance.randint(1, 3) if chance.random() < 0.3 else 1):
        grid = grids[chance.choice(list(grids))]
        chance.choices(*zip(*GRID_CHANGES, strict=True))[0](grid, chance)
    files = {name: _bytes(grid) for name, grid in grids.items()}
    if chance.random() < 0.2:
        name = chance.choice(list(files))
        files[name] = chance.choice(BYTE_CHANGES)(files[name])
    return files


def _bytes(grid: Grid) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows(grid)
    return file.getvalue().encode()


def _row(grid: Grid, chance: random.Random) -> list[str]:
    return chance.choice(grid[1:] or grid)


def _new_cell(grid: Grid, chance: random.Random) -> None:
    row = _row(grid, chance)
    row[chance.randrange(len(row))] = chance.choice(CELLS)


def _copied_cell(grid: Grid, chance: random.Random) -> None:
    column = chance.randrange(min(map(len, grid)))
    _row(grid, chance)[column] = _row(grid, chance)[column]


def _repeated_row(grid: Grid, chance: random.Random) -> None:
    grid.append(list(_row(grid, chance)))


def _lost_row(grid: Grid, chance: random.Random) -> None:
    if len(grid) > 1:
        del grid[chance.randrange(1, len(grid))]


def _empty_row(grid: Grid, chance: random.Random) -> None:
    grid.insert(chance.randrange(1, len(grid) + 1), [""] * len(grid[0]))


def _blank_line(grid: Grid, chance: random.Random) -> None:
    grid.insert(chance.randrange(1, len(grid) + 1), [])


def _short_row(grid: Grid, chance: random.Random) -> None:
    del _row(grid, chance)[-1:]


def _long_row(grid: Grid, chance: random.Random) -> None:
    _row(grid, chance).append(chance.choice(["", "x"]))


def _lost_column(grid: Grid, chance: random.Random) -> None:
    column = chance.randrange(min(map(len, grid)) or 1)
    for row in grid:
        del row[column : column + 1]


def _extra_column(grid: Grid, chance: random.Random) -> None:
    for number, row in enumerate(grid):
        row.append("x" if number else chance.choice(["extra", "", grid[0][0]]))


def _moved_columns(grid: Grid, chance: random.Random) -> None:
    order = list(range(min(map(len, grid))))
    chance.shuffle(order)
    grid[:] = [[row[column] for column in order] for row in grid]


def _other_label(grid: Grid, chance: random.Random) -> None:
    grid[0][chance.randrange(len(grid[0]))] = chance.choice(["", "x", grid[0][0], grid[0][-1].upper()])


GRID_CHANGES: list[tuple[Callable[[Grid, random.Random], None], int]] = [
    (_new_cell, 12),
    (_copied_cell, 5),
    (_repeated_row, 1),
    (_lost_row, 2),
    (_empty_row, 1),
    (_blank_line, 1),
    (_short_row, 1),
    (_long_row, 1),
    (_lost_column, 1),
    (_extra_column, 1),
    (_moved_columns, 1),
    (_other_label, 1),
]

BYTE_CHANGES: list[Callable[[bytes], bytes]] = [
    lambda content: content.replace(b"\n", b"\r\n"),
    lambda content: b"\xef\xbb\xbf" + content,
    lambda content: content.replace(b"e", b"\xff", 1),
    lambda content: content[: len(content) // 2] + b"\xe9" + content[len(content) // 2 :],
    lambda content: content[:-1],
    lambda content: content + b"\n",
    lambda _: b"",
    lambda content: content.split(b"\n")[0] + b"\n",
    lambda content: content.decode("utf-8", "replace").encode("utf-16"),
    lambda content: content.decode("utf-8", "replace").encode("latin-1", "replace"),
]
