"""Counts the wrong PINs and refused tickets of each client, in this process's memory, and stops who guesses.

A venue has one address for all its phones, so right answers never count. No address is kept: only a hash of it, under
a key that is drawn when the process starts and dies with it, for one window.
"""

import re
import secrets
import time
from collections import Counter
from collections.abc import Callable
from hashlib import blake2b

from starlette.types import ASGIApp, Message, Receive, Scope, Send

WINDOW = 300.0
"""Seconds after which all is forgotten."""

WRONG_AT_MOST = 1_000
"""Of one client in a window: far more than a venue's wrong fingers, and at 10⁸ PINs half a year for an even chance."""

GUESSABLE = (
    (re.compile(r"/api/join/[^/]+"), 404),
    (re.compile(r"/api/sessions/[^/]+/steps/[^/]+/(ballot|contributions)"), 403),
)
"""Where something secret is shown, and the status that says it was wrong."""


class Guesses:
    """Wrong answers by client since the window began."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._key = secrets.token_bytes(16)
        self._wrong: Counter[bytes] = Counter()

    def note(self, client: str) -> None:
        """One more wrong answer of this client."""
        self._forget_when_old()
        self._wrong[self._name(client)] += 1

    def too_many(self, client: str) -> bool:
        self._forget_when_old()
        return bool(self._wrong) and self._wrong[self._name(client)] >= WRONG_AT_MOST

    def _forget_when_old(self) -> None:
        now = self._clock()
        if now - self._began >= WINDOW:
            self._began = now
            self._key = secrets.token_bytes(16)
            self._wrong.clear()

    def _name(self, client: str) -> bytes:
        return blake2b(client.encode(), key=self._key, digest_size=16).digest()


class StopGuessing:
    """Answers ``refused`` to a client that has shown too many wrong PINs or tickets, whatever it shows next."""

    def __init__(self, app: ASGIApp, refused: ASGIApp, guesses: Guesses | None = None) -> None:
        self.app = app
        self.refused = refused
        self.guesses = guesses or Guesses()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wrong = _wrong_status(scope) if scope["type"] == "http" else None
        if wrong is None:
            await self.app(scope, receive, send)
            return
        client = client_of(scope)
        if self.guesses.too_many(client):
            await self.refused(scope, receive, send)
            return

        async def noting_send(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == wrong:
                self.guesses.note(client)
            await send(message)

        await self.app(scope, receive, noting_send)


def client_of(scope: Scope) -> str:
    """Who asks: the address that CloudFront added, which is the last but one behind API Gateway; else the caller's."""
    if "aws.event" in scope:
        header: bytes = dict(scope["headers"]).get(b"x-forwarded-for", b"")
        forwarded = header.decode("latin-1").split(",")
        if len(forwarded) >= 2:
            return forwarded[-2].strip()
    client = scope.get("client")
    return str(client[0]) if client else ""


def _wrong_status(scope: Scope) -> int | None:
    if scope["method"] == "GET" and not scope["path"].startswith("/api/join/"):
        return None
    for pattern, status in GUESSABLE:
        if pattern.fullmatch(scope["path"]):
            return status
    return None
