"""Rows and the articles' texts in; the Issues of rows that do not stand in them word for word out."""

import hashlib
from collections.abc import Iterator, Mapping

from ossetia_data.check.issue import Issue
from ossetia_data.schema import Row, Tables

ANCHORED = ("mentions", "quotes", "event_mentions", "paragraphs")


def check_evidence(tables: Tables, texts: Mapping[str, str]) -> list[Issue]:
    """Check every row against the text it was read from: `text[start:end]` is what the row says.

    `texts` maps article_id to the normalised text. For the build, which has all of them; who has only the
    package checks what its paragraphs show.
    """
    issues = list(_articles(tables, texts))
    for name in ANCHORED:
        for number, row in enumerate(tables.get(name, ()), start=1):
            text = texts.get(str(row["article_id"]))
            if text is None:
                issues.append(Issue(name, number, "article_id", "evidence", "there is no such article"))
            else:
                issues += (Issue(name, number, *fault) for fault in _faults(row, text))
    return sorted(issues)


def _articles(tables: Tables, texts: Mapping[str, str]) -> Iterator[Issue]:
    for number, row in enumerate(tables.get("articles", ()), start=1):
        text = texts.get(str(row["article_id"]), "")
        if row["text_length"] != len(text):
            yield Issue("articles", number, "text_length", "evidence", f"the text has {len(text)} characters")
        digest = hashlib.sha256(text.encode()).hexdigest()
        if row["text_sha256"] != digest:
            yield Issue("articles", number, "text_sha256", "evidence", f"the text's SHA-256 is {digest}")


def _faults(row: Row, text: str) -> Iterator[tuple[str, str, str]]:
    """Yield field, rule and message for what a row says and the text does not."""
    start, end = row["start"], row["end"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)):
        yield "start", "offsets", f"{start} to {end} is no stretch of a text of {len(text)} characters"
        return
    if row["text"] and row["text"] != text[start:end]:
        yield "text", "evidence", f"the article reads {text[start:end]!r:.80} there"
    if row.get("prefix") and text[max(0, start - len(str(row["prefix"]))) : start] != row["prefix"]:
        yield "prefix", "evidence", "does not stand before the quote"
    if row.get("suffix") and not text.startswith(str(row["suffix"]), end):
        yield "suffix", "evidence", "does not stand behind the quote"
    if row.get("speaker_text") and row["speaker_text"] != _slice(row, text):
        yield "speaker_text", "evidence", f"the article reads {_slice(row, text)!r:.80} there"
    if row.get("trigger") and str(row["trigger"]) not in text[start:end]:
        yield "trigger", "evidence", "does not stand in the text"


def _slice(row: Row, text: str) -> str | None:
    start, end = row["speaker_start"], row["speaker_end"]
    return text[start:end] if isinstance(start, int) and isinstance(end, int) and 0 <= start < end else None
