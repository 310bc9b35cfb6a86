"""Refusals as problem details (RFC 9457): the one place where an error becomes an answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from shared.domain.errors import InnspillError


class Problem(BaseModel):
    """An error as RFC 9457 problem details; ``code`` is the last part of ``type``."""

    type: str
    title: str
    status: int
    detail: str
    code: str


LATER = (429, 503)
"""Statuses that say "not now"."""

RETRY_AFTER = 5
"""Seconds after which to ask again, where nobody knows better."""


def problem(status: int, code: str, detail: str, *, retry_after: int | None = None) -> JSONResponse:
    """A problem-details response. Whoever is told "not now" is told when: in ``retry_after`` seconds."""
    body = Problem(
        type=f"urn:innspill:problem:{code}",
        title=code.replace("-", " ").capitalize(),
        status=status,
        detail=detail,
        code=code,
    )
    headers: dict[str, str] = {}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if status in LATER:
        headers["Retry-After"] = str(retry_after or RETRY_AFTER)
    return JSONResponse(body.model_dump(), status, headers, media_type="application/problem+json")


def refusal(error: InnspillError) -> JSONResponse:
    return problem(error.status, error.code, error.detail, retry_after=error.retry_after)


def invalid(error: RequestValidationError) -> JSONResponse:
    """Which fields are wrong and what they should be, without repeating what was sent."""
    errors = error.errors()
    if any(one["type"] == "json_invalid" for one in errors):
        return problem(400, "json-invalid", "The body is not valid JSON.")
    sentences = [f"{_place(one['loc'])}: {_wrong(one)}" for one in errors[:5]]
    return problem(422, "input-invalid", f"The request is not as it should be. {'. '.join(sentences)}.")


def _wrong(error: Mapping[str, Any]) -> str:
    # Pydantic's own message lists every possible value: too long to help anybody.
    return "not one of the possible values" if error["type"] in ("enum", "literal_error") else str(error["msg"])


def _place(location: Sequence[Any]) -> str:
    # The keys of a map (a ballot's ids) come from the sender: only names of our own are repeated.
    return ".".join(str(part) for part in location[1:3] if isinstance(part, str) and part.isidentifier()) or "body"
