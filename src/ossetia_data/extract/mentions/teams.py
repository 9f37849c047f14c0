"""The names of a report of sport -> the places among them that stand for their teams, and which these are."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ossetia_data.authority import Authority
from ossetia_data.extract.mentions.identity import Key
from ossetia_data.extract.mentions.lexicon import PLAYING, SPORTS, words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Doc, Token, text_of
from ossetia_data.model import Entity

Item = TypeVar("Item")

# An article with fewer words of sport than this only mentions it.
FEWEST_WORDS = 4

WORD = re.compile(r"\w+")

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

    Where `docs` are not about sport no place plays.
    """
    printed = Counter(word for doc in docs for word in WORD.findall(text_of(doc).lower()))
    if sum(printed[word] for word in SPORTS) < FEWEST_WORDS:
        return {}
    playing = {name.key: name for name in names if name.is_world_place and _is_team(name)}
    game = _game(printed) if playing else None
    if game is None:
        return dict.fromkeys(playing)
    listed = [
        team for team in authority.entities.values() if team.description.lower().endswith(game.described)
    ]
    return {key: _team(name, game, listed, authority) for key, name in playing.items()}


def _listed(game: Game, authority: Authority) -> list[Entity]:
    """Return the teams of `game` that are listed; asked once, since it looks at every entity there is."""
    return [each for each in authority.entities.values() if each.description.lower().endswith(game.described)]


def _game(printed: Mapping[str, int]) -> Game | None:
    """Return the game that has most of the words `printed`, if no other has as many."""
    counted = {game: sum(printed[word] for word in game.words) for game in GAMES}
    most = max(counted.values())
    return _only(game for game, count in counted.items() if count == most)


def _team(name: Name, game: Game, listed: Sequence[Entity], authority: Authority) -> Entity | None:
    """Return what the team of a place is called, or else the only one `listed` that is named for it."""
    place = name.listed.entity.name if name.listed else name.text
    found = (authority.names.exact(team.format(place)) for team in game.called)
    called = next((each.entity for each in found if each), None)
    return called or _only(team for team in listed if team.name.startswith(f"{place} "))


def _only(found: Iterable[Item]) -> Item | None:
    items = list(found)
    return items[0] if len(items) == 1 else None


def _is_team(name: Name) -> bool:
    return _plays(name.span.root) or _is_side(name)


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
    before = name.doc[name.start - 1].lower_ if name.start else ""
    return after in OPPONENTS or before in OPPONENTS or after in PLAYERS


def _has_playing(token: Token) -> bool:
    return any(child.lemma_ in PLAYING for child in token.subtree if child.pos_ == "VERB")
