"""raw/authority/{entities,names}.csv -> the entities and names that a dataset's maintainers list, checked."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ossetia_data.authority.index import Listed, NameForm
from ossetia_data.authority.inflect import with_plurals
from ossetia_data.errors import DataError, Failures
from ossetia_data.model import Entity, EntityType
from ossetia_data.schema import Field
from ossetia_data.sheet import Line, read_sheet
from ossetia_data.shipped import shipped

FOLDER = Path("raw", "authority")


@dataclass(frozen=True, slots=True)
class Supplied:
    """What a dataset lists: its entities, and all their names, canonical ones first."""

    entities: tuple[Entity, ...] = ()
    names: tuple[Listed, ...] = ()


def read_supplied(root: Path) -> Supplied:
    """Read entities.csv and names.csv of the dataset at `root`; raise Failures with every bad row."""
    errors: list[DataError] = []
    entities = _entities(_lines(root, "entities", errors), errors)
    whole = not errors
    names = tuple(_names(_lines(root, "names", errors), entities, errors, whole))
    if errors:
        raise Failures(errors)
    canonical = (Listed(entity.name, "name", entity, from_dataset=True) for entity in entities.values())
    return Supplied(tuple(entities.values()), (*canonical, *names))


def _lines(root: Path, table: str, errors: list[DataError]) -> Iterator[Line]:
    """Yield the rows of a file that fit its schema; the others' errors go to `errors`."""
    schema = json.loads(shipped(f"schemas/authority_{table}.json").read_text(encoding="utf-8"))
    fields = [Field.of(described) for described in schema["fields"]]
    for line in read_sheet(root, FOLDER / f"{table}.csv", fields):
        if isinstance(line, Line):
            yield line
        else:
            errors.append(line)


def _entities(lines: Iterator[Line], errors: list[DataError]) -> dict[str, Entity]:
    entities: dict[str, Entity] = {}
    owners: dict[tuple[str, str], str] = {}
    for line in lines:
        entity = _entity(line.values)
        if entity.entity_id in entities:
            errors.append(line.error("entity_id", f"{entity.entity_id!r} is listed twice", "keep one row"))
            continue
        entities[entity.entity_id] = entity
        for column, value in (("name", entity.name), ("wikidata_id", entity.wikidata_id)):
            owner = owners.setdefault((column, value), entity.entity_id)
            if value and owner != entity.entity_id:
                problem = f"{value!r} is that of {owner} too"
                errors.append(line.error(column, problem, "join the two, or tell them apart"))
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
    lines: Iterator[Line], entities: Mapping[str, Entity], errors: list[DataError], whole: bool
) -> Iterator[Listed]:
    """Yield the names that fit; whose entity is not listed is told only if the `whole` list could be read."""
    owners = {entity.name: entity.entity_id for entity in entities.values()}
    for line in lines:
        entity_id, name = line.values["entity_id"], line.values["name"]
        form = cast(NameForm, line.values["form"])
        owner = owners.setdefault(name, entity_id)
        if entity_id not in entities:
            mend = "add it to entities.csv, or mend the id"
            if whole:
                errors.append(line.error("entity_id", f"{entity_id!r} is no listed entity", mend))
        elif owner != entity_id:
            mend = "let one name stand for one entity"
            errors.append(line.error("name", f"{name!r} already names {owner}", mend))
        else:
            for inflected in with_plurals(name) if form == "demonym" else [name]:
                yield Listed(inflected, form, entities[entity_id], from_dataset=True)
