"""A marked passage whose sentence tells no speaker -> who has the floor: in the text before, or behind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ossetia_data.extract.quotes.attribution import Attribution, Source, attributions, is_idiom
from ossetia_data.extract.quotes.cues import LIGHT, SPEECH
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.places import Place, Said, sentence_breaks
from ossetia_data.extract.quotes.speakers import antecedent, is_somebody, speaker_of


def standing(place: Place, previous: Passage | None, said: Sequence[Said]) -> Source | None:
    """The speaker who has the floor: of the passage before, or of the sentence that leads up to this one."""
    last = said[-1] if said else None
    if place.before.start > 0:
        return _lead_in(place.passage, place.lead, last, place.led_by)
    if previous is None:
        return None
    if last and last.place.passage is previous and not last.place.closed:
        return _again(last, "run")
    breaks = sentence_breaks(previous)
    lead = range(breaks[max(0, len(breaks) - 2)], len(previous.doc))
    source = _lead_in(previous, lead, last, attributions(previous))
    return replace(source, rule="run") if source and source.rule == "standing" else source


def run_back(said: Sequence[Said]) -> list[Said]:
    """Give passages that run on into the next paragraph the speaker who is only named there."""
    found = list(said)
    for n in range(len(found) - 2, -1, -1):
        this, following = found[n], found[n + 1]
        runs_on = not this.place.closed and this.place.passage is not following.place.passage
        if this.source is None and runs_on and _is_next(this.place, following.place):
            found[n] = replace(this, source=_again(following, "run"))
    return found


def _is_next(place: Place, following: Place) -> bool:
    """Say whether `following` opens the paragraph behind that of `place`."""
    number = following.passage.paragraph.number
    return number == place.passage.paragraph.number + 1 and following.first == 0


def _lead_in(passage: Passage, lead: range, last: Said | None, found: Sequence[Attribution]) -> Source | None:
    """Read who is named in the sentence `lead`, or who is quoted before it."""
    here = last is not None and last.place.passage is passage
    if last and here and (cut := _cutting_in(last, lead, found)) is not None:
        return Source(passage, cut, "lead")
    if last and here and last.place.last > lead.start and last.source:
        return _again(last)
    attribution = next(leads(passage, lead, found), None)
    if attribution is not None:
        return Source(passage, attribution, "lead")
    return _again(last) if last and here else None


def _cutting_in(last: Said, lead: range, found: Sequence[Attribution]) -> Attribution | None:
    """Read `“…,” she said, and her husband cut in.`: somebody else speaks at the sentence's end."""
    for attribution in reversed(found):
        cue, subject = attribution.cue, attribution.subject
        rest = cue.doc[cue.i + 1 + is_idiom(cue) : lead.stop]
        if cue.i in lead and last.place.last <= subject.i < cue.i and all(token.is_punct for token in rest):
            own = last.source is None or last.source.attribution.cue.i != cue.i
            return attribution if own and subject.head.i == cue.i else None
    return None


def _again(last: Said, rule: str = "standing") -> Source | None:
    return replace(last.source, rule=rule) if last.source else None


def leads(passage: Passage, sentence: range, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield what may introduce the passage behind a sentence: its main clause, else a cue in it."""
    by_cue = {attribution.cue.i: attribution for attribution in found}
    for i in reversed(sentence):
        token = passage.doc[i]
        if token.dep_ == "ROOT" and passage.free(token):
            if i in by_cue and token.lemma_ in SPEECH:
                yield _plain(by_cue[i])
            subject = speaker_of(token, passage)
            if subject is not None and subject.i in sentence and is_somebody(subject):
                yield Attribution(token, subject, subject, "subject")
    for attribution in reversed(found):
        if attribution.cue.i in sentence and attribution.cue.lemma_ in SPEECH - LIGHT:
            yield _plain(attribution)


def _plain(attribution: Attribution) -> Attribution:
    """Name the speaker of the next sentence by more than `who`."""
    return replace(attribution, speaker=antecedent(attribution.speaker))
