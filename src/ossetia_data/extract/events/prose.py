"""A parsed paragraph -> whether it is told in sentences, and not a menu, a table or a list of results."""

from ossetia_data.extract.nlp import Doc

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

# What parts the cells of a table and the items of a menu.
SEPARATORS = frozenset("|\t•·»›;")

# A heading names a happening without a verb (`Attack on the port`), and has few numbers.
MOST_NUMBERS = 0.2


def is_prose(doc: Doc, heading: bool) -> bool:
    """Tell whether a paragraph can report a happening: a body needs a finite verb, a heading no layout."""
    if any(token.tag_ in FINITE for token in doc):
        return True
    parted = any(token.text[:1] in SEPARATORS for token in doc)
    return heading and not parted and sum(token.like_num for token in doc) <= MOST_NUMBERS * len(doc)
