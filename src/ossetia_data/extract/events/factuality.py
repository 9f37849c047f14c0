"""A trigger -> whether its clause asserts, plans, supposes or denies it, and the verbs that say so."""

from collections.abc import Iterator

from ossetia_data.extract.events.syntax import DEEPEST, SUBJECTS, VERBAL, first_conjunct, helpers
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.events.vocabulary import (
    COMING,
    CONDITIONS,
    COPULAS,
    FUTURE,
    GIVING_UP,
    MAYBE,
    POSSIBLE,
    SOLE,
    SPEECH,
    TRANSPARENT,
    WISHES,
)
from ossetia_data.extract.nlp import Token
from ossetia_data.model import Factuality

RANK: dict[Factuality, int] = {"asserted": 0, "planned": 1, "hypothetical": 2, "negated": 3}

# What a governing verb, noun or adjective does to the happening in its infinitive, gerund or clause.
EMBEDDING: dict[str, Factuality] = {
    **dict.fromkeys(
        """plan intend aim decide choose prepare opt resolve set schedule due slate slated expect about poise
        announce promise pledge vow agree commit offer ready try attempt seek intention decision go proceed
        arrange undertake determine bid effort""".split(),
        "planned",
    ),
    **dict.fromkeys(
        """want hope wish consider explore threaten propose suggest demand urge ask order call
        fear could may likely unlikely possible impossible willing reluctant eager able unable
        desire need require encourage invite advise speculate wonder doubt predict proposal idea
        possibility fear threat chance risk request recommend push campaign pressure plea ambition speculation
        suggestion prospect ability authorize authorise allow permit enable vote assume suppose imagine bind
        favor favour hard easy difficult tough important necessary right free""".split(),
        "hypothetical",
    ),
    **dict.fromkeys(
        "refuse fail decline deny avoid stop cease prevent reject refrain without neglect".split(), "negated"
    ),
    **dict.fromkeys(
        """begin start continue help manage resume keep proceed dare serve bother spend say agree force compel
        cause lead persuade convince prompt coerce oblige""".split(),
        "asserted",
    ),
}


def carried_by(verb: Token) -> Iterator[Token]:
    """Yield the transparent verbs above one: `began` and `trying` of `began trying to attack`."""
    for _ in range(DEEPEST):
        if verb.dep_ not in ("xcomp", "ccomp") or verb.head.pos_ not in (*VERBAL, "ADJ"):
            return
        has_own_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
        if verb.head.lemma_.lower() not in TRANSPARENT or has_own_subject:
            return
        verb = verb.head
        yield verb
        if verb.pos_ == "ADJ" and verb.head.pos_ in VERBAL:
            verb = verb.head
            yield verb


def factuality(trigger: Trigger) -> Factuality:
    """Return the strongest of what its words and those above it say."""
    verdicts = [mood(trigger.head)] if trigger.head.pos_ in VERBAL else [_of_noun(trigger.word)]
    if trigger.carrier is not None:
        verdicts.append(_of_modifiers(trigger.word))
    verdicts.extend(_of_governors(trigger.head))
    if _is_question(trigger.word):
        verdicts.append("hypothetical")
    return max(verdicts, key=RANK.__getitem__)


def mood(verb: Token) -> Factuality:
    """Return what a verb's own helpers, negation and conditions say."""
    lead = first_conjunct(verb) if _shares_helpers(verb) else verb
    if _is_denied(verb) or _is_nor(verb) or (lead.i != verb.i and _is_denied(lead) and lead.pos_ in VERBAL):
        return "negated"
    words = helpers(verb) | (helpers(lead) if lead.pos_ in VERBAL else set())
    if words & POSSIBLE:
        return "planned" if "would" in words and _is_reported(lead) else "hypothetical"
    if any(child.lower_ in CONDITIONS and child.dep_ in ("mark", "advmod", "aux") for child in lead.children):
        return "hypothetical"
    if any(child.dep_ == "advcl" and _is_condition(child) for child in lead.children):
        return "hypothetical"
    if words & FUTURE:
        return "planned"
    if "to" in words:
        return _of_infinitive(lead)
    return "asserted"


def _is_nor(verb: Token) -> bool:
    return verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children)


def _shares_helpers(verb: Token) -> bool:
    """Tell whether a verb joined by `and` may lean on the helpers of the first: `will meet and sign`."""
    finite = verb.tag_ in ("VBZ", "VBD") or any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.dep_ == "conj" and not helpers(verb) and not finite


def _of_infinitive(verb: Token) -> Factuality:
    """A purpose is a plan; what a noun such as `destiny` has in its infinitive has not happened either."""
    if verb.head.lemma_ == "have" and any(child.lower_ == "yet" for child in verb.head.children):
        return "negated"
    if _embedding(verb.head) is not None or _is_singled_out(verb):
        return "asserted"
    return "planned" if verb.dep_ in ("advcl", "relcl", "ROOT") else "hypothetical"


def _is_singled_out(verb: Token) -> bool:
    """Tell whether somebody was `the first to …`, `the only member to …`, `the latest of many to …`."""
    noun = next((child for child in verb.head.children if child.dep_ == "attr"), verb.head)
    marks = [*noun.lefts, *(child for child in noun.children if child.dep_ == "prep")]
    marks += [*(word for mark in marks for word in mark.subtree if word.i < verb.i), noun]
    ordinal = any(word.tag_ == "JJS" or word.ent_type_ == "ORDINAL" or word.lower_ in SOLE for word in marks)
    return verb.dep_ in ("relcl", "acl", "advcl") and ordinal


def _is_condition(clause: Token) -> bool:
    """Tell whether an adverbial clause sets a condition: `if it passes`, `should it pass`."""
    first = clause.left_edge
    return first.lower_ in ("if", "unless") or (first.lower_ == "should" and first.dep_ == "aux")


def _is_reported(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SPEECH


def _is_denied(word: Token) -> bool:
    for child in word.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "neither", "hardly", "without"):
            return True
        denied = child.dep_ in ("nsubj", "nsubjpass", "dobj")
        if denied and any(each.lower_ in ("no", "neither", "nobody") for each in (child, *child.children)):
            return True
    return False


def _of_noun(noun: Token) -> Factuality:
    verdict = _of_modifiers(noun)
    head = noun.head
    if verdict != "asserted" or head.i == noun.i:
        return verdict
    if head.dep_ == "prep":
        head = head.head
    if noun.dep_ == "nsubj" and head.lemma_ in COPULAS and any(_is_wish(child) for child in head.children):
        return "hypothetical"
    if noun.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass", "attr") and head.pos_ in VERBAL:
        if EMBEDDING.get(head.lemma_.lower()) in ("hypothetical", "negated"):
            return "hypothetical"
        if head.lemma_ == "be" or _embedding(head) == "planned":
            return max(("planned" if head.lemma_ != "be" else "asserted", mood(head)), key=RANK.__getitem__)
    if head.pos_ == "NOUN" and EMBEDDING.get(head.lemma_.lower()) in ("planned", "hypothetical"):
        return EMBEDDING[head.lemma_.lower()]
    return "asserted"


def _is_wish(word: Token) -> bool:
    wish = word.lemma_.lower() in WISHES or EMBEDDING.get(word.lemma_.lower()) == "hypothetical"
    return word.dep_ in ("acomp", "attr", "oprd", "xcomp") and wish


def _of_modifiers(noun: Token) -> Factuality:
    words = {child.lower_ for child in noun.children}
    if words & {"no", "neither", "nor"}:
        return "negated"
    if words & MAYBE:
        return "hypothetical"
    return "planned" if words & COMING else "asserted"


def _of_governors(head: Token) -> Iterator[Factuality]:
    """Yield what each clause above does to the one below, as long as they are its complements."""
    verb = first_conjunct(head)
    for _ in range(DEEPEST):
        above = verb.head
        if verb.dep_ not in ("xcomp", "ccomp", "acl", "pcomp", "prep", "advcl"):
            return
        if verb.dep_ == "advcl":
            marked = any(child.dep_ == "mark" for child in verb.children)
            if "to" in helpers(verb) and not marked and not _is_singled_out(verb):
                yield "asserted" if _embedding(above) == "asserted" else "planned"
            return
        yield from _of_governor(verb, above)
        verb = first_conjunct(above)


def _embedding(word: Token) -> Factuality | None:
    """Return what a word does to its infinitive, gerund or clause; who goes on to do something does it."""
    lemma = word.lemma_.lower()
    goes_on = lemma == "go" and any(child.lower_ == "on" for child in word.children)
    return "asserted" if goes_on else EMBEDDING.get(lemma) or EMBEDDING.get(word.lower_)


def _of_governor(verb: Token, above: Token) -> Iterator[Factuality]:
    """Yield what one word does to the clause in its complement: by its meaning, its mood and its object's."""
    told = _embedding(above)
    if told is not None and not (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        fulfilled = verb.dep_ == "ccomp" and above.lemma_.lower() in SPEECH
        if not fulfilled:
            yield told
    if above.pos_ == "NOUN" and above.dep_ in ("dobj", "nsubjpass") and "to" in helpers(verb):
        yield "negated" if above.head.lemma_.lower() in GIVING_UP else "asserted"
    if above.pos_ in VERBAL:
        yield _governed(above)
    elif above.lower_ == "without" or (above.pos_ == "ADJ" and _is_denied(above)):
        yield "negated"


def _governed(verb: Token) -> Factuality:
    """Return what the mood of a governing verb passes down."""
    told = mood(verb)
    if told == "negated":
        return "negated" if verb.lemma_.lower() in TRANSPARENT else "hypothetical"
    if verb.lemma_.lower() in SPEECH:
        return "asserted"
    return told


def _is_question(word: Token) -> bool:
    """Tell whether the sentence ends with a question mark, be it inside a closing quotation mark.

    The end is walked to: `Token.sent` looks through the whole document each time.
    """
    doc, last = word.doc, word.i
    while last + 1 < len(doc) and not doc[last + 1].is_sent_start:
        last += 1
    ending = doc[max(word.i, last - 1) : last + 1]
    return ending[-1].text == "?" or (ending[-1].is_punct and ending[0].text == "?")
