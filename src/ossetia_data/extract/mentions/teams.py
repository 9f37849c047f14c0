"""The names of a report of sport -> the places among them that stand for their teams, and which these are."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ossetia_data.authority import Authority
from ossetia_data.extract.mentions.identity import Key
from ossetia_data.extract.mentions.lexicon import PLAYING, SPORTS, words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Doc, Token, text_of
from ossetia_data.model import Entity

# An article with fewer words of sport than this only mentions it.
FEWEST_WORDS = 4

WORD = re.compile(r"\w+")

NAMES_OF_GAMES = words("football soccer rugby cricket baseball basketball hockey")

# What makes the name of a state that of another school of it: Michigan State plays against Michigan.
OTHER_SCHOOLS = frozenset({"State", "Tech"})

OPPONENTS = frozenset({"against", "versus", "v", "vs"})
ROLES = frozenset({"nsubj", "dobj"})

# What follows the name of a side: Peru captain, Peru great.
PLAYERS = words(
    """
    captain coach manager midfielder defender striker forward winger goalkeeper keeper skipper batsman bowler
    quarterback pitcher prop hooker lock flanker centre full-back fullback fly-half scrum-half international
    great legend star squad side team
    """
)

# Tags of a verb in the plural and of a name in the singular: `Peru have`, as is said of teams alone.
PLURAL = frozenset({"VBP"})
SINGULAR = "NNP"


@dataclass(frozen=True, slots=True)
class Game:
    """A game: words that tell it from others, what a place's team is called, how lists describe teams."""

    words: frozenset[str]
    called: tuple[str, ...]
    described: tuple[str, ...]


GAMES = (
    Game(
        words("football soccer goalkeeper striker midfielder penalty fifa uefa offside"),
        ("{} national football team", "{} national soccer team", "{} F.C.", "{} A.F.C."),
        ("football club", "soccer club"),
    ),
    Game(
        words("football quarterback touchdown touchdowns linebacker linebackers nfl ncaa"),
        (),
        ("american football team", "college football team"),
    ),
    Game(
        words("rugby tries scrum scrum-half fly-half lineout flanker"),
        ("{} national rugby union team",),
        ("rugby union team", "rugby union club"),
    ),
    Game(
        words("cricket wicket wickets innings batsman bowler overs"),
        ("{} national cricket team", "{} cricket team"),
        ("cricket team", "cricket club"),
    ),
    Game(words("baseball inning innings pitcher mlb"), (), ("baseball team",)),
    Game(words("basketball rebounds nba wnba"), ("{} national basketball team",), ("basketball team",)),
    Game(words("hockey puck nhl"), ("{} national ice hockey team",), ("ice hockey team",)),
    Game(words("afl"), (), ("australian football club",)),
)


def team_names(names: Sequence[Name], docs: Sequence[Doc], authority: Authority) -> dict[Key, Entity | None]:
    """Return the team of each listed place that plays in `docs`, by its key; None where it is not listed.

    So too of what is no place and of no authority, where a team is listed that begins with its name (Ohio
    State). Where `docs` are not about sport only those play that are named as opponents in a game.
    """
    printed = Counter(word for doc in docs for word in WORD.findall(text_of(doc).lower()))
    is_sport = sum(printed[word] for word in SPORTS) >= FEWEST_WORDS
    playing = {name.key: name for name in names if _may_play(name) and _is_team(name, is_sport)}
    if not playing:
        return {}
    games = _games(printed)
    described = tuple(ending for game in games for ending in game.described)
    listed = [team for team in authority.teams if team.description.lower().endswith(described)]
    teams = {key: _team(name, games, listed, authority) for key, name in playing.items()}
    return {key: team for key, team in teams.items() if team or playing[key].listed}


def _may_play(name: Name) -> bool:
    return name.is_world_place or (not name.listed and name.form == "name" and name.guess != "person")


def _games(printed: Mapping[str, int]) -> list[Game]:
    """Return the game that has most of the words `printed`; several where the same words tell of each."""
    counted = {game: sum(printed[word] for word in game.words) for game in GAMES}
    most = max(counted.values())
    first, *others = [game for game, count in counted.items() if count == most]
    told = [{word for word in game.words if printed[word]} for game in (first, *others)]
    return [first, *others] if most and all(words == told[0] for words in told) else []


def _team(name: Name, games: Sequence[Game], listed: Sequence[Entity], authority: Authority) -> Entity | None:
    """Return what the team of a place is called, or else the only one `listed` that is named for it."""
    place = name.listed.entity if name.listed else Entity("", name.text, "other")
    found = [authority.names.exact(team.format(place.name)) for game in games for team in game.called]
    called = [each.entity for each in found if each and _is_of(each.entity, place)]
    named = [team for team in listed if _is_named_for(team, place.name) and _is_of(team, place)]
    return _only(called or named)


def _is_named_for(team: Entity, place: str) -> bool:
    own = team.name.removeprefix(f"{place} ")
    return own != team.name and own.split()[0] not in OTHER_SCHOOLS


def _is_of(team: Entity, place: Entity) -> bool:
    """Return whether `team` may be of `place`, and not of one of its name in another country."""
    return not place.country_code or team.country_code in ("", place.country_code)


def _only(teams: Iterable[Entity]) -> Entity | None:
    found = {team.entity_id: team for team in teams}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_team(name: Name, is_sport: bool) -> bool:
    if is_sport:
        return _plays(name.span.root) or _is_side(name)
    return _is_opponent(name) and any(token.lower_ in NAMES_OF_GAMES for token in name.doc)


def _plays(token: Token) -> bool:
    if token.dep_ == "conj":
        return _plays(token.head)
    if token.dep_ == "pobj":
        return token.head.lower_ in OPPONENTS or (token.head.lower_ == "with" and _has_playing(token.head))
    if token.dep_ == "nsubj" and _is_one_of_many(token):
        return True
    return token.dep_ in ROLES and token.head.lemma_ in PLAYING


def _is_one_of_many(token: Token) -> bool:
    """Return whether a single name takes a verb in the plural."""
    verbs = {
        token.head.tag_,
        *(child.tag_ for child in token.head.children if child.dep_ in ("aux", "auxpass")),
    }
    return (
        token.tag_ == SINGULAR
        and bool(verbs & PLURAL)
        and not any(child.dep_ == "conj" for child in token.children)
    )


def _is_side(name: Name) -> bool:
    """Return whether an opponent or a player's part follows: `Peru v Chile`, `Peru captain`."""
    after = name.doc[name.end].lower_ if name.end < len(name.doc) else ""
    return after in PLAYERS or _is_opponent(name)


def _is_opponent(name: Name) -> bool:
    beside = (*name.doc[max(0, name.start - 1) : name.start], *name.doc[name.end : name.end + 1])
    return any(token.lower_ in OPPONENTS for token in beside)


def _has_playing(token: Token) -> bool:
    return any(child.lemma_ in PLAYING for child in token.subtree if child.pos_ == "VERB")
