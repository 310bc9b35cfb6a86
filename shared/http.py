"""HTTP at the edge of every function: one way to make an app, refuse a request, know a leader and read bytes."""

import base64
import binascii
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Header, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.domain.errors import (
    BodyTooLarge,
    InnspillError,
    InputInvalid,
    RoleMissing,
    TokenMissing,
    TooManyRequests,
    UnitForeign,
)
from shared.domain.formats import Language
from shared.domain.session import Session
from shared.guessing import StopGuessing
from shared.home import Home, current_home
from shared.observability import log_failure, log_request

BODY_LIMIT = 64 * 1024
"""Bytes: four times the largest honest request."""


class Problem(BaseModel):
    """An error as RFC 9457 problem details; ``code`` is the last part of ``type``."""

    type: str
    title: str
    status: int
    detail: str
    code: str


def problem(status: int, code: str, detail: str) -> JSONResponse:
    """A problem-details response."""
    body = Problem(
        type=f"urn:innspill:problem:{code}",
        title=code.replace("-", " ").capitalize(),
        status=status,
        detail=detail,
        code=code,
    )
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return JSONResponse(body.model_dump(), status, headers, media_type="application/problem+json")


def refusal(error: InnspillError) -> JSONResponse:
    return problem(error.status, error.code, error.detail)


def _unbase64(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError("unpadded base64url text is needed here")
    try:
        data = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except (binascii.Error, ValueError):
        raise ValueError("unpadded base64url text is needed here") from None
    if to_base64(data) != value:
        raise ValueError("unpadded base64url text is needed here")
    return data


def to_base64(data: bytes) -> str:
    """Unpadded base64url."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


Base64Bytes = Annotated[bytes, BeforeValidator(_unbase64, json_schema_input_type=str)]
"""Bytes that travel as unpadded base64url."""

SessionPath = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
StepPath = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
ContributionPath = Annotated[str, Path(pattern=r"^[0-9a-f]{8}$")]
ContributionIdText = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
LanguageQuery = Annotated[Language | None, Query(description="the language of the texts; the session's if absent")]
HomeDep = Annotated[Home, Depends(current_home)]


class RequestBody(BaseModel):
    """What every request body shares: unknown fields are refused, so that a typing error is not silently lost."""

    model_config = ConfigDict(extra="forbid")


class TicketBody(RequestBody):
    """A ticket as it is shown."""

    input: Base64Bytes = Field(min_length=32, max_length=32)
    output: Base64Bytes = Field(min_length=64, max_length=64)


@dataclass(frozen=True)
class Claims:
    """What a verified token says about its bearer."""

    name: str
    unit: str
    roles: frozenset[str]

    def check_unit(self, unit: str) -> None:
        """Raises UnitForeign unless the bearer works for this unit, or administers all."""
        if self.unit != unit and "admin" not in self.roles:
            raise UnitForeign("This session belongs to another unit.")

    def check_leads(self, session: Session) -> None:
        self.check_unit(session.unit)


def read_claims(claims: Mapping[str, Any]) -> Claims:
    """A verified token's claims in both homes' words: the host says ``unit`` and ``roles``, Cognito ``custom:unit``
    and ``cognito:groups``. API Gateway hands a list over as text, such as "[leader hr]"."""
    roles = claims.get("roles", claims.get("cognito:groups", ""))
    return Claims(
        name=claims.get("name", ""),
        unit=claims.get("unit", claims.get("custom:unit", "")),
        roles=frozenset(roles.strip("[]").replace(",", " ").split() if isinstance(roles, str) else roles),
    )


def leader(request: Request) -> Claims:
    """The leader whose token was verified in front of this function (API Gateway's authorizer, or the host).

    Raises TokenMissing or RoleMissing.
    """
    event = request.scope.get("aws.event") or {}
    claims = event.get("requestContext", {}).get("authorizer", {}).get("jwt", {}).get("claims")
    if claims is None:
        raise TokenMissing("This needs a leader's token: Authorization: Bearer <token>.")
    found = read_claims(claims)
    if not found.roles & {"leader", "admin"}:
        raise RoleMissing("Only a leader can do this.")
    return found


LeaderDep = Annotated[Claims, Depends(leader)]


def if_match(value: Annotated[str | None, Header(alias="If-Match")] = None) -> int | None:
    """The version in If-Match, None when absent. Raises InputInvalid."""
    if value is None:
        return None
    digits = value.strip().removeprefix("W/").strip('"')
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 12):
        raise InputInvalid('If-Match holds the version that you last read, such as "7".')
    return int(digits)


IfMatchDep = Annotated[int | None, Depends(if_match)]


def cached_response(request: Request, etag: str, build: Callable[[], BaseModel], *, cache: str) -> Response:
    """304 when the client has this very version, else the built body. ``build`` runs only when it is needed."""
    headers = {"ETag": etag, "Cache-Control": cache}
    if etag in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    return Response(build().model_dump_json(), headers=headers, media_type="application/json")


class _LimitAndLog:
    """Refuses bodies over BODY_LIMIT before anything reads them, and logs one line a request."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 500

        async def noting_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            body = await self._read(scope, receive)
            if body is None:
                refused = refusal(BodyTooLarge(f"The request is too large; at most {BODY_LIMIT} bytes are taken."))
                await refused(scope, receive, noting_send)
            else:
                await self.app(scope, _replay(body, receive), noting_send)
        except Exception as error:
            log_failure("request", error)
            failed = problem(500, "internal", "Something went wrong on our side. Nothing was lost; try again.")
            await failed(scope, receive, noting_send)
        finally:
            route = getattr(scope.get("route"), "path", "unknown")
            log_request(scope["method"], route, status, round((time.perf_counter() - started) * 1000))

    async def _read(self, scope: Scope, receive: Receive) -> bytes | None:
        length = dict(scope["headers"]).get(b"content-length", b"0")
        if length.isdigit() and int(length) > BODY_LIMIT:
            return None
        parts: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return b"".join(parts)
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > BODY_LIMIT:
                return None
            if not message.get("more_body", False):
                return b"".join(parts)


def _replay(body: bytes, receive: Receive) -> Callable[[], Awaitable[Message]]:
    sent = False

    async def replayed() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


def _invalid(error: RequestValidationError) -> JSONResponse:
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


def create_app(routers: Sequence[APIRouter], *, title: str = "Innspill") -> FastAPI:
    """An app of one function's router, or of all of them, with the same errors and limits everywhere."""
    app = FastAPI(title=title, docs_url=None, redoc_url=None, openapi_url=None, separate_input_output_schemas=False)
    for router in routers:
        app.include_router(router)

    @app.exception_handler(InnspillError)
    async def refuse(_: Request, error: InnspillError) -> Response:
        return refusal(error)

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> Response:
        return _invalid(error)

    @app.exception_handler(HTTPException)
    async def http(_: Request, error: HTTPException) -> Response:
        if error.status_code == 405:
            return problem(405, "method-not-allowed", "This address does not know that method.")
        if error.status_code == 404:
            return problem(404, "not-found", "There is nothing at this address.")
        return problem(error.status_code, "json-invalid", "The request could not be read.")

    too_many = TooManyRequests("Too many wrong PINs or tickets came from this network. Wait five minutes.")
    app.add_middleware(StopGuessing, refused=refusal(too_many))
    app.add_middleware(_LimitAndLog)
    return app
