"""A paragraph's Doc -> runs of capitalised words, which are names too where the model sees none."""

from collections.abc import Callable, Iterator, Sequence

from ossetia_data.extract.mentions.lexicon import NOBILITY, PORTFOLIOS
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import (
    JOINTS,
    PROPER,
    announces_person,
    is_name_word,
    is_title,
    opens_sentence,
    tokens_with,
)
from ossetia_data.extract.nlp import Doc, Token


def capital_names(paragraph: int, doc: Doc, is_common: Callable[[str], bool]) -> Iterator[Name]:
    """Yield the runs of name words in `doc`; `is_common` tells words it writes small elsewhere."""
    capitals = tokens_with(doc, "IS_LOWER", False)
    yield from noble_names(paragraph, doc, capitals)
    end = 0
    for at in capitals:
        if at < end:
            continue
        end = _run_end(doc, at)
        start = at if _is_glossed(doc, at, end) else _run_start(doc, at, end, is_common)
        if (
            start < end
            and any(len(token) > 1 for token in doc[start:end])
            and not _is_office(doc, start, end)
        ):
            yield Name(paragraph, doc, start, end, "capitals")


def _is_office(doc: Doc, start: int, end: int) -> bool:
    """Return whether a run only says of what the title behind it is: Interior (Minister X)."""
    titled = end < len(doc) and announces_person(doc[end])
    return titled and all(token.lower_ in PORTFOLIOS for token in doc[start:end])


def noble_names(paragraph: int, doc: Doc, capitals: Sequence[int]) -> Iterator[Name]:
    """Yield the titles, at one of `capitals`, that stand for their holder: the Duke of X."""
    for at in capitals:
        if at + 2 < len(doc) and doc[at].lower_ in NOBILITY and doc[at + 1].lower_ == "of":
            end = _run_end(doc, at + 2)
            if end > at + 2:
                yield Name(paragraph, doc, at, end, "capitals", "person")


def _run_end(doc: Doc, at: int) -> int:
    if not is_name_word(doc[at]):
        return at
    end = at + 1
    while end < len(doc):
        if announces_person(doc[end]):
            break
        if is_name_word(doc[end]) and not doc[end].is_sent_start:
            end += 1
        elif _joins(doc, end):
            end += 2
        else:
            break
    return end


def _joins(doc: Doc, at: int) -> bool:
    """Return whether the word at `at` stands inside a name: University of X, Hootie & the Y.

    A dash between spaces parts (BERGEN, Norway – More than …), and so does `of` behind a person.
    """
    token = doc[at]
    if token.lower_ == "of" and doc[at - 1].ent_type_ == "PERSON":
        return False
    hyphen = token.text in ("-", "–") and not token.whitespace_
    joint = token.lower_ in JOINTS or ((hyphen or token.text == "&") and not token.is_sent_start)
    return joint and at + 1 < len(doc) and is_name_word(doc[at + 1])


def _run_start(doc: Doc, start: int, end: int, is_common: Callable[[str], bool]) -> int:
    while start < end and _is_no_start(doc[start], start + 1 == end, is_common):
        start += 1
    return start


def _is_no_start(token: Token, alone: bool, is_common: Callable[[str], bool]) -> bool:
    if announces_person(token) or (is_title(token) and alone):
        return True
    if not is_name_word(token):
        return True
    if opens_sentence(token):
        return token.pos_ != PROPER or is_common(token.lower_)
    return alone and (token.pos_ != PROPER or is_common(token.lower_) or _follows_hyphen(token))


def _is_glossed(doc: Doc, start: int, end: int) -> bool:
    """Return whether several words stand before brackets that begin with a name: Food Aid (Wales).

    Nobody explains common words so, even where the article writes them small elsewhere.
    """
    return end > start + 1 and end + 1 < len(doc) and doc[end].text == "(" and doc[end + 1].pos_ == PROPER


def _follows_hyphen(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text == "-"
