"""The door of the embedded host: so many join at once, and whoever has to wait is told when to come back."""

import math
import time
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from shared.problems import problem

AT_ONCE = 64
"""Joins that are answered at the same time. More of them would only wait for each other, and hold up the room."""

A_SECOND = 50
"""How many of those who were turned away are asked back in each second: 500 within ten seconds."""


class Door:
    """Answers 503 with Retry-After when it is crowded. Each one turned away gets a later place than the one before."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        at_once: int = AT_ONCE,
        a_second: float = A_SECOND,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.app = app
        self._at_once = at_once
        self._gap = 1 / a_second
        self._clock = clock
        self._inside = 0
        self._next_place = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_joining(scope):
            await self.app(scope, receive, send)
        elif self._inside >= self._at_once:
            detail = "Many are joining just now. Ask again after the seconds in Retry-After."
            busy = problem(503, "busy", detail, retry_after=self._seconds_to_wait())
            await busy(scope, receive, send)
        else:
            self._inside += 1
            try:
                await self.app(scope, receive, send)
            finally:
                self._inside -= 1

    def _seconds_to_wait(self) -> int:
        now = self._clock()
        self._next_place = max(self._next_place, now) + self._gap
        return max(1, math.ceil(self._next_place - now))


def _is_joining(scope: Scope) -> bool:
    if scope["type"] != "http":
        return False
    path: str = scope["path"]
    return path.startswith("/api/join/") or (scope["method"] == "POST" and path.endswith("/join"))
