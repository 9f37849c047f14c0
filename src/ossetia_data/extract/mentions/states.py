"""The names of an article -> the same, but a body that many a state has is that of the state meant."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.authority import Authority
from ossetia_data.extract.mentions.lexicon import OF, words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import POSSESSIVES
from ossetia_data.model import Entity

# Of these words alone are the names that bodies of several states share. A State Department, a Home Office
# and a Foreign Office are one state's each, as English-language news names them.
SHARED = words(
    """
    ministry department agency administration authority bureau board commission committee council court bank
    treasury parliament congress senate house assembly party police army navy air force forces guard corps
    service commons lords representatives deputies
    defence defense justice health corrections conservation transport transportation environment environmental
    protection foreign interior internal affairs finance education labour labor agriculture energy
    commerce trade security emergency management national central federal supreme high constitutional
    public social statistics
    conservative conservatives liberal liberals democratic democrats republican republicans socialist
    communist green greens progressive nationalist people's workers
    of the and for
    """
)


def of_states(names: Sequence[Name], authority: Authority) -> list[Name]:
    """Return `names`, in order; bodies of a shared name are of the state named beside them.

    Without such, they are of that state, among those which have a listed body of this name, that their
    paragraph or else the article names most; of none where the article names another state more than twice as
    often. Where it names no state at all the better known body is meant, as with all names.
    """
    bodies = [_bodies(name, authority) for name in names]
    others = [name for name, known in zip(names, bodies, strict=True) if _state(name) and not known]
    often = Counter(_state(name) for name in others)
    nearby: dict[int, Counter[str]] = defaultdict(Counter)
    for name in others:
        nearby[name.paragraph][_state(name)] += 1
    beside = zip([None, *names], names, [*names[1:], None], bodies, strict=False)
    return [
        _meaning(name, _meant(known, _owner(name, before, after), nearby[name.paragraph], often))
        if known
        else name
        for before, name, after, known in beside
    ]


def _bodies(name: Name, authority: Authority) -> list[Entity]:
    """Return the bodies that have the name, if it is one that states share."""
    if name.rule != "world" or name.form != "name" or name.listed is None:
        return []
    if not all(word in SHARED for word in name.listed.text.lower().split()):
        return []
    known = authority.names.entities(name.listed)
    return known if all(body.type == "organization" and body.country_code for body in known) else []


def _meant(
    bodies: Sequence[Entity], owner: str | None, here: Counter[str], anywhere: Counter[str]
) -> Entity | None:
    """Return which of `bodies` is meant, by how often their states are named `here` and `anywhere`."""
    if owner is not None:
        return next((body for body in bodies if body.country_code == owner), None)
    nearest = max(bodies, key=lambda body: (here[body.country_code], anywhere[body.country_code]))
    state = nearest.country_code
    return nearest if here[state] or 2 * anywhere[state] >= max(anywhere.values(), default=0) else None


def _meaning(name: Name, body: Entity | None) -> Name:
    """Return `name` as that of `body`, or of no listed one."""
    if body and name.listed:
        return replace(name, listed=replace(name.listed, entity=body))
    return replace(name, rule="model", guess="organization", listed=None)


def _owner(name: Name, before: Name | None, after: Name | None) -> str | None:
    """Return the state whose the body is said to be, empty if it is said to be something else's; or None."""
    if before and before.paragraph == name.paragraph and before.form != "title":
        between = [token.text for token in name.doc[before.end : name.start]]
        if not between or (len(between) == 1 and between[0] in POSSESSIVES):
            return _country(before)
    if after and after.paragraph == name.paragraph:
        between = [token.text for token in name.doc[name.end : after.start]]
        if between in OF:
            return _country(after)
    return None


def _state(name: Name) -> str:
    return name.listed.entity.country_code if name.listed else ""


def _country(name: Name) -> str:
    return _state(name) if name.territory and name.territory.is_country else ""
