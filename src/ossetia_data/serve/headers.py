"""A web application in; the same out, telling browsers to load and embed nothing that is not its own.

The private edition, moreover, answers this machine's own browser alone: not a page elsewhere that has its
name resolve to this machine, and not a proxy that passes on requests from the internet.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from ossetia_data.serve.private import is_loopback

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "content-security-policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}

# Each of them may be a facet, which takes its own time to count; nobody needs so many.
MOST_PARAMETERS = 40

PRIVATE = b"This edition shows articles' text to its own machine alone. Start the server with --public.\n"
TOO_MANY = b"This address has too many parameters.\n"

PASSED_ON = {b"forwarded", b"via", b"x-forwarded-for", b"x-real-ip"}


def guarded(app: App, private: bool, cache_ttl: int) -> App:
    """Add the headers to every answer of `app`, and how many seconds a page may be kept where none says."""
    kept = f"max-age={cache_ttl}" if cache_ttl else "no-cache"

    async def answer(scope: Message, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _with_headers(message, kept)}
            await send(message)

        if scope["type"] == "http" and private and not _is_own(scope):
            await _refuse(send_with_headers, 403, PRIVATE)
        elif scope["type"] == "http" and scope["query_string"].count(b"&") >= MOST_PARAMETERS:
            await _refuse(send_with_headers, 400, TOO_MANY)
        else:
            await app(scope, receive, send_with_headers)

    return answer


def _with_headers(message: Message, kept: str) -> list[tuple[bytes, bytes]]:
    given = [
        (name, value) for name, value in message.get("headers", ()) if name.lower().decode() not in HEADERS
    ]
    added = dict(HEADERS)
    if message["status"] == 200 and not any(name.lower() == b"cache-control" for name, _ in given):
        added["cache-control"] = kept
    return [*given, *((name.encode(), value.encode()) for name, value in added.items())]


def _is_own(scope: Message) -> bool:
    headers = {name.lower(): value for name, value in scope["headers"]}
    try:
        host = urlsplit(f"//{headers.get(b'host', b'').decode('ascii')}").hostname
    except ValueError:
        return False
    return is_loopback(host or "") and not PASSED_ON & headers.keys()


async def _refuse(send: Send, status: int, told: bytes) -> None:
    head = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": told})
