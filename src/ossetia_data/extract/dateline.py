"""A body paragraph's tokens, not parsed yet -> the same, a sentence beginning behind its dateline.

Of `VELD (AP) – The union met` the place would else be read as the subject of its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ossetia_data.extract.nlp import Doc, Token

DASHES = frozenset({"-", "--", "–", "—"})
QUOTATION_MARKS = "“‘\"'"

# In tokens: a town, its country, an agency and a day.
LONGEST = 16


def set_apart(doc: Doc) -> Doc:
    """Return `doc`, in place, with a sentence beginning behind its dateline if it has one."""
    dash = _dash(doc)
    if dash and dash + 1 < len(doc) and _is_dateline(doc, dash):
        doc[dash + 1].is_sent_start = True
    return doc


def _dash(doc: Doc) -> int:
    """Return where the first dash behind nothing but names, numbers and marks stands, 0 where none does."""
    for token in doc[:LONGEST]:
        if token.text in DASHES and token.i and (token.whitespace_ or token.nbor(-1).text == ")"):
            return token.i
        if not _may_stand(token):
            return 0
    return 0


def _may_stand(token: Token) -> bool:
    return token.is_punct or token.is_space or token.is_digit or token.text[0].isupper()


def _is_dateline(doc: Doc, dash: int) -> bool:
    """Tell whether the place is in capitals or an agency in brackets, and a new sentence follows."""
    first = next((token for token in doc[:dash] if token.is_alpha), None)
    capitals = first is not None and first.is_upper and len(first) > 1
    follows = doc[dash + 1].text[0]
    starts = follows.isupper() or follows.isdigit() or follows in QUOTATION_MARKS
    return starts and (capitals or doc[dash - 1].text == ")")
