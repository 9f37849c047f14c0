"""An article, its parsed paragraphs and an authority -> every name in it, with the entity it stands for."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from ossetia_data.authority import Authority
from ossetia_data.extract.mentions.guessed import guessed_names
from ossetia_data.extract.mentions.identity import key_of, people, unlisted
from ossetia_data.extract.mentions.listed import listed_names
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.overlap import choose
from ossetia_data.extract.nlp import Doc
from ossetia_data.model import Article, Entity, EntityType, Mention

__all__ = ["find_mentions"]

CONFIDENCE = {"dataset": 0.98, "world": 0.9, "model": 0.7, "capitals": 0.5, "repeated": 0.6}


def find_mentions(article: Article, docs: Sequence[Doc], authority: Authority) -> list[Mention]:
    """Return the names, demonyms and listed descriptions in `article`, in order and not overlapping."""
    names = [
        name
        for number, doc in enumerate(docs)
        for name in choose(listed_names(number, doc, authority), guessed_names(number, doc))
    ]
    entities = resolve(names, article.article_id)
    mentions = []
    for name, entity in zip(names, entities, strict=True):
        paragraph = article.paragraphs[name.paragraph]
        start, end = (paragraph.start + at for at in name.characters)
        confidence = CONFIDENCE[name.rule]
        mentions.append(Mention(paragraph.number, start, end, name.form, entity, confidence, name.rule))
    return mentions


def resolve(names: Sequence[Name], article_id: str) -> list[Entity]:
    """Return the entity of each of `names`."""
    listed = {key_of(name.text): name.listed.entity for name in names if name.listed}
    types = _types(names)
    short = people(names, types)
    spellings: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        key = key_of(name.text)
        spellings[short.get(key, key)].append(name.text)
    entities = {}
    for key, printed in spellings.items():
        entities[key] = listed.get(key) or unlisted(types[key], printed, article_id)
    return [
        name.listed.entity if name.listed else entities[short.get(key_of(name.text), key_of(name.text))]
        for name in names
    ]


def _types(names: Sequence[Name]) -> dict[tuple[str, ...], EntityType]:
    votes: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for name in names:
        votes[key_of(name.text)][name.guess or "other"] += 1
    return {key: max(sorted(counts), key=lambda t: counts[t]) for key, counts in votes.items()}
