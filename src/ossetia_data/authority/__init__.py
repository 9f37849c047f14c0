"""raw/authority and the world's territories -> the entities that are known, and every name they go by.

What a dataset says wins over what the world list says: a name that both list is the dataset's, and a world
entity that the dataset lists too (same Wikidata item, or same name and type) lends it its other names.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from ossetia_data.authority.index import Found, Listed, NameForm, NameIndex, index
from ossetia_data.authority.supplied import Supplied, read_supplied
from ossetia_data.authority.world import World, read_world
from ossetia_data.model import Entity

__all__ = ["Authority", "Found", "Listed", "NameForm", "NameIndex", "load_authority"]


# How descriptions of those who play end: Football club, Ice hockey team.
PLAYING = ("team", "club")


@dataclass(frozen=True)
class Authority:
    """Known entities by id, an index of their names, and the ids of those that the dataset itself lists.

    `towns` are the names of places with their region behind a comma, in an index of their own.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict)
    names: NameIndex = field(default_factory=NameIndex)
    listed: frozenset[str] = frozenset()
    towns: NameIndex = field(default_factory=NameIndex)

    @cached_property
    def teams(self) -> tuple[Entity, ...]:
        """Return those that are described as a team or club; looked for once, among all there are."""
        return tuple(each for each in self.entities.values() if each.description.lower().endswith(PLAYING))


def load_authority(root: Path) -> Authority:
    """Read `root`/raw/authority over the world's territories; files that are not there list nothing.

    Raises errors.Failures with every bad row of entities.csv and names.csv.
    """
    return combine(read_supplied(root), read_world())


def combine(supplied: Supplied, world: World) -> Authority:
    """Lay what a dataset supplies over the world list."""
    adopted = dict(_adoptions(supplied, world))
    entities = {entity.entity_id: entity for entity in supplied.entities}
    listed = frozenset(entities)
    for entity in world.entities:
        if entity.entity_id not in adopted:
            placed = _under_free_id(entity, entities)
            entities[placed.entity_id] = placed
            if placed is not entity:
                adopted[entity.entity_id] = placed
    names = index([*supplied.names, *_lent(world.names, adopted)])
    return Authority(entities, names, listed, index(_lent(world.towns, adopted)))


def _lent(names: Iterable[Listed], adopted: Mapping[str, Entity]) -> Iterator[Listed]:
    """Yield `names`, those of adopted entities as the names of what they were adopted as."""
    for name in names:
        own = adopted.get(name.entity.entity_id)
        yield replace(name, entity=own) if own else name


def _adoptions(supplied: Supplied, world: World) -> Iterator[tuple[str, Entity]]:
    """Yield the id of each world entity that the dataset lists too, with the dataset's own entry."""
    by_item = {entity.wikidata_id: entity for entity in supplied.entities if entity.wikidata_id}
    by_name = {(entity.name, entity.type): entity for entity in supplied.entities}
    for entity in world.entities:
        own = by_item.get(entity.wikidata_id) or by_name.get((entity.name, entity.type))
        if own and (not own.wikidata_id or own.wikidata_id in world.items(entity) | {""}):
            yield entity.entity_id, own


def _under_free_id(entity: Entity, taken: Mapping[str, Entity]) -> Entity:
    if entity.entity_id not in taken:
        return entity
    return replace(entity, entity_id=f"{entity.entity_id}-{entity.wikidata_id.lower() or 'world'}")
