"""What every answer tells browsers, and whom the private edition answers."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ossetia_data.serve import make_app
from ossetia_data.serve.database import cached_database, published
from ossetia_data.serve.explorer import Explorer
from serve.test_app import get


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/nowhere",
        "/harbour-news.json",
        "/harbour-news?sql=drop",
        "/files/quotes.csv",
        "/assets/site.css",
    ],
)
def test_every_answer_is_closed_to_other_sites(app: Explorer, path: str) -> None:
    headers = get(app, path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers
    assert "set-cookie" not in headers


@pytest.fixture
def private_app(root: Path) -> Iterator[Explorer]:
    edition = replace(published(root), private=True)
    with cached_database(edition, root / ".cache") as path:
        yield make_app(edition, path)


def asked(app: Explorer, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return asyncio.run(app.client.get("/article/letter", headers=named)).status_code


@pytest.mark.parametrize("host", ["localhost", "localhost:8001", "127.0.0.1:8001", "[::1]:8001"])
def test_the_private_edition_answers_this_machine(private_app: Explorer, host: str) -> None:
    assert asked(private_app, host=host) == 200


@pytest.mark.parametrize("host", ["example.org", "localhost.example.org", "192.0.2.1", "", "[::1"])
def test_the_private_edition_answers_no_other_name(private_app: Explorer, host: str) -> None:
    assert asked(private_app, host=host) == 403


@pytest.mark.parametrize("name", ["x_forwarded_for", "forwarded", "via", "x_real_ip"])
def test_the_private_edition_answers_no_proxy(private_app: Explorer, name: str) -> None:
    assert asked(private_app, host="localhost", **{name: "192.0.2.1"}) == 403


def test_the_public_edition_answers_any_name(app: Explorer) -> None:
    assert asked(app, host="example.org", x_forwarded_for="192.0.2.1") == 200
