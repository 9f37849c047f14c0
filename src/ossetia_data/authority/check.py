"""A dataset's raw/authority -> everything that is wrong with it, and what only looks so, with its line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ossetia_data.authority.clashes import Clash
from ossetia_data.authority.supplied import by_line, read_rows
from ossetia_data.authority.world import World, read_world
from ossetia_data.errors import DataError, InputError
from ossetia_data.model import Entity
from ossetia_data.printed import counted
from ossetia_data.sheet import Line

MEANT = "mend it, or leave it if it is meant: yours is used"


@dataclass(frozen=True, slots=True)
class Report:
    """How many entities and names a dataset lists, what stops its build (`errors`), and what may be wrong."""

    entities: int
    names: int
    errors: tuple[DataError, ...]
    warnings: tuple[DataError, ...]


def check_authority(root: Path) -> Report:
    """Check raw/authority/{entities,names}.csv of the dataset at `root`; a build stops on the same errors."""
    rows = read_rows(root)
    doubted = _doubter(read_world())
    warnings = [warning for line, entity in rows.entities for warning in doubted(line, entity)]
    warnings += [_needless(clash) for clash in rows.clashes if not clash.contradicts]
    listed = len(rows.names) - len(rows.entities)
    return Report(len(rows.entities), listed, rows.errors, tuple(sorted(warnings, key=by_line)))


def render(report: Report) -> str:
    """Return one line a fault, errors first, and a closing one that counts them."""
    lines = [f"error: {error}" for error in report.errors]
    lines += [f"warning: {warning}" for warning in report.warnings]
    verdict = "invalid" if report.errors else "valid"
    counts = [
        counted(report.entities, "entity", "entities"),
        counted(report.names, "further name"),
        counted(len(report.errors), "error"),
        counted(len(report.warnings), "warning"),
    ]
    return "\n".join([*lines, f"{verdict}: {', '.join(counts)}"])


def _needless(clash: Clash) -> InputError:
    name, found_as = clash.row.listed.text, clash.winner.listed.text
    return clash.row.line.error(
        "name", f"{name!r} is found without this row, as {found_as!r}", "drop the row"
    )


def _doubter(world: World) -> Callable[[Line, Entity], Iterator[InputError]]:
    """Return a function that yields what one row contradicts in the world list, or in itself."""
    by_item = {item: entity for entity in world.entities for item in world.items(entity) if item}
    by_name = {(entity.name, entity.type): entity for entity in world.entities if entity.wikidata_id}
    codes = {entity.country_code for entity in world.entities} | {""}

    def doubts(line: Line, entity: Entity) -> Iterator[InputError]:
        if entity.country_code not in codes:
            yield line.error("country_code", f"{entity.country_code!r} is no state's that is known", MEANT)
        if entity.latitude is not None and entity.type not in ("place", "event"):
            yield line.error(
                "latitude", f"stands for a thing of the type {entity.type}", "leave it to places"
            )
        if known := by_item.get(entity.wikidata_id):
            yield from _differing(line, entity, known)
        elif entity.wikidata_id and (known := by_name.get((entity.name, entity.type))):
            problem = f"the world list knows {entity.name!r} as {known.wikidata_id}"
            yield line.error("wikidata_id", problem, MEANT)

    return doubts


def _differing(line: Line, entity: Entity, known: Entity) -> Iterator[InputError]:
    for column in ("type", "country_code"):
        own, other = getattr(entity, column), getattr(known, column)
        if own and other and own != other:
            problem = f"{own!r} where the world list has {other!r} for {known.name} ({entity.wikidata_id})"
            yield line.error(column, problem, MEANT)
