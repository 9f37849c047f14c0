"""A paragraph and an authority -> the listed names that it prints."""

from collections.abc import Iterator

from ossetia_data.authority import Authority, Found
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import is_address
from ossetia_data.extract.nlp import Doc, Span, text_of
from ossetia_data.model import Form

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
