"""Entities -> which of them act for a state: one report says the president, another the capital's palace."""

from collections.abc import Collection, Mapping

from rigour.territories import get_territory

from ossetia_data.model import Entity


def sides(entities: Collection[Entity]) -> Mapping[str, str]:
    """Map the ids of persons and organisations of a country to the id of the entity that is its state.

    The state is known by its Wikidata item, so a region that lies in the country is not taken for it, and
    nobody acts for a state that is not named.
    """
    states = {entity.country_code: entity.entity_id for entity in entities if _is_state(entity)}
    return {
        entity.entity_id: states[entity.country_code]
        for entity in entities
        if entity.type in ("person", "organization") and entity.country_code in states
    }


def _is_state(entity: Entity) -> bool:
    if entity.type != "place" or not (entity.country_code and entity.wikidata_id):
        return False
    territory = get_territory(entity.country_code.lower())
    return territory is not None and territory.qid == entity.wikidata_id
