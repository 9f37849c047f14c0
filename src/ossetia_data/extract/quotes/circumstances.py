"""The clause of a cue -> how, where, through whom and when it was said, and in what office."""

from collections.abc import Iterator, Sequence

from ossetia_data.extract.dates import DateExpression
from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.according import named_source
from ossetia_data.extract.quotes.cues import MEDIA
from ossetia_data.extract.quotes.named import Names, mention_at
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import cited, handing, phrase
from ossetia_data.model import Mention, Span

TELLING = frozenset({"tell", "inform", "email", "text"})
CARRYING = frozenset({"report", "publish", "carry", "cite", "quote", "release", "broadcast", "air", "post"})
SPEAKING = frozenset({"appear", "post", "speak", "talk", "tweet", "write"})
WAYS = frozenset({"in", "on", "at", "during", "via", "by", "through", "over"})
SHARED_CLAUSE = frozenset({"advcl", "acl", "pcomp", "prep", "xcomp", "conj", "relcl"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "madam", "mx"})
MAX_ROLE = 14


def medium_of(cue: Token, passage: Passage, names: Names) -> Span | None:
    """Return the words that tell the medium: `on a blog`, `in a statement`, `told the Daily X`."""
    if cue.lemma_ in TELLING:
        heard = next((noun for noun in _objects(cue) if _is_told(noun, passage, names)), None)
        if heard is not None:
            first, last = phrase(heard, passage)
            return passage.span(cue.i, last) if last - cue.i < MAX_ROLE and cue.i < first else None
    for verb in (cue, *_speaking(cue)):
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in WAYS and passage.free(child):
                for noun in child.children:
                    if noun.dep_ == "pobj" and passage.free(noun) and _is_medium(noun):
                        return passage.span(child.i, phrase(noun, passage)[1])
    return None


def _is_told(noun: Token, passage: Passage, names: Names) -> bool:
    """Say whether an outlet is told, or a medium: `told a news conference`."""
    if not passage.free(noun):
        return False
    return noun.lemma_.lower() in MEDIA or _outlet(noun, passage, names) is not None


def _speaking(cue: Token) -> Iterator[Token]:
    """Yield the verbs beside a cue that only say how: `speaking on the radio, she said`."""
    subjects = (child for child in cue.children if child.dep_ == "nsubj")
    for token in (*cue.children, *(child for noun in subjects for child in noun.children)):
        if token.dep_ in ("advcl", "acl") and token.lemma_ in SPEAKING and token.tag_ == "VBG":
            yield token


def _is_medium(noun: Token) -> bool:
    if noun.lemma_.lower() in MEDIA:
        return True
    return (
        noun.head.lower_ in ("on", "via")
        and noun.pos_ == "PROPN"
        and noun.ent_type_ not in ("DATE", "TIME", "GPE")
    )


def via_of(cue: Token, passage: Passage, names: Names) -> Mention | None:
    """Return the outlet that somebody spoke to, or that carried what they said."""
    heard = (_outlet(noun, passage, names) for noun in _objects(cue))
    if (outlet := next((mention for mention in heard if mention), None)) is not None:
        return outlet
    if (outlet := _relayed(cue, passage, names)) is not None:
        return outlet
    for token in _clause(cue):
        if token.lemma_ in CARRYING and passage.free(token):
            for noun in _agents(token):
                mention = mention_at(noun, passage, names)
                if mention is not None and mention.entity.type == "organization":
                    return mention
    return None


def _relayed(cue: Token, passage: Passage, names: Names) -> Mention | None:
    """Return the outlet by whose account it was said: `she said, according to X`, `X said, citing her`."""
    sources = [child for child in cue.children if child.dep_ == "nsubj"] if cited(cue) is not None else []
    for child in cue.children:
        if child.lower_ == "according":
            sources += [source] if (source := named_source(child, passage)) is not None else []
    found = (mention_at(noun, passage, names) for noun in sources)
    return next((mention for mention in found if mention and mention.entity.type == "organization"), None)


def _clause(cue: Token) -> Iterator[Token]:
    """Yield the verbs around a cue that tell who carried it: `in statements carried by …`."""
    if (outer := handing(cue)) is not None:
        yield outer
    for child in cue.children:
        if child.dep_ == "prep":
            for noun in child.children:
                yield from (token for token in noun.children if token.dep_ == "acl")
        elif child.dep_ == "advcl":
            yield child


def _agents(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("agent", "prep") and child.lower_ == "by":
            yield from (noun for noun in child.children if noun.dep_ == "pobj")
        elif child.dep_ == "nsubj":
            yield child


def _outlet(noun: Token, passage: Passage, names: Names) -> Mention | None:
    """Return the organisation that hears it, or whose programme does: `told X`, `told X's breakfast show`."""
    for token in (noun, *(child for child in noun.children if child.dep_ in ("appos", "poss"))):
        mention = mention_at(token, passage, names)
        if passage.free(token) and mention is not None and mention.entity.type == "organization":
            return mention
    return None


def _objects(cue: Token) -> Iterator[Token]:
    """Yield whom a cue addresses; whom `according` names is who says it."""
    if cue.lower_ == "according":
        return
    for child in cue.children:
        if child.dep_ in ("dobj", "dative") and cue.lemma_ in TELLING:
            yield child
        if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "with"):
            yield from (noun for noun in child.children if noun.dep_ == "pobj")
        if child.dep_ == "prep" and child.lower_ in ("in", "during"):
            for noun in child.children:
                if noun.lemma_ in ("interview", "conversation"):
                    yield from _with(noun)


def _with(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("with", "to"):
            yield from (c for c in child.children if c.dep_ == "pobj")


def said_on(cue: Token, passage: Passage, dates: Sequence[DateExpression]) -> str:
    """Return the EDTF date that the cue's clause gives, or an empty string."""
    verbs = {token.i for token in (*_shared(cue), *_speaking(cue))}
    for date in dates:
        first = passage.first_at(date.start - passage.paragraph.start)
        if not date.edtf or date.aftermath or first >= len(passage.doc) or passage.inside[first] >= 0:
            continue
        if (verb := _verb_above(passage.doc[first])) is not None and verb.i in verbs:
            return date.edtf
    return ""


def _shared(cue: Token) -> Iterator[Token]:
    """Yield the cue and the verbs whose circumstances it shares."""
    yield cue
    for _ in range(6):
        if cue.dep_ not in SHARED_CLAUSE or cue.head.i == cue.i:
            return
        cue = cue.head
        yield cue


def _verb_above(token: Token) -> Token | None:
    for _ in range(6):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return token
        token = token.head
    return None


def role_of(mention: Mention, names: Names) -> Span | None:
    """Return the office or description printed beside a person's name."""
    passage = names.passages[mention.paragraph]
    first = passage.first_at(mention.start - passage.paragraph.start)
    last = passage.first_at(mention.end - passage.paragraph.start)
    if not first < last <= len(passage.doc):
        return None
    head = passage.doc[last - 1]
    before = _title_before(head, first, passage) or _second_subject(head, first, passage)
    return before or _apposition(head, passage)


def _title_before(head: Token, first: int, passage: Passage) -> Span | None:
    start = max(head.left_edge.i, first - MAX_ROLE)
    while start < first and (passage.doc[start].pos_ in ("DET", "PUNCT", "ADP", "CCONJ", "ADV", "SPACE")):
        start += 1
    if start >= first or passage.doc[first - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    if any(passage.inside[i] >= 0 or passage.doc[i].pos_ == "VERB" for i in range(start, first)):
        return None
    if first - start == 1 and passage.doc[start].lower_.rstrip(".") in HONORIFICS:
        return None
    return passage.span(start, first)


def _second_subject(head: Token, first: int, passage: Passage) -> Span | None:
    """Read a title that the parse takes for a subject of its own, right before the name's."""
    if not first or passage.doc[first - 1].is_punct:
        return None
    token = passage.doc[first - 1]
    for _ in range(6):
        if token.dep_ == "nsubj" or token.pos_ in ("VERB", "AUX"):
            break
        token = token.head
    shared = token.dep_ == head.dep_ == "nsubj" and token.i < first and token.head.i == head.head.i
    start = max(token.left_edge.i, first - MAX_ROLE)
    free = all(inside < 0 for inside in passage.inside[start:first])
    return passage.span(start, first) if shared and free else None


def _apposition(head: Token, passage: Passage) -> Span | None:
    """Read what the name is in apposition to (`its leader, Ann Orr`), or is followed by."""
    described = [head.head] if head.dep_ == "appos" and head.head.pos_ == "NOUN" else []
    following = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    for child in described + following:
        if child.pos_ in ("NOUN", "PROPN") and passage.free(child):
            start, end = phrase(child, passage)
            while start < child.i and passage.doc[start].pos_ == "DET":
                start += 1
            if child.ent_type_ != "PERSON" and end - start < MAX_ROLE:
                return passage.span(start, end)
    return None
