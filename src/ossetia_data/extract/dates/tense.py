"""A date expression's place in the parse -> whether what it dates was still to come when it was written."""

from ossetia_data.extract.nlp import Doc, Span, Token

FUTURE_MODALS = frozenset(
    {"will", "would", "shall", "'ll", "’ll", "wo", "may", "might", "should", "must", "can", "could"}
)
ARRANGED = frozenset("begin due expect forthcoming plan schedule set slate slated start upcoming".split())
# In the simple present these speak of a timetable: `the trial opens on Monday`.
TIMETABLE = frozenset(
    {
        "begin",
        "start",
        "open",
        "end",
        "expire",
        "arrive",
        "leave",
        "close",
        "resume",
        "meet",
        "run",
        "go",
        "return",
        "depart",
        "conclude",
    }
)


def words_at(doc: Doc, start: int, end: int) -> Span | None:
    """Return the tokens that the characters `start`..`end` of the document touch."""
    return doc.char_span(start, end, alignment_mode="expand")


def lies_ahead(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the clause that the characters `start`..`end` date speaks of the future."""
    words = words_at(doc, start, end)
    if words is None or not len(words):
        return False
    token = words.root
    for head in (token, *token.ancestors):
        verdict = _speaks_of_future(head)
        if verdict is not None:
            return verdict
    return False


def _speaks_of_future(token: Token) -> bool | None:
    """Judge by one word above the date; None where it does not say and its own head should be asked."""
    if {token.lemma_.lower(), token.lower_} & ARRANGED and token.tag_ in ("VBN", "JJ", "VBG"):
        return not any(child.lower_ in ("had", "have", "has") for child in token.children)
    if token.pos_ not in ("VERB", "AUX"):
        return None
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    if helpers & FUTURE_MODALS or token.lower_ in FUTURE_MODALS:
        return "have" not in helpers
    if "to" in helpers:
        return token.head.lemma_ not in ("use", "begin", "appear", "seem", "have")
    if token.tag_ in ("VBZ", "VBP") and token.lemma_ in TIMETABLE:
        return True
    return None if token.tag_ in ("VBG", "VBN") and not helpers else False


def is_present(token: Token) -> bool:
    """Tell whether a verb is in the present, the present perfect or the future."""
    if token.tag_ in ("VBZ", "VBP", "MD"):
        return True
    return any(
        child.dep_ in ("aux", "auxpass")
        and (child.tag_ in ("VBZ", "VBP") or child.lower_ in ("will", "'ll", "’ll"))
        for child in token.children
    )
