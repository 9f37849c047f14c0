"""A token -> what its letters and place in the sentence tell: whether it can be part of a name."""

import re

from ossetia_data.extract.mentions.lexicon import GIVEN_NAMES, NO_NAMES, TITLES, words
from ossetia_data.extract.nlp import Doc, Token, text_of

# Small words that stand inside names and never begin or end one.
JOINTS = words("of de la del della di da do dos das du des le van von der den zu bin ibn ben al el y e")

# The tagger's mark of a proper noun.
PROPER = "PROPN"

TIME = re.compile(r"\d[\d:.]*\s?[AP]\.?M\.?")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|d)")
DESIGNATION = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*")

# How politicians are labelled: R-Texas, D-N.Y.
PARTY = re.compile(r"[DRI]-[A-Z].*")

# A shortened place and what is said of it, which stay one token: Calif.-based.
SHORTENED = re.compile(r"\.-[a-z]+$")

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def tokens_with(doc: Doc, flag: str, value: bool) -> list[int]:
    """Return the positions of the tokens whose `flag` (IS_LOWER) is `value`, without looking at each."""
    return [at for at, flagged in enumerate(doc.to_array(flag).tolist()) if flagged == value]


def is_capital(token: Token) -> bool:
    """Return whether `token` is written as names are: a capital or a digit among capitals."""
    text = token.text
    if TIME.fullmatch(text):
        return False
    return text[0].isupper() or (any(c.isupper() for c in text) and text[0].isalnum())


def is_title(token: Token) -> bool:
    """Return whether `token` is a title or a trade that stands before a name."""
    return token.lower_.rstrip(".") in TITLES


def is_name_word(token: Token) -> bool:
    """Return whether `token` alone could name something."""
    if token.text.islower():  # Most are: this is asked of every token, several times.
        return False
    word = token.lower_.rstrip(".")
    if PARTY.fullmatch(token.text) or SHORTENED.search(token.text) or _opens_party(token):
        return False
    if len(word) == 1 and token.text[0].isupper():
        return _is_initial(token)
    return is_capital(token) and word not in NO_NAMES and not is_address(token)


def _is_initial(token: Token) -> bool:
    """Return whether a capital letter is part of a name: J. Smith, Hans P Orr; never the word I."""
    if token.text == "I":
        return token.tag_ == "NNP"
    opens = token.is_sent_start or token.i == 0
    return not opens or (
        token.text.endswith(".") and token.i + 1 < len(token.doc) and is_capital(token.nbor())
    )


def _opens_party(token: Token) -> bool:
    if token.text not in ("D", "R", "I") or token.whitespace_:
        return False
    return token.i + 2 < len(token.doc) and token.nbor().text == "-"


def is_ordinal(token: Token) -> bool:
    """Return whether `token` is an ordinal in digits: 38th."""
    return ORDINAL.fullmatch(token.text) is not None


def is_designation(token: Token) -> bool:
    """Return whether `token` is a type or number with letters: F-100, MI6."""
    return DESIGNATION.fullmatch(token.text) is not None


def may_open_name(token: Token) -> bool:
    """Return whether the capital of `token` cannot be due to where it stands alone."""
    return not opens_sentence(token) or token.pos_ == PROPER


def announces_person(token: Token) -> bool:
    """Return whether `token` is a title and a person's name follows it."""
    if not is_title(token) or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    return following.ent_type_ == "PERSON" or following.lower_ in GIVEN_NAMES


def is_address(token: Token) -> bool:
    """Return whether `token` is a URL, an e-mail address, a handle or a hashtag, or touches such a sign."""
    text = token.text
    return bool(
        text[0] in "@#"
        or "_" in text
        or (token.idx and text_of(token.doc)[token.idx - 1] in "@#")
        or token.like_url
        or token.like_email
        or _is_retweet(token)
    )


def _is_retweet(token: Token) -> bool:
    return token.text == "RT" and token.i + 1 < len(token.doc) and token.nbor().text[0] == "@"


def opens_sentence(token: Token) -> bool:
    """Return whether `token` is the first word of its sentence, or follows an opening quotation mark."""
    if token.i == 0 or token.is_sent_start:
        return True
    before = token.doc[token.i - 1]
    return before.text in ("“", '"', "‘", "'", "``", ":", "•", "–", "—", "(", "…", "...") or before.is_quote


# In a headline written in title case, at least this share of the longer words begin with a capital.
HEADLINE_SHARE = 0.75
LONG_WORD = 4
FEWEST_WORDS = 4


def is_headline(doc: Doc) -> bool:
    """Return whether `doc` is written in title case or in capitals, with no stop."""
    if len(doc) and doc[-1].is_punct:
        return False
    long = [token for token in doc if token.is_alpha and len(token) >= LONG_WORD]
    capitals = sum(map(is_capital, long))
    return len(long) >= FEWEST_WORDS and capitals >= HEADLINE_SHARE * len(long)
