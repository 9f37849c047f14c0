"""The names of an article -> the same, but a town before its region (Paris, Texas) is the one there."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ossetia_data.authority import Authority, Listed
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Token

# Where the towns of a region are listed with it, so that one which is not listed is none of those known.
WITH_TOWNS = frozenset({"US", "CA", "AU"})

JOINING = frozenset({"and", "or", "&"})


def in_regions(names: Sequence[Name], authority: Authority) -> list[Name]:
    """Return `names`, in order, those with a region or country behind their comma as the place in it.

    Where none of this name is listed in it, the place is of no authority, and not its better known namesake.
    What is placed so once is meant wherever the article names it alone.
    """
    found = [_placed(name, region, authority) for name, region in zip_longest(names, names[1:])]
    said = {new.key: new for new, old in zip(found, names, strict=True) if new is not old}
    found = [_as_said(name, said.get(name.key)) for name in found]
    return [_as_region(region, name) for name, region in zip([None, *found], found, strict=False)]


def _placed(name: Name, region: Name | None, authority: Authority) -> Name:
    if region is None or region.listed is None or not _is_inside(name, region):
        return name
    if listed := _town(name, region.listed.entity.name, authority) or _town(name, region.text, authority):
        return replace(name, rule="world", guess="place", listed=listed, within=None)
    is_elsewhere = region.territory is not None and not _may_lie_in(name, region)
    if name.is_world_place and is_elsewhere and not _is_one_of_several(region):
        return replace(name, rule="model", listed=None, within=None)
    return name


def _town(name: Name, region: str, authority: Authority) -> Listed | None:
    return authority.towns.exact(f"{name.text}, {region}")


def _as_region(region: Name, town: Name | None) -> Name:
    """Return `region` as no city of its name (Washington) where a listed town lies in it."""
    if town is None or town.listed is None or region.listed is None or not _is_inside(town, region):
        return region
    is_other = region.listed.entity.name != region.text
    if is_other and region.is_world_place and town.listed.text.endswith(f", {region.text}"):
        return replace(region, rule="model", listed=None, within=None)
    return region


def _as_said(name: Name, said: Name | None) -> Name:
    """Return `name` as the article says of it elsewhere, if it does."""
    if said is None or not (name.is_world_place or (name.listed is None and name.guess == "place")):
        return name
    return replace(name, rule=said.rule, guess="place", listed=said.listed, within=None)


def _is_inside(name: Name, region: Name) -> bool:
    """Return whether only a comma stands between `name`, which no dataset lists, and `region`."""
    if name.paragraph != region.paragraph or name.rule == "dataset" or name.form != "name":
        return False
    return [token.text for token in name.doc[name.end : region.start]] == [","] and region.form == "name"


def _is_one_of_several(region: Name) -> bool:
    """Return whether more may follow: of Paris, Germany and Rome none lies in another."""
    follows = region.doc[region.end] if region.end < len(region.doc) else None
    return follows is not None and (follows.lower_ in JOINING or (follows.text == "," and _goes_on(follows)))


def _goes_on(comma: Token) -> bool:
    after = comma.nbor() if comma.i + 1 < len(comma.doc) else None
    return after is not None and (after.lower_ in JOINING or after.text[0].isupper())


def _may_lie_in(name: Name, region: Name) -> bool:
    code, state = (each.listed.entity.country_code if each.listed else "" for each in (name, region))
    whole = region.territory is not None and region.territory.is_country
    return not code or not state or (code == state and (whole or state not in WITH_TOWNS))
