"""Marked passages and attributions -> who says each passage, by rules in order of trust."""

from collections.abc import Callable, Sequence

from ossetia_data.extract.quotes.attribution import Attribution, Source, is_idiom
from ossetia_data.extract.quotes.cues import BELIEF, LIGHT, SPEECH, TEXT_VERBS
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.places import MAX_CLIMB, Place, Said, places
from ossetia_data.extract.quotes.signed import MAX_NAME, signed, signed_below
from ossetia_data.extract.quotes.speakers import speaker_of
from ossetia_data.extract.quotes.standing import leads, run_back, standing

PAUSES = (",", "?", "!", "-", "–", "—", "…", "...", "'", "’")
PUNCTUATION = frozenset(",;:()—–-")
# Clauses inside which a verb of saying does not speak for the sentence.
ASIDE = frozenset({"relcl", "acl", "advcl", "pcomp", "xcomp", "csubj"})


def attribute(passages: Sequence[Passage]) -> list[Said]:
    """Decide for every marked passage who says it, in the order of the text."""
    said: list[Said] = []
    for number, passage in enumerate(passages):
        for place in places(passage):
            source = next((s for rule in RULES if (s := rule(place)) is not None), None)
            if source is None and number + 1 < len(passages):
                source = signed_below(place, passages[number + 1])
            if source is None:
                source = standing(place, passages[number - 1] if number else None, said)
            said.append(Said(place, source if source and source.attribution.said else None))
    return run_back(said)


def _led_up_to(place: Place) -> Source | None:
    """`He asked, “Is it safe?” She nodded`: a cue and a comma before a passage that a stop ends."""
    if place.words.endswith(",") or place.pause == "," or not _is_announced(place):
        return None
    found = _adjacent(place)
    return Source(place.passage, found, "announced") if found else None


def _behind(place: Place) -> Source | None:
    """`“…,” she said`, `“…,” said the mayor`: the clause that opens right behind the passage."""
    if not place.words.endswith(PAUSES) and place.pause != ",":
        return None
    for found in place.found:
        if found.cue.i in place.after and found.rule != "noun":
            return Source(place.passage, found, "behind") if _opens(place, found) else None
    return None


def _opens(place: Place, found: Attribution) -> bool:
    """Say whether cue and subject are the first words behind the passage."""
    between = range(place.last, found.cue.i)
    if any(place.passage.inside[i] >= 0 for i in between):
        return False
    if len(between) <= 1:
        return True
    if found.subject.i < place.last or found.cue.dep_ in ASIDE:
        return False
    own = found.subject.head.i == found.cue.i or found.cue.dep_ == "conj"
    if own and found.subject.left_edge.i - place.last <= 2:
        return True
    doc = place.passage.doc
    return len(between) <= MAX_NAME and not any(doc[i].text in PUNCTUATION for i in between[1:])


def _colon(place: Place) -> Source | None:
    """`She recalled the strike: “…”`, `Added the mayor: “…”`, `MAYOR: “…”`: what a colon announces."""
    doc = place.passage.doc
    if not place.before or doc[place.first - 1].text != ":":
        return None
    for found in reversed(place.found):
        if found.cue.i in place.before and found.cue.lemma_ in SPEECH and found.rule != "noun":
            return Source(place.passage, _outer(found, place), "colon")
    lead = next(leads(place.passage, place.before, place.found), None)
    if lead is None and doc[place.first - 2].pos_ == "PROPN" and len(place.before) <= MAX_NAME:
        name = doc[place.first - 2]
        lead = Attribution(name, name, name, "subject")
    return Source(place.passage, lead, "colon") if lead else None


def _ahead(place: Place) -> Source | None:
    """`She said “…”`, `she said that it was “…”`: a cue before it in the sentence."""
    found = _adjacent(place)
    if found and _is_announced(place):
        return Source(place.passage, found, "announced")
    for rule, finder in (("adjacent", _adjacent), ("above", _above), ("ahead", _nearest)):
        if (found := finder(place)) is not None:
            return Source(place.passage, _outer(found, place), rule)
    return None


def _is_announced(place: Place) -> bool:
    """Say whether a comma leads up to the passage: `she continued, “…”`."""
    return bool(place.before) and place.passage.doc[place.first - 1].text == ","


def _adjacent(place: Place) -> Attribution | None:
    """Find a cue that the passage follows at once: `said “…”`, `continued, “…”`."""
    for found in reversed(place.found):
        gap = place.first - found.cue.i - is_idiom(found.cue)
        if found.cue.i in place.before and gap <= 2 and found.rule != "noun":
            firm = found.cue.lemma_ not in LIGHT or _is_text(found)
            return found if firm or _is_announced(place) else None
    return None


def _is_text(found: Attribution) -> bool:
    """Tell `a sign reading “…”` from `she read “…”`."""
    return found.cue.lemma_ in TEXT_VERBS and found.subject.pos_ == "NOUN"


def _above(place: Place) -> Attribution | None:
    """Find the nearest cue that the passage hangs on in the parse."""
    by_cue = {found.cue.i: found for found in place.found}
    for token in place.above():
        found = by_cue.get(token.i)
        if found and token.lemma_ not in LIGHT and (found.rule != "noun" or _introduces(found, place)):
            return found
    return None


def _introduces(noun: Attribution, place: Place) -> bool:
    """Say whether a noun takes the passage for its content: `the claim that “…”`."""
    between = place.passage.doc[noun.cue.i + 1 : place.first]
    return noun.cue.i in place.before and any(token.lower_ in ("that", "of", ":") for token in between)


def _nearest(place: Place) -> Attribution | None:
    for found in reversed(place.found):
        if found.cue.i in place.before and found.rule != "noun" and found.cue.lemma_ not in LIGHT:
            return found
    return None


def _outer(found: Attribution, place: Place) -> Attribution:
    """Step from `he believes` to the `she said` around it, unless the inner speaker stands on their own."""
    if not found.said:
        return found
    own = found.subject.head.i == found.cue.i or found.cue.dep_ == "conj"
    firm = found.cue.lemma_ in SPEECH - BELIEF and found.rule != "noun"
    if firm and own and found.speaker.pos_ == "PROPN":
        return found
    by_cue = {outer.cue.i: outer for outer in place.found if outer.rule != "noun"}
    token = found.cue
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i:
            break
        if token.dep_ == "advcl":
            break
        outer = by_cue.get(token.head.i)
        said = token.dep_ == "ccomp" or not own or found.speaker.pos_ == "PRON"
        around = outer and outer.cue.i < token.i and outer.subject.i != found.subject.i
        if outer and around and said and outer.cue.lemma_ in SPEECH:
            return outer
        token = token.head
    return _leading(found, place)


def _leading(found: Attribution, place: Place) -> Attribution:
    """Read `announced last week she wanted`, `The move, Carr explained, … he` as one report."""
    if found.subject.pos_ != "PRON":
        return found
    for outer in reversed(place.found):
        if (
            outer.cue.i >= found.subject.i
            or outer.cue.i not in place.before
            or outer.cue.lemma_ not in SPEECH
        ):
            continue
        gap = place.passage.doc[outer.cue.i + 1 : found.subject.i]
        if len(gap) <= 5 and not any(token.is_punct for token in gap):
            return outer
        if gap[:1].text == "," and outer.speaker.pos_ == "PROPN" and outer.rule != "noun":
            return outer
    return found


def _later(place: Place) -> Source | None:
    """A cue anywhere behind it in the sentence, sooner in the main clause than in an aside."""
    behind = [
        found
        for found in place.found
        if found.cue.i in place.after and found.rule != "noun" and found.cue.lemma_ not in LIGHT
    ]
    main = next((found for found in behind if found.cue.dep_ not in ASIDE), next(iter(behind), None))
    return Source(place.passage, main, "later") if main else None


def _governed(place: Place) -> Source | None:
    """The subject of whatever verb the passage depends on: `they put both under “…”`."""
    for verb in place.above():
        if verb.pos_ in ("VERB", "AUX") and verb.i < place.first:
            subject = speaker_of(verb, place.passage)
            if subject is None:
                return None
            return Source(place.passage, Attribution(verb, subject, subject, "verb"), "governed")
    return None


RULES: tuple[Callable[[Place], Source | None], ...] = (
    _led_up_to,
    _behind,
    signed,
    _colon,
    _ahead,
    _later,
    _governed,
)
