"""rigour's territories and the shipped lists -> the entities and names that any dataset starts from.

territories.csv adds what rigour does not say of a territory: coordinates, common aliases, demonyms. The
other lists hold what the news often names besides: places.csv well-known cities and regions, regions.csv the
first-level divisions of states, cities.csv further cities, towns.csv towns and counties under names with
their region (Portland, Maine), organizations.csv bodies, parties, companies, teams and news outlets,
people.csv people, others.csv events, works and groups. In all of them `aliases` and `demonyms` are separated
by `|`, and a Wikidata id that is not sure is left empty.

Where the ids come from:
- chains and public services: OpenStreetMap's name-suggestion-index (BSD-3-Clause), where its name is the one
  that Wikidata gives the item, or short for it;
- office-holders of this century and members of parliaments: EveryPolitician's lists of Wikidata's, which its
  scrapers check against official ones; parties: Party Facts besides;
- regions.csv: Natural Earth's first-level divisions (public domain);
- cities.csv and towns.csv: the countries-states-cities database (ODbL 1.0), where its name and place agree
  with GeoNames and the id stands there once;
- actors, musicians, films, universities, clubs, battles and others: items and labels of Wikidata in two
  published knowledge graphs, Wiki27K and (by its mapping) FB15k-237;
- the rest: published results of queries to Wikidata, two published lists that agree, or one list that agrees
  with an id noted before it was read.

Descriptions are Wikidata's (CC0) or ours. Coordinates of territories and divisions are Natural Earth's,
those of cities come from GeoNames (CC BY 4.0).

A name that two places share is the better known one's (Georgia is the country): a dataset about the other
lists it in its own authority. People are listed under full names, but for the few who are meant by a surname
wherever it is printed.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from normality import slugify
from rigour.territories import get_territories
from rigour.territories.territory import Territory

from ossetia_data.authority.index import Listed
from ossetia_data.authority.inflect import with_plurals
from ossetia_data.model import Entity

Row = Mapping[str, str]

# In order of precedence: of two that share a name the first is meant.
LISTS = ("places.csv", "organizations.csv", "people.csv", "others.csv")

# They come after the territories: Mexico is the state, before any town or district of that name.
GAZETTEERS = ("regions.csv", "cities.csv", "towns.csv")

# rigour's codes for "everywhere" and for the net are on no map.
NOWHERE = frozenset({"zz", "ip"})

# Unions of states have a code and act as organisations.
UNIONS = frozenset({"un", "eu"})

# News in English calls an oblast a region as often.
OBLAST = " Oblast"

# rigour says in brackets who holds or contains a place: "Donetsk (Occupied Ukraine)", "Georgia (USA)".
BRACKETED = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class World:
    """The world's entities, their names in order of precedence, and further Wikidata items for them.

    `towns` are names with the region behind a comma: Portland, Maine.
    """

    entities: tuple[Entity, ...] = ()
    names: tuple[Listed, ...] = ()
    towns: tuple[Listed, ...] = ()
    other_items: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def items(self, entity: Entity) -> frozenset[str]:
        """Return every Wikidata item that stands for `entity`, or for nearly the same thing."""
        return self.other_items.get(entity.entity_id, frozenset()) | {entity.wikidata_id}


@cache
def read_world() -> World:
    """Read the world list: the well-known first, then countries, then their parts and those of the past."""
    taken: set[str] = set()
    wellknown = [(_wellknown(row, taken), row) for name in LISTS for row in _shipped(name)]
    items = {entity.wikidata_id for entity, _ in wellknown}
    details = {row["code"]: row for row in _shipped("territories.csv")}
    territories = [
        (_territory(territory, details.get(territory.code, {}), taken), territory)
        for territory in sorted(get_territories(), key=_precedence)
        if territory.code not in NOWHERE and territory.qid not in items
    ]
    others = [(_wellknown(row, taken), row) for name in GAZETTEERS for row in _shipped(name)]
    names = [name for entity, row in wellknown for name in _names(entity, [row["name"]], row)]
    for entity, territory in territories:
        names += _names(entity, _spellings(territory), details.get(territory.code, {}))
    names += [name for entity, row in others for name in _names(entity, [row["name"]], row)]
    regions = {entity.name for entity, _ in territories}
    plain: list[Listed] = []
    towns: list[Listed] = []
    for name in names:
        (towns if _is_in_region(name, regions) else plain).append(name)
    return World(
        entities=tuple(entity for entity, _ in (*wellknown, *territories, *others)),
        names=tuple(plain),
        towns=tuple(towns),
        other_items={entity.entity_id: frozenset(territory.qids) for entity, territory in territories},
    )


def _shipped(name: str) -> Iterator[Row]:
    with files("ossetia_data.authority").joinpath(name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _precedence(territory: Territory) -> tuple[bool, bool, str]:
    return territory.is_historical, not territory.is_country, territory.code


def _names(entity: Entity, spellings: Sequence[str], row: Row) -> Iterator[Listed]:
    for name in dict.fromkeys((*spellings, *_split(row.get("aliases", "")))):
        yield Listed(name, "alias", entity)
    for demonym in _split(row.get("demonyms", "")):
        for name in with_plurals(demonym):
            yield Listed(name, "demonym", entity)


def _is_in_region(name: Listed, regions: Set[str]) -> bool:
    _, comma, region = name.text.rpartition(", ")
    return bool(comma) and region in regions and name.entity.type == "place"


def _wellknown(row: Row, taken: set[str]) -> Entity:
    return Entity(
        entity_id=_free_id(row["name"], row["type"], taken),
        name=row["name"],
        type=row["type"],  # type: ignore[arg-type]
        wikidata_id=row["wikidata_id"],
        country_code=row["country_code"],
        latitude=_degrees(row["latitude"]),
        longitude=_degrees(row["longitude"]),
        description=row["description"],
    )


def _territory(territory: Territory, row: Row, taken: set[str]) -> Entity:
    name = BRACKETED.sub("", territory.name)
    return Entity(
        entity_id=_free_id(name, territory.code, taken),
        name=name,
        type="organization" if territory.code in UNIONS else "place",
        wikidata_id=row.get("wikidata_id") or territory.qid,
        country_code=_country_code(territory),
        latitude=_degrees(row.get("latitude", "")),
        longitude=_degrees(row.get("longitude", "")),
    )


def _spellings(territory: Territory) -> list[str]:
    names = [
        BRACKETED.sub("", name).removeprefix("the ")
        for name in (territory.name, territory.in_sentence, territory.full_name)
    ]
    bases = [name.removesuffix(OBLAST) for name in names if name.endswith(OBLAST)]
    return [*names, *(f"{base} {noun}" for base in bases for noun in ("oblast", "Region", "region"))]


def _country_code(territory: Territory) -> str:
    while territory.parent:
        territory = territory.parent
    is_state = len(territory.code) == 2 and not territory.is_historical and territory.code not in UNIONS
    return territory.code.upper() if is_state else ""


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None


def _free_id(name: str, distinction: str, taken: set[str]) -> str:
    slug = slugify(name, sep="-") or distinction.lower()
    entity_id = slug if slug not in taken else f"{slug}-{distinction.lower()}"
    taken.add(entity_id)
    return entity_id
