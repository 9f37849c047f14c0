"""A published edition and the raw articles it was read from in; the same with the articles' text out.

The text of an article whose rights do not allow to pass it on is for whoever holds the article: it is read
from raw/ when the server starts, and shown to that machine alone. The published files are not touched.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path

from ossetia_data.errors import InputError
from ossetia_data.model import Article
from ossetia_data.schema import Row, Tables
from ossetia_data.serve.database import Edition


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches what listens on `host`.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def private(edition: Edition, root: Path) -> Edition:
    """Return `edition` with the text of each article that `root`/raw still holds as it was read.

    Reading takes place when the rows are first asked for, and takes as long as normalising the articles
    does. Without raw articles, or without what reads them, the edition is returned as it is.
    """
    fingerprint = _fingerprint(root)
    if not fingerprint or not _can_read():
        return edition
    key = hashlib.sha256(f"{edition.key} {fingerprint}".encode()).hexdigest()[:16]
    return replace(edition, key=key, read=lambda: with_texts(edition.read(), root), private=True)


def with_texts(tables: Tables, root: Path) -> Tables:
    """Fill the text of each paragraph whose article is found under `root`, by its SHA-256."""
    expected = {row["article_id"]: row["text_sha256"] for row in tables["articles"]}
    texts = {
        article.article_id: article.text
        for article in _articles(root)
        if expected.get(article.article_id) == article.text_sha256
    }
    filled = {
        "articles": [_included(row, texts) for row in tables["articles"]],
        "paragraphs": [_filled(row, texts) for row in tables["paragraphs"]],
    }
    return {**tables, **filled}


def _articles(root: Path) -> Iterator[Article]:
    """Yield what can be read; what cannot has stopped the build, or has come since."""
    from ossetia_data import read
    from ossetia_data.normalise import normalise

    for path in read.find(root):
        for document in read.read(path, root):
            with suppress(InputError):
                if not isinstance(document, InputError):
                    yield normalise(document)


def _fingerprint(root: Path) -> str:
    """Return what changes with any file under raw/articles; empty where there is none."""
    from ossetia_data.read import ARTICLES

    try:
        files = sorted((path.name, path.stat()) for path in (root / ARTICLES).iterdir())
    except OSError:
        return ""
    return " ".join(f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in files)


def _can_read() -> bool:
    """Tell whether the language tools are here; serving alone does not need them."""
    return find_spec("trafilatura") is not None


def _included(row: Row, texts: Mapping[str, str]) -> Row:
    return {**row, "text_included": row["text_included"] or row["article_id"] in texts}


def _filled(row: Row, texts: Mapping[str, str]) -> Row:
    start, end, text = row["start"], row["end"], texts.get(str(row["article_id"]))
    if text is None or not isinstance(start, int) or not isinstance(end, int):
        return row
    return {**row, "text": text[start:end]}
