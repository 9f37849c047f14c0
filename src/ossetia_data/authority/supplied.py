"""raw/authority/{entities,names}.csv -> the entities and names that a dataset's maintainers list, checked."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ossetia_data.authority.clashes import Clash, NameRow, clashes, errors
from ossetia_data.authority.index import Listed, NameForm
from ossetia_data.authority.inflect import with_plurals
from ossetia_data.errors import DataError, Failures
from ossetia_data.model import Entity, EntityType
from ossetia_data.schema import Field
from ossetia_data.sheet import Line, read_sheet
from ossetia_data.shipped import shipped

FOLDER = Path("raw", "authority")

LINE = re.compile(r"(.*), line (\d+)")


@dataclass(frozen=True, slots=True)
class Supplied:
    """What a dataset lists: its entities, and all their names, canonical ones first."""

    entities: tuple[Entity, ...] = ()
    names: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands in a dataset's two sheets: the rows that can be read, and every error in them.

    `names` holds the canonical names too, first; `clashes` the names that two rows have.
    """

    entities: tuple[tuple[Line, Entity], ...]
    names: tuple[NameRow, ...]
    clashes: tuple[Clash, ...]
    errors: tuple[DataError, ...]


def read_supplied(root: Path) -> Supplied:
    """Read entities.csv and names.csv of the dataset at `root`; raise Failures with every bad row."""
    rows = read_rows(root)
    if rows.errors:
        raise Failures(rows.errors)
    names = (name for row in rows.names for name in _inflected(row.listed))
    return Supplied(tuple(entity for _, entity in rows.entities), tuple(names))


def read_rows(root: Path) -> Rows:
    """Read both sheets of the dataset at `root`, and all that is wrong with them in the order of lines."""
    wrong: list[DataError] = []
    entities = _entities(_lines(root, "entities", wrong), wrong)
    whole = not wrong
    canonical = [
        NameRow(line, Listed(entity.name, "name", entity, from_dataset=True))
        for line, entity in entities.values()
    ]
    rows = (*canonical, *_names(_lines(root, "names", wrong), entities, wrong, whole))
    found = clashes(rows)
    wrong += errors(found)
    return Rows(tuple(entities.values()), rows, tuple(found), tuple(sorted(wrong, key=by_line)))


def by_line(error: DataError) -> tuple[str, int]:
    """Return what errors are sorted by: their file and line."""
    found = LINE.match(error.place)
    return (found.group(1), int(found.group(2))) if found else (error.place, 0)


def _inflected(listed: Listed) -> Iterator[Listed]:
    forms = with_plurals(listed.text) if listed.form == "demonym" else [listed.text]
    return (Listed(text, listed.form, listed.entity, from_dataset=True) for text in forms)


def _lines(root: Path, table: str, wrong: list[DataError]) -> Iterator[Line]:
    """Yield the rows of a file that fit its schema; the others' errors go to `wrong`."""
    schema = json.loads(shipped(f"schemas/authority_{table}.json").read_text(encoding="utf-8"))
    fields = [Field.of(described) for described in schema["fields"]]
    for line in read_sheet(root, FOLDER / f"{table}.csv", fields):
        if isinstance(line, Line):
            yield line
        else:
            wrong.append(line)


def _entities(lines: Iterator[Line], wrong: list[DataError]) -> dict[str, tuple[Line, Entity]]:
    entities: dict[str, tuple[Line, Entity]] = {}
    items: dict[str, str] = {}
    for line in lines:
        entity = _entity(line.values)
        if entity.entity_id in entities:
            wrong.append(line.error("entity_id", f"{entity.entity_id!r} is listed twice", "keep one row"))
            continue
        entities[entity.entity_id] = line, entity
        owner = items.setdefault(entity.wikidata_id, entity.entity_id)
        if entity.wikidata_id and owner != entity.entity_id:
            problem = f"{entity.wikidata_id!r} is that of {owner} too"
            wrong.append(line.error("wikidata_id", problem, "join the two, or tell them apart"))
        if (entity.latitude is None) != (entity.longitude is None):
            column = "latitude" if entity.latitude is None else "longitude"
            wrong.append(line.error(column, "is empty where the other is not", "give both, or neither"))
    return entities


def _entity(values: Mapping[str, str]) -> Entity:
    return Entity(
        entity_id=values["entity_id"],
        name=values["name"],
        type=cast(EntityType, values["type"]),
        wikidata_id=values.get("wikidata_id", ""),
        country_code=values.get("country_code", ""),
        latitude=_number(values.get("latitude", "")),
        longitude=_number(values.get("longitude", "")),
        description=values.get("description", ""),
    )


def _number(value: str) -> float | None:
    return float(value) if value else None


def _names(
    lines: Iterator[Line],
    entities: Mapping[str, tuple[Line, Entity]],
    wrong: list[DataError],
    whole: bool,
) -> Iterator[NameRow]:
    """Yield the names that fit; whose entity is not listed is told only if the `whole` list could be read."""
    for line in lines:
        entity_id = line.values["entity_id"]
        if entity_id in entities:
            form = cast(NameForm, line.values["form"])
            _, entity = entities[entity_id]
            yield NameRow(line, Listed(line.values["name"], form, entity, from_dataset=True))
        elif whole:
            mend = "add it to entities.csv, or mend the id"
            wrong.append(line.error("entity_id", f"{entity_id!r} is no listed entity", mend))
