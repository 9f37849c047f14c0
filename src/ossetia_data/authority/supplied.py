"""raw/authority/{entities,names}.csv -> the entities and names that a dataset's maintainer lists, checked."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from ossetia_data.authority.index import Listed, NameForm
from ossetia_data.authority.inflect import with_plurals
from ossetia_data.errors import DataError, Failures, InputError
from ossetia_data.model import Entity, EntityType

ENTITY_COLUMNS = (
    "entity_id",
    "name",
    "type",
    "wikidata_id",
    "country_code",
    "latitude",
    "longitude",
    "description",
)
NAME_COLUMNS = ("entity_id", "name", "form")

TYPES: tuple[str, ...] = get_args(EntityType)

# The dataset's canonical names are listed by entities.csv itself.
NAME_FORMS = tuple(form for form in get_args(NameForm) if form != "name")

Row = Mapping[str, str]
Rule = tuple[str, Callable[[str], bool], str, str]


@dataclass(frozen=True, slots=True)
class Supplied:
    """What a dataset lists: its entities, and all their names, canonical ones first."""

    entities: tuple[Entity, ...] = ()
    names: tuple[Listed, ...] = ()


def read_supplied(root: Path, folder: Path) -> Supplied:
    """Read entities.csv and names.csv under `root`/`folder`; raise Failures with every bad row."""
    errors: list[DataError] = []
    entities = _entities(_rows(root, folder / "entities.csv", ENTITY_COLUMNS, errors), errors)
    names = list(_names(_rows(root, folder / "names.csv", NAME_COLUMNS, errors), entities, errors))
    if errors:
        raise Failures(errors)
    canonical = (Listed(entity.name, "name", entity, from_dataset=True) for entity in entities.values())
    return Supplied(tuple(entities.values()), (*canonical, *names))


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a file: `place` names the file and the line."""

    place: str
    row: Row

    def error(self, column: str, problem: str, mend: str) -> InputError:
        return InputError(f"{self.place}, column {column}", problem, mend)


def _rows(root: Path, path: Path, columns: tuple[str, ...], errors: list[DataError]) -> list[_Line]:
    place = path.as_posix()
    try:
        text = (root / path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        errors.append(InputError(place, f"byte {error.start} is not UTF-8", "save the file as UTF-8"))
        return []
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = tuple(next(reader, ()))
        if wrong := _header_error(place, header, columns):
            errors.append(wrong)
            return []
        return list(_lines(place, header, reader, errors))
    except csv.Error as error:
        errors.append(InputError(f"{place}, line {reader.line_num}", f"not CSV: {error}", "mend its quoting"))
        return []


def _header_error(place: str, header: tuple[str, ...], columns: tuple[str, ...]) -> InputError | None:
    missing = [column for column in columns[:3] if column not in header]
    unknown = [column for column in header if column not in columns]
    twice = [column for column in header if header.count(column) > 1]
    if missing:
        return InputError(f"{place}, line 1", f"no column {missing[0]}", f"columns are {','.join(columns)}")
    if unknown or twice:
        wrong = f"unknown column {unknown[0]!r}" if unknown else f"column {twice[0]} twice"
        return InputError(f"{place}, line 1", wrong, f"columns are {','.join(columns)}")
    return None


def _lines(
    place: str, header: tuple[str, ...], reader: Iterator[list[str]], errors: list[DataError]
) -> Iterator[_Line]:
    # The reader counts lines as it goes, so a row's line is where the row ends.
    for cells in reader:
        where = f"{place}, line {reader.line_num}"  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            problem = f"{len(cells)} values under {len(header)} columns"
            errors.append(InputError(where, problem, "quote values that hold a comma"))
            continue
        yield _Line(where, dict(zip(header, (cell.strip() for cell in cells), strict=True)))


def _degrees(limit: int) -> Callable[[str], bool]:
    def inside(value: str) -> bool:
        try:
            return not value or -limit <= float(value) <= limit
        except ValueError:
            return False

    return inside


def _matches(pattern: str) -> Callable[[str], bool]:
    return lambda value: re.fullmatch(pattern, value) is not None


ENTITY_RULES: tuple[Rule, ...] = (
    ("entity_id", _matches(r"[a-z0-9]+(-[a-z0-9]+)*"), "is no id", "use a-z, 0-9 and single hyphens"),
    ("name", bool, "is empty", "give its canonical name"),
    ("type", lambda value: value in TYPES, "is no type", "use " + ", ".join(TYPES)),
    ("wikidata_id", _matches(r"(Q[1-9][0-9]*)?"), "is no Wikidata item", "write Q and digits, or nothing"),
    ("country_code", _matches(r"([A-Z]{2})?"), "is no country code", "use two capitals, or nothing"),
    ("latitude", _degrees(90), "is no latitude", "use degrees from -90 to 90"),
    ("longitude", _degrees(180), "is no longitude", "use degrees from -180 to 180"),
)
NAME_RULES: tuple[Rule, ...] = (
    ("name", lambda value: any(map(str.isalnum, value)), "names nothing", "give a name, or remove the row"),
    ("form", lambda value: value in NAME_FORMS, "is no form", "use " + ", ".join(NAME_FORMS)),
)


def _broken(line: _Line, rules: tuple[Rule, ...]) -> list[DataError]:
    return [
        line.error(column, f"{line.row.get(column, '')!r} {problem}", mend)
        for column, holds, problem, mend in rules
        if not holds(line.row.get(column, ""))
    ]


def _entities(lines: list[_Line], errors: list[DataError]) -> dict[str, Entity]:
    entities: dict[str, Entity] = {}
    owners: dict[tuple[str, str], str] = {}
    for line in lines:
        entity_id = line.row["entity_id"]
        broken = _broken(line, ENTITY_RULES)
        if entity_id in entities:
            broken.append(
                line.error("entity_id", f"{entity_id!r} is listed twice", "keep one of the two rows")
            )
        for column in ("name", "wikidata_id"):
            value = line.row.get(column, "")
            owner = owners.setdefault((column, value), entity_id) if value else entity_id
            if owner != entity_id:
                mend = "join the two, or tell them apart"
                broken.append(line.error(column, f"{value!r} is that of {owner} too", mend))
        errors.extend(broken)
        if not broken:
            entities[entity_id] = _entity(line.row)
    return entities


def _entity(row: Row) -> Entity:
    return Entity(
        entity_id=row["entity_id"],
        name=row["name"],
        type=row["type"],  # type: ignore[arg-type]
        wikidata_id=row.get("wikidata_id", ""),
        country_code=row.get("country_code", ""),
        latitude=_number(row.get("latitude", "")),
        longitude=_number(row.get("longitude", "")),
        description=row.get("description", ""),
    )


def _number(value: str) -> float | None:
    return float(value) if value else None


def _names(lines: list[_Line], entities: Mapping[str, Entity], errors: list[DataError]) -> Iterator[Listed]:
    owners = {entity.name: entity.entity_id for entity in entities.values()}
    for line in lines:
        entity_id, name = line.row["entity_id"], line.row["name"]
        broken = _broken(line, NAME_RULES)
        if entity_id not in entities:
            mend = "add it to entities.csv, or mend the id"
            broken.append(line.error("entity_id", f"{entity_id!r} is no listed entity", mend))
        owner = owners.setdefault(name, entity_id)
        if owner != entity_id:
            mend = "let one name stand for one entity"
            broken.append(line.error("name", f"{name!r} already names {owner}", mend))
        errors.extend(broken)
        if not broken:
            for inflected in with_plurals(name) if line.row["form"] == "demonym" else [name]:
                yield Listed(inflected, line.row["form"], entities[entity_id], from_dataset=True)  # type: ignore[arg-type]
