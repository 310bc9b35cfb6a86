"""Counts and times what goes over the wire, and keeps at most so many requests in flight."""

from __future__ import annotations

import asyncio
import math
import ssl
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial

import httpx

from .wire import told_to_wait

KEEP_ALIVE = 2.0
"""Seconds an idle connection is kept: less than any server's own limit, so that none is used as it closes."""


class Meter(httpx.AsyncBaseTransport):
    """An HTTP transport for a whole crowd, with a connection for each request that may be in flight.

    A request is timed from when it leaves until its answer has been read; waiting for a free connection is
    the crowd's own and not counted. `errors` are refusals and lost answers, by kind.
    """

    def __init__(self, in_flight: int, connect: Callable[[], httpx.AsyncBaseTransport] | None = None) -> None:
        self._connect = connect or partial(_connection, ssl.create_default_context())
        self._free: asyncio.LifoQueue[httpx.AsyncBaseTransport] = asyncio.LifoQueue()
        for _ in range(in_flight):
            self._free.put_nowait(self._connect())
        self.flying = 0
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)
        """How long each answered request took, by what it asked for: the method and a word of the path."""
        self.crowding: defaultdict[str, list[int]] = defaultdict(list)
        """How many were in flight when each of them left, itself included, by the same key."""
        self.errors: Counter[str] = Counter()
        self.turned_away = 0
        """Requests that the host asked to come back later: its way of steering a crowd, and no error."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request when there is a free connection."""
        asked = f"{request.method} {_word(request.url.path)}"
        connection = await self._free.get()
        self.flying += 1
        try:
            response = await self._timed(asked, connection, request)
        except BaseException as failure:
            if isinstance(failure, httpx.TransportError):
                self.errors[f"{asked} lost: {type(failure).__name__}"] += 1
            await connection.aclose()  # a request that is lost or cancelled can leave it busy for ever
            connection = self._connect()
            raise
        finally:
            self.flying -= 1
            self._free.put_nowait(connection)
        if told_to_wait(response) is not None:
            self.turned_away += 1
        elif response.is_error and response.status_code != httpx.codes.PRECONDITION_FAILED:  # "look again"
            self.errors[f"{asked} refused: {response.status_code}"] += 1
        return response

    async def _timed(self, asked: str, connection: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
        self.crowding[asked].append(self.flying)
        left = time.perf_counter()
        response = await connection.handle_async_request(request)
        await response.aread()
        self.seconds[asked].append(time.perf_counter() - left)
        return response

    @property
    def requests(self) -> int:
        """How many requests have been sent, lost ones and repeats included."""
        return sum(len(seen) for seen in self.crowding.values())

    def forget(self) -> None:
        """Begin the count anew."""
        self.seconds.clear()
        self.crowding.clear()
        self.errors.clear()
        self.turned_away = 0

    async def aclose(self) -> None:
        """Close the connections."""
        while not self._free.empty():
            await self._free.get_nowait().aclose()


def _word(path: str) -> str:
    """What a path is about, without PIN and session: its last word."""
    match path.split("/"):
        case ["", "api", "join", _]:
            return "pin"
        case ["", "api", "sessions", _]:
            return "session"
        case parts:
            return parts[-1]


def _connection(trusted: ssl.SSLContext) -> httpx.AsyncBaseTransport:
    """One connection, kept. A pool of many searches all of them for every request, at the crowd's expense."""
    limits = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEEP_ALIVE)
    return httpx.AsyncHTTPTransport(verify=trusted, limits=limits, trust_env=False)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0–1) of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
