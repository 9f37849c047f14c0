"""A noun such as `the senator` or `a ministry spokesman` -> whom or what it describes, if the text tells."""

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.named import BODIES, DEPUTIES, Floor, Names
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import HANDING
from ossetia_data.model import Mention

# What a body that was named is called again: `the company said`.
GROUPS = BODIES | frozenset(
    """
    agency airline alliance association bank bloc body brand business charity club commission committee
    council country court department firm foundation institute maker network newspaper operator
    organisation organization regulator retailer school union university
    """.split()
)
# How a title is printed before a name.
SHORT_TITLES = {
    "captain": ("capt",),
    "colonel": ("col",),
    "congressman": ("rep",),
    "congresswoman": ("rep",),
    "doctor": ("dr",),
    "general": ("gen",),
    "governor": ("gov",),
    "lawmaker": ("rep", "sen"),
    "lieutenant": ("lt",),
    "president": ("pres",),
    "professor": ("prof",),
    "representative": ("rep",),
    "reverend": ("rev",),
    "senator": ("sen",),
    "sergeant": ("sgt",),
}


def described(
    head: Token, phrase: tuple[int, int], passage: Passage, names: Names, floor: Floor
) -> Mention | None:
    """Find whom `a spokesman for X` speaks for, or whom `the spokesman` spoke for before."""
    lemma = head.lemma_.lower()
    span = passage.span(*phrase)
    inner = [m for m in names.within(span.start, span.end) if m.entity.type != "work"]
    beside = [mention for mention in inner if mention.end == passage.paragraph.start + head.idx - 1]
    if any(mention.entity.type == "person" for mention in inner):
        return None  # A person's spokesman, or government, is somebody else.
    if beside and lemma in BODIES:
        return beside[0]
    if inner and lemma not in DEPUTIES:
        return None
    if inner:
        floor.deputies[lemma] = inner[0]
    elif (named := _titled(head, span.start, names)) is not None:
        return named
    elif lemma in GROUPS and head.tag_ != "NNS" and _is_definite(head):
        body = _principal(passage, span.start, names)
        return body if body is not None and _serves(head, body, names) else None
    elif lemma in DEPUTIES and not (lemma in floor.deputies and _is_definite(head)):
        principal = None if _is_cited(head) else _principal(passage, span.start, names)
        if principal is not None and not _serves(head, principal, names):
            return None
        if principal is not None:
            floor.deputies[lemma] = principal
    return floor.deputies.get(lemma)


def _is_definite(head: Token) -> bool:
    return any(child.lower_ in ("the", "this", "that") for child in head.lefts)


def _titled(head: Token, offset: int, names: Names) -> Mention | None:
    """Find the person whom the same word described before their name: `Senator X … the senator`."""
    if not _is_definite(head):
        return None
    for mention in names.back_from(offset):
        if mention.entity.type != "person":
            continue
        passage = names.passages[mention.paragraph]
        last = passage.first_at(mention.end - passage.paragraph.start) - 1
        if last >= 0 and _describes(head.lemma_, passage.doc[last]):
            return mention
    return None


def _describes(lemma: str, name: Token) -> bool:
    """Say whether a noun of this lemma stands beside `name` as its title, apposition or predicate."""
    lemmas = (lemma.lower(), *SHORT_TITLES.get(lemma.lower(), ()))
    beside = [*name.children, name.head]
    if name.dep_ == "nsubj":
        beside += [child for child in name.head.children if child.dep_ == "attr"]
    joined = ("compound", "appos", "nmod", "attr")
    return any(
        t.lemma_.lower().rstrip(".") in lemmas and (t.dep_ in joined or name.dep_ == "appos") for t in beside
    )


def _is_cited(head: Token) -> bool:
    """Say whether a noun is the source of an outlet, which it does not speak for: `X said, citing police`."""
    return head.dep_ == "dobj" and head.head.lemma_ in HANDING


def _serves(head: Token, principal: Mention, names: Names) -> bool:
    """Tell `a ministry spokesman` from `a union leader` where a ministry was spoken of."""
    bodies = {child.lower_ for child in head.lefts if child.dep_ == "compound" and child.pos_ == "NOUN"}
    passage = names.passages[principal.paragraph]
    last = passage.doc[passage.first_at(principal.end - passage.paragraph.start) - 1]
    known = {*principal.entity.name.lower().split(), last.head.lower_}
    return not bodies or bool(bodies & known)


def _principal(passage: Passage, offset: int, names: Names) -> Mention | None:
    """Find the body that was spoken of last: the subject of this sentence or of those before it."""
    for mention in names.back_from(offset):
        if passage.paragraph.number - mention.paragraph > 1:
            return None
        if mention.entity.type in ("organization", "place", "group") and names.is_subject(mention):
            return mention
    return None
