"""Counts the wrong PINs of each client, in this process's memory, and lets whoever guesses look up no more of them.

A venue has one address for all its phones. So right answers never count, and nothing but the look-up of a typed PIN is
ever refused here: whoever is in a session, leads one or shows a wall goes on whatever a neighbour tries. Nor does a
wrong ticket count: it is 64 bytes that nobody guesses.

No address is kept: only a hash of it, under a key that is drawn when the first wrong PIN comes and dropped when the
last one is forgotten.
"""

import re
import secrets
import time
from collections.abc import Callable
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from math import ceil

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.domain.errors import TooManyRequests
from shared.edge import FROM_EDGE
from shared.problems import refusal

WRONG_AT_ONCE = 300
"""Wrong PINs of one client that are answered without a pause: far more than two rooms' wrong fingers."""

FORGOTTEN_A_SECOND = 1.0
"""Wrong PINs of a client that are forgotten each second, so many more are answered: 86,400 a day of 10⁸ PINs."""

LOOK_UP = re.compile(r"/api/join/[^/]+")
"""Where a typed PIN is looked up."""

WRONG = 404
"""The status that says that a PIN was wrong."""

TIDY_SECONDS = 60.0
"""How often those are removed of whom everything is forgotten."""


class Guesses:
    """A leaky bucket for each client: it fills with wrong PINs and empties with time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(16)
        self._levels: dict[bytes, tuple[float, float]] = {}
        self._tidied = clock()

    def note(self, client: str) -> None:
        """One more wrong PIN of this client."""
        self._tidy()
        self._levels[self._name(client)] = (self._level(client) + 1, self._clock())

    def seconds_to_wait(self, client: str) -> int:
        """Until this client may try another PIN; 0 when it may now."""
        over = self._level(client) - WRONG_AT_ONCE + 1
        return ceil(over / FORGOTTEN_A_SECOND) if over > 0 else 0

    def _level(self, client: str) -> float:
        return self._left(*self._levels.get(self._name(client), (0.0, 0.0)))

    def _left(self, level: float, at: float) -> float:
        return max(0.0, level - (self._clock() - at) * FORGOTTEN_A_SECOND)

    def _tidy(self) -> None:
        if self._clock() - self._tidied < TIDY_SECONDS:
            return
        self._tidied = self._clock()
        self._levels = {name: found for name, found in self._levels.items() if self._left(*found) > 0}
        if not self._levels:
            self._key = secrets.token_bytes(16)

    def _name(self, client: str) -> bytes:
        return blake2b(client.encode(), key=self._key, digest_size=16).digest()


class StopGuessing:
    """Refuses the look-up of a typed PIN to a client that has shown too many wrong ones, even when this one is right:
    otherwise the refusal would say which PINs are wrong."""

    def __init__(self, app: ASGIApp, guesses: Guesses | None = None) -> None:
        self.app = app
        self.guesses = guesses or Guesses()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not LOOK_UP.fullmatch(scope["path"]):
            await self.app(scope, receive, send)
            return
        client = client_of(scope)
        if wait := self.guesses.seconds_to_wait(client):
            refused = refusal(TooManyRequests("Too many wrong PINs came from this network.", retry_after=wait))
            await refused(scope, receive, send)
            return

        async def noting_send(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == WRONG:
                self.guesses.note(client)
            await send(message)

        await self.app(scope, receive, noting_send)


def client_of(scope: Scope) -> str:
    """Who asks: the caller, or whom the edge saw where the request is known to come from there.

    CloudFront adds the address that it saw to `X-Forwarded-For`, and API Gateway adds CloudFront's own, so it is the
    last but one. Without the edge's secret anybody could have written that header, and the caller's address counts.
    """
    address = ""
    if scope.get(FROM_EDGE):
        header: bytes = dict(scope["headers"]).get(b"x-forwarded-for", b"")
        forwarded = header.decode("latin-1").split(",")
        address = forwarded[-2].strip() if len(forwarded) >= 2 else ""
    return _subscriber(address or str((scope.get("client") or ("",))[0]))


def _subscriber(address: str) -> str:
    """An IPv6 address by its first 64 bits, since one phone may choose among all the others; else the address."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))
    return address
