"""What every request goes through first: a body of bounded size, one line in the log, and never a traceback."""

import secrets
import time
from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.domain.errors import BodyTooLarge
from shared.observability import correlation, log_failure, log_request
from shared.problems import problem, refusal

BODY_LIMIT = 64 * 1024
"""Bytes: four times the largest honest request."""

LARGE_BODIES = {
    "/api/organisation/import": 4 * 1024 * 1024,
    "/api/organisation/people": 1024 * 1024,
    "/api/themes": 256 * 1024,
}
"""Bytes, for the addresses that take a whole list; Lambda takes 6 MB, of which base64 eats a quarter."""

DRAIN_LIMIT = 16 * 1024 * 1024
"""Bytes of a too large body that are still read: many clients look for an answer only when all is sent."""


class LimitAndLog:
    """Refuses bodies over the address's limit before anything reads them, and logs one line a request where no gateway
    does."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        context = scope.get("aws.event", {}).get("requestContext", {})
        correlation.set(context.get("requestId") or secrets.token_hex(8))
        status = 500

        async def noting_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            limit = LARGE_BODIES.get(scope["path"], BODY_LIMIT)
            body = await _read(receive, limit)
            if body is None:
                refused = refusal(BodyTooLarge(f"The request is too large; at most {limit} bytes are taken."))
                await refused(scope, receive, noting_send)
            else:
                await self.app(scope, _replay(body, receive), noting_send)
        except Exception as error:
            log_failure("request", error)
            failed = problem(500, "internal", "Something went wrong on our side. Nothing was lost; try again.")
            await failed(scope, receive, noting_send)
        finally:
            route = getattr(scope.get("route"), "path", "unknown")
            if "requestId" not in context:  # else the gateway's own log has this line, and one is paid for
                log_request(scope["method"], route, status, round((time.perf_counter() - started) * 1000))


async def _read(receive: Receive, limit: int) -> bytes | None:
    """The body, or None when it is too large; that one is read to its end, or to DRAIN_LIMIT, and thrown away."""
    parts: list[bytes] = []
    size, more = 0, True
    while more and size <= DRAIN_LIMIT:
        message = await receive()
        if message["type"] == "http.disconnect":
            break
        size += len(message.get("body", b""))
        parts = [*parts, message.get("body", b"")] if size <= limit else []
        more = message.get("more_body", False)
    return b"".join(parts) if size <= limit else None


def _replay(body: bytes, receive: Receive) -> Callable[[], Awaitable[Message]]:
    sent = False

    async def replayed() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed
