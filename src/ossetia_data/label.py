"""The parts of an event -> a short sentence that names it."""

from collections.abc import Mapping

from ossetia_data.model import Entity, Role
from ossetia_data.resolve import Happening


def label(happening: Happening, entities: Mapping[str, Entity]) -> str:
    """Return the label a reviewer gave, or one made of actors, trigger and recipients."""
    given = next((report.event.label for report in happening.reports if report.event.label), "")
    if given:
        return given
    parts = (
        _names(happening, entities, "actor"),
        happening.reports[0].trigger,
        _names(happening, entities, "recipient"),
    )
    return " ".join(part for part in parts if part)


def _names(happening: Happening, entities: Mapping[str, Entity], role: Role) -> str:
    ids = [
        part.entity_id
        for report in happening.reports
        for part in report.event.participants
        if part.role == role and part.entity_id
    ]
    return ", ".join(entities[entity_id].name for entity_id in dict.fromkeys(ids))
