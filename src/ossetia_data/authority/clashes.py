"""The names that a dataset lists -> which of them are read as another row's, and never as their own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ossetia_data.authority.index import Listed, index, spelling
from ossetia_data.errors import InputError
from ossetia_data.sheet import Line

# How a mention is read, where that is not simply as a name.
READ_AS = {"demonym": "demonym", "description": "description"}


@dataclass(frozen=True, slots=True)
class NameRow:
    """A row that lists a name: of names.csv, or the canonical one of entities.csv."""

    line: Line
    listed: Listed

    @property
    def owner(self) -> str:
        """Return the id of the entity that it names."""
        return self.listed.entity.entity_id


@dataclass(frozen=True, slots=True)
class Clash:
    """A row and the earlier one that its name is read as: a text could not tell the two apart."""

    row: NameRow
    winner: NameRow

    @property
    def contradicts(self) -> bool:
        """Return whether the two rows say different things of the name; otherwise one is only too many."""
        forms = (READ_AS.get(row.listed.form, "name") for row in (self.row, self.winner))
        return self.row.owner != self.winner.owner or len(set(forms)) > 1


def clashes(rows: Sequence[NameRow]) -> list[Clash]:
    """Return those of `rows` whose name is read as that of an earlier row.

    Names are looked up as a text is read: accents, dots, hyphens and most capitals make no difference.
    """
    alike: dict[str, list[NameRow]] = defaultdict(list)
    for row in rows:
        alike[spelling(row.listed.text)].append(row)
    return [clash for several in alike.values() if len(several) > 1 for clash in _clashes(several)]


def _clashes(rows: Sequence[NameRow]) -> Iterator[Clash]:
    names = index(row.listed for row in rows)
    by_listed = {id(row.listed): row for row in rows}
    for row in rows:
        winner = names.exact(row.listed.text)
        if winner is not None and winner is not row.listed:
            yield Clash(row, by_listed[id(winner)])


def errors(found: Sequence[Clash]) -> Iterator[InputError]:
    """Yield an error for each clash that contradicts the row before it."""
    leads = {clash.row.owner: clash.winner.owner for clash in reversed(found) if clash.contradicts}
    for clash in found:
        if clash.contradicts:
            yield clash.row.line.error("name", *_told(clash, leads))


def _told(clash: Clash, leads: Mapping[str, str]) -> tuple[str, str]:
    name, owner, form = clash.row.listed.text, clash.winner.owner, clash.winner.listed.form
    if clash.row.owner == owner:
        return f"{name!r} is listed as its {form} too", "keep one of the two rows"
    spelled = "" if clash.winner.listed.text == name else f", as {clash.winner.listed.text!r}"
    if circle := _circle(clash.row.owner, owner, leads):
        told = " → ".join(circle)
        return (
            f"{name!r} already names {owner}{spelled}, and the names go round in a circle: {told}",
            "join them if they are one, else drop these names",
        )
    return f"{name!r} already names {owner}{spelled}", "join the two, or let one name stand for one entity"


def _circle(start: str, owner: str, leads: Mapping[str, str]) -> list[str]:
    """Return the ids that lead from `start` over `owner` back to it, each by a name of the next."""
    path = {start: None}
    while owner not in path and owner in leads:
        path[owner] = None
        owner = leads[owner]
    return [*path, start] if owner == start else []
