"""An article -> whether the pipeline can read it, by the language it declares or, plainly, is written in."""

import unicodedata
from functools import cache

from ossetia_data.extract.nlp import stop_words
from ossetia_data.model import Article
from ossetia_data.normalise.language import language_of

ENGLISH = "en"

# Languages of news that share English's letters; others are told by their script.
NEIGHBOURS = ("cs", "da", "de", "es", "fi", "fr", "hr", "hu", "id", "it", "nl", "pl", "pt", "ro", "sv", "tr")

# English never reaches a quarter with the function words of one other language; that language does easily.
SHARE = 0.25
FEWEST_WORDS = 20


def foreign(article: Article) -> str:
    """Return the code of the article's language if it is plainly not English; nothing if it is or may be.

    `und` stands for a language that only its script tells to be another. What a page declares is believed
    where its text does not show better: templates are copied.
    """
    if language_of(article.text) == ENGLISH:
        return ""
    declared = article.facts.language
    return declared if declared not in ("", ENGLISH) else _written_in(article.text)


def _written_in(text: str) -> str:
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(_is_latin(letter) for letter in letters)
    if len(letters) >= FEWEST_WORDS and latin * 2 < len(letters):
        return "und"
    words = [word for word in (piece.strip(".,;:!?\"'“”‘’«»()").casefold() for piece in text.split()) if word]
    if len(words) < FEWEST_WORDS:
        return ""
    shares = {code: _share(words, stop_words(code) - stop_words(ENGLISH)) for code in NEIGHBOURS}
    likeliest = max(shares, key=lambda code: shares[code])
    plain = shares[likeliest] >= SHARE and shares[likeliest] > _share(words, stop_words(ENGLISH))
    return likeliest if plain else ""


@cache
def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(word in known for word in words) / len(words)
