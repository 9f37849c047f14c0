"""A paragraph and an authority -> the listed names that it prints."""

from collections.abc import Iterator, Sequence

from ossetia_data.authority import Authority, Found
from ossetia_data.extract.mentions.lexicon import COMPANY_ENDINGS
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import is_address
from ossetia_data.extract.nlp import Doc, Span, text_of
from ossetia_data.model import EntityType, Form

FORMS: dict[str, Form] = {"demonym": "demonym", "description": "title"}


def listed_names(paragraph: int, doc: Doc, authority: Authority) -> Iterator[Name]:
    """Yield each name of `authority` in `doc`, those inside addresses and tags left out."""
    for found in authority.names.find(text_of(doc)):
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is None or (any(is_address(token) for token in span) and not _is_site(found, span)):
            continue
        yield Name(
            paragraph,
            doc,
            span.start,
            span.end,
            rule="dataset" if found.listed.from_dataset else "world",
            guess=found.listed.entity.type,
            form=FORMS.get(found.listed.form, "name"),
            listed=found.listed,
            within=(found.start, found.end),
        )


def _is_site(found: Found, span: Span) -> bool:
    """Return whether a dataset lists a site under its very address, and it is printed alone."""
    whole = (span.start_char, span.end_char) == (found.start, found.end)
    return found.listed.from_dataset and whole and span[0].like_url


def spelled_otherwise(names: Sequence[Name], authority: Authority) -> list[Name]:
    """Return `names`, listed where the same name is listed that leaves out or writes out a part of it.

    These are initials in the middle of a person's name, what kind of company a company is, and a region that
    is shortened before the name of a body in it.
    """
    return [_known(name, authority) for name in names]


def _known(name: Name, authority: Authority) -> Name:
    if name.listed:
        return name
    for spelled, kind in _spellings(name.text.split(), authority):
        listed = authority.names.exact(" ".join(spelled)) if name.guess in (None, kind) else None
        if listed and listed.entity.type == kind:
            return name.meaning(listed)
    return name


def _spellings(words: list[str], authority: Authority) -> Iterator[tuple[list[str], EntityType]]:
    """Yield other ways to write a name of these `words`, each with what it then must be."""
    short = [word for at, word in enumerate(words) if not (0 < at < len(words) - 1 and _is_initial(word))]
    if len(short) not in (1, len(words)):
        yield short, "person"
    if len(words) > 1 and words[-1].lower().rstrip(".") in COMPANY_ENDINGS:
        yield words[:-1], "organization"
    region = authority.names.exact(words[0]) if len(words) > 1 and words[0].endswith(".") else None
    if region and region.entity.type == "place":
        yield [region.entity.name, *words[1:]], "organization"


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isupper()
