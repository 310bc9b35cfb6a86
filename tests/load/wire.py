"""How a simulated phone or leader asks the host, and asks again when an answer is lost."""

from __future__ import annotations

import asyncio
import base64
import random
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import httpx

Json = dict[str, Any]

PATIENCE = 10
"""How often a phone lets itself be asked back before it counts as refused."""


NO_ANSWER = (502, 504)
"""What a gateway says when the function behind it was lost on the way; the phone's own client asks again too."""


class Problem(Exception):
    """The host refused and said why (RFC 9457): `status` is HTTP's, `code` is stable, `detail` is words."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(f"{status} {code}: {detail}")
        self.status = status
        self.code = code
        self.detail = detail


def cause(error: BaseException) -> str:
    """What went wrong first, in words: the error itself, or the first of tasks that failed together."""
    if isinstance(error, BaseExceptionGroup):
        return cause(error.exceptions[0])
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def encode(data: bytes) -> str:
    """Binary as the API writes it: base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """The bytes behind unpadded base64url."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


async def ask(
    client: httpx.AsyncClient,
    method: str,
    path: str,
    *,
    body: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
    tries: int = 4,
) -> httpx.Response:
    """Ask, and ask the very same again when the answer is lost, or when the host has too much to do and says when.

    Only for requests that may be repeated, which all of a phone's are; `tries=1` for one that may not.
    Raises `Problem` when the host refuses, and `httpx.TransportError` when no answer comes in any try.
    """
    request = client.build_request(method, path, json=body, headers=headers)
    for _ in range(PATIENCE):
        response = await _send(client, request, tries)
        wait = told_to_wait(response)
        if wait is None:
            break
        await asyncio.sleep(wait * random.uniform(1, 1.5))
    if response.is_error:
        raise _problem(response)
    return response


async def _send(client: httpx.AsyncClient, request: httpx.Request, tries: int) -> httpx.Response:
    for attempt in range(tries - 1):
        with suppress(httpx.TransportError):
            response = await client.send(request)
            if response.status_code not in NO_ANSWER:
                return response
        await asyncio.sleep(0.2 * attempt)
    return await client.send(request)


def told_to_wait(response: httpx.Response) -> int | None:
    """The seconds after which a host that has too much to do wants to be asked again; None when it has answered."""
    seconds = response.headers.get("retry-after", "")
    return int(seconds) if response.status_code in (429, 503) and seconds.isdigit() else None


def _problem(response: httpx.Response) -> Problem:
    try:
        said = response.json()
        return Problem(response.status_code, str(said["code"]), str(said.get("detail", "")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Problem(response.status_code, "unexplained", response.text[:200])
