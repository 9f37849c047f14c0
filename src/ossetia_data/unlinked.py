"""A corpus and what its dataset lists -> rows for raw/authority/entities.csv: whom to add next, and why."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from io import StringIO
from operator import itemgetter

from ossetia_data.model import Article, Entity, Mention
from ossetia_data.printed import counted
from ossetia_data.resolve import Corpus
from ossetia_data.shipped import shipped

# So many places are shown of each entity, with so many characters on either side.
PLACES = 3
AROUND = 48

Row = Mapping[str, str]
Use = tuple[Article, Mention]


def unlinked(corpus: Corpus, listed: Set[str]) -> list[Row]:
    """Return a row for each name that has no Wikidata id and is not `listed`, the most used first.

    `listed` holds the ids in the dataset's own authority. The rows have the authority's columns; `note` says
    how often and where the name stands, in the articles' own words. A name that articles use of things of
    several types has one row, of the type that most of its mentions have.
    """
    uses: dict[str, list[Use]] = defaultdict(list)
    for reading in corpus.readings:
        for mention in reading.mentions:
            entity = mention.entity
            if not entity.wikidata_id and entity.entity_id not in listed:
                uses[_one_row(entity)].append((reading.article, mention))
    ordered = sorted(uses.items(), key=lambda item: (-len(item[1]), item[1][0][1].entity.name, item[0]))
    return [_row(places) for _, places in ordered]


def _one_row(entity: Entity) -> str:
    """Return what rows are joined by: the name, but the id where a bare surname holds in one article only."""
    bare = entity.type == "person" and len(entity.name.split()) == 1
    return entity.entity_id if bare else entity.name


def render(rows: Iterable[Mapping[str, object]]) -> str:
    """Return `rows` as a CSV with the columns of raw/authority/entities.csv."""
    schema = json.loads(shipped("schemas/authority_entities.json").read_text(encoding="utf-8"))
    text = StringIO()
    lines = csv.DictWriter(text, [field["name"] for field in schema["fields"]], lineterminator="\n")
    lines.writeheader()
    lines.writerows(rows)
    return text.getvalue()


def _row(uses: Sequence[Use]) -> Row:
    ids = Counter(mention.entity.entity_id for _, mention in uses)
    commonest = min(ids, key=lambda key: (-ids[key], key))
    entity = next(mention.entity for _, mention in uses if mention.entity.entity_id == commonest)
    articles = len({article.article_id for article, _ in uses})
    counts = f"{counted(len(uses), 'mention')} in {counted(articles, 'article')}"
    others = [f"also {key}" for key in sorted(ids) if key != commonest]
    note = " | ".join([counts, *others, *(_context(*use) for use in _shown(uses))])
    return {"entity_id": entity.entity_id, "name": entity.name, "type": entity.type, "note": note}


def _shown(uses: Sequence[Use]) -> Iterator[Use]:
    """Yield the first places, each in another article as far as there are as many."""
    seen: Counter[str] = Counter()
    numbered = []
    for article, mention in uses:
        numbered.append((seen[article.article_id], article, mention))
        seen[article.article_id] += 1
    for _, article, mention in sorted(numbered, key=itemgetter(0))[:PLACES]:
        yield article, mention


def _context(article: Article, mention: Mention) -> str:
    """Say where a mention stands and what is printed around it: `strike 120-131: … said [Anna Lund] of …`."""
    paragraph = article.paragraph_at(mention.start)
    start, end = max(paragraph.start, mention.start - AROUND), min(paragraph.end, mention.end + AROUND)
    before, after = article.text[start : mention.start], article.text[mention.end : end]
    if start > paragraph.start:
        before = "… " + before.partition(" ")[2]
    if end < paragraph.end:
        after = after.rpartition(" ")[0] + " …"
    printed = article.text[mention.start : mention.end]
    return f"{article.article_id} {mention.start}-{mention.end}: {before}[{printed}]{after}"
