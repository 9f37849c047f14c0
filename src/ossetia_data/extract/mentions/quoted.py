"""A paragraph's Doc -> the titles of works that it prints between quotation marks."""

from collections.abc import Iterator

from ossetia_data.extract.mentions.lexicon import KINDS
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import is_capital, tokens_with
from ossetia_data.extract.nlp import Doc, Token

OPENING = frozenset("\"“‘'") | {"``"}
CLOSING = frozenset("\"”’'") | {"''"}

# The longest title that is looked for, in tokens; longer ones are speech.
LONGEST = 10

# A word that long is capitalised in a title, where a sentence would write it small.
LONG_WORD = 4


def quoted_titles(paragraph: int, doc: Doc) -> Iterator[Name]:
    """Yield each run of words between quotation marks that is capitalised as titles are."""
    free = 0
    for at in tokens_with(doc, "IS_ALPHA", False):
        end = _closing(doc, at) if at >= free and doc[at].text in OPENING else 0
        if end and _is_title(doc, at + 1, end):
            yield Name(paragraph, doc, at + 1, _without_stop(doc, end), "quoted", "work")
            free = end + 1


def _closing(doc: Doc, at: int) -> int:
    for end in range(at + 1, min(at + LONGEST + 2, len(doc))):
        if doc[end].text in CLOSING:
            return end
    return 0


def _without_stop(doc: Doc, end: int) -> int:
    return end - 1 if doc[end - 1].text in (",", ".") else end


def _is_title(doc: Doc, start: int, end: int) -> bool:
    words = [token for token in doc[start : _without_stop(doc, end)] if token.is_alpha]
    if not words or not is_capital(words[0]) or not is_capital(words[-1]):
        return False
    if len(words) == 1:
        return _is_called_so(doc, start - 1)
    return all(is_capital(word) for word in words if len(word) >= LONG_WORD) and not _is_sentence(words)


def _is_sentence(words: list[Token]) -> bool:
    return sum(map(is_capital, words)) * 2 <= len(words)


def _is_called_so(doc: Doc, mark: int) -> bool:
    """Return whether the words before the opening `mark` announce a work: the song, the film entitled."""
    before = [token.lower_ for token in doc[max(0, mark - 3) : mark]]
    return any(KINDS.get(word) == "work" for word in before)
