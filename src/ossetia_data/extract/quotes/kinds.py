"""A marked passage and its attribution -> whether it is speech, words of somebody's, or nobody's."""

import re

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import Source
from ossetia_data.extract.quotes.cues import NAMING, SPEECH, WORKS
from ossetia_data.extract.quotes.places import Place
from ossetia_data.extract.quotes.speakers import RELATIVE, is_somebody
from ossetia_data.model import QuoteType

WORD = re.compile(r"[^\W_][\w'’&@#.-]*")
# Small words that titles leave uncapitalised.
SMALL = frozenset("a an and as at but by for from in of on or the to vs with".split())
CLOSED = (".", "?", "!", ",", "…", "—", "–", "-", ";", "'", "’")
MAX_PHRASE = 4
STRONG = frozenset({"behind", "colon", "heading", "signed"})
WEAK = frozenset({"governed", "later", "lead", "standing", "run"})


def kind_of(place: Place, source: Source | None, single_is_rare: bool) -> QuoteType:
    """Tell direct speech, partial quotes and scare quotes (titles, nicknames, ironic words) apart.

    What stands between doubled apostrophes counts as reported.
    """
    if source is None:
        return "direct" if _is_speech(place) else "scare"
    if _is_scare(place, source, single_is_rare):
        return "scare"
    if place.passage.marked[place.number].doubled:
        # A convention, not a finding: annotators of attributions count only quotation marks as marks.
        return "indirect"
    words = place.words
    whole = words[:1].isupper() or words[:1] in "[…@#$" or words[:1].isdigit()
    continued = source.rule in STRONG and not place.before
    ended = words.endswith(CLOSED) or (bool(place.pause) and _stands_apart(place))
    return "direct" if ended and (whole or continued) else "partial"


def _stands_apart(place: Place) -> bool:
    """Say whether a passage opens its sentence or follows a pause in it: `Holt said: ‘It holds’.`"""
    return not place.before or place.passage.doc[place.first - 1].text in (":", ",")


def _is_scare(place: Place, source: Source, single_is_rare: bool) -> bool:
    words = WORD.findall(place.words)
    if not words or (source.rule not in STRONG and _is_named(place)):
        return True
    if source.rule in STRONG:
        return False
    if _is_title(words) and _is_work(place, words):
        return True
    if _is_cued(place, source):
        return False
    marked = place.passage.marked[place.number]
    if single_is_rare and not marked.double:
        return True
    if source.rule == "governed" and not _can_speak(source.attribution.speaker):
        return True
    sentence = place.words[:1].isupper() and place.words.endswith((".", "?", "!"))
    if source.rule in ("standing", "run", "lead") and sentence and not place.before:
        return False
    if _is_title(words) and source.rule in WEAK:
        return True
    if source.rule in ("standing", "run", "lead"):
        return len(words) <= 3 and not sentence
    return source.rule in WEAK and len(words) == 1


def _can_speak(speaker: Token) -> bool:
    if speaker.lower_ in RELATIVE:
        return False
    return is_somebody(speaker) or speaker.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")


def _is_speech(place: Place) -> bool:
    """Say whether a passage reads as whole sentences, although nobody is named who says them."""
    words, marked = place.words, place.passage.marked[place.number]
    long = len(WORD.findall(words)) > MAX_PHRASE
    return marked.double and long and words[:1].isupper() and words.endswith(CLOSED)


def _is_cued(place: Place, source: Source) -> bool:
    """Say whether a verb of speech stands right before the passage: `said: “…”`."""
    cue = source.attribution.cue
    return (
        source.rule in ("announced", "adjacent", "above", "ahead")
        and place.first - cue.i <= 2
        and cue.lemma_ in SPEECH - NAMING
    )


def _is_title(words: list[str]) -> bool:
    return all(w[0].isupper() or w[0].isdigit() or (n and w in SMALL) for n, w in enumerate(words))


def _before(place: Place) -> Token | None:
    return place.passage.doc[place.first - 1] if place.first else None


def _is_named(place: Place) -> bool:
    """Say whether the words are introduced as a name: `titled “…”`, `known as “…”`, `a series called “…”`."""
    i = place.first - 1
    doc = place.passage.doc
    while i > 0 and (doc[i].lower_ in ("the", "a", "an", "as", "its", "their", ",") or doc[i].text in '"“'):
        i -= 1
    if i < 0 or (doc[i].lemma_.lower() not in NAMING and doc[i].lower_ not in NAMING):
        return False
    token = doc[i]
    active = any(child.dep_ == "nsubj" for child in token.children) or token.tag_ in (
        "VBD",
        "VBG",
        "VBZ",
        "VBP",
    )
    return not active or token.lower_ in ("titled", "entitled", "nicknamed")


def _is_work(place: Place, words: list[str]) -> bool:
    """Say whether a title stands beside what it names: `the film “…”`, `on a channel's “…” show`."""
    doc, before = place.passage.doc, _before(place)
    if before is not None and before.text == "," and before.i:
        before = doc[before.i - 1]
    if before is not None and (before.lemma_.lower() in WORKS or before.tag_ == "POS"):
        return True
    if before is not None and before.lower_ in ("on", "in") and len(words) > 1:
        return True
    after = doc[place.last] if place.last < len(doc) else None
    return after is not None and after.lemma_.lower() in WORKS
