"""HTTP at the edge of every function: one way to make an app, and the types of what comes in and goes out."""

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.bylink import ByLink
from shared.domain.errors import EdgeMissing, InnspillError, InputInvalid
from shared.domain.formats import Language
from shared.edge import FROM_EDGE, is_from_edge
from shared.guessing import StopGuessing
from shared.home import Home, current_home
from shared.limits import LimitAndLog
from shared.problems import invalid, problem, refusal


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
RoundNumber = Annotated[int, Field(ge=0, le=1_000, strict=True)]
"""Which collecting of a step something is handed in for, as the snapshot says; absent where it is the first."""

NoneIsEmpty = BeforeValidator(lambda value: "" if value is None else value)
"""Text that a client leaves out may be absent, empty or null."""

LanguageQuery = Annotated[Language | None, Query(description="the language of the texts; the session's if absent")]
HomeDep = Annotated[Home, Depends(current_home)]


class RequestBody(BaseModel):
    """What every request body shares: unknown fields are refused, so that a typing error is not silently lost."""

    model_config = ConfigDict(extra="forbid")


class TicketBody(RequestBody):
    """A ticket as it is shown."""

    input: Base64Bytes = Field(min_length=32, max_length=32)
    output: Base64Bytes = Field(min_length=64, max_length=64)


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


class RequireEdge:
    """Refuses what API Gateway passes on from anybody but CloudFront, once a secret is set."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        secrets = current_home().settings.edge_secrets if "aws.event" in scope else ()
        if not secrets:
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        if is_from_edge(headers, secrets):
            scope[FROM_EDGE] = True
            await self.app(scope, receive, send)
        else:
            refused = refusal(EdgeMissing("Ask at this service's public address; nothing is answered here."))
            await refused(scope, receive, send)


def create_app(
    routers: Sequence[APIRouter], *, title: str = "Innspill", door: Callable[[ASGIApp], ASGIApp] | None = None
) -> FastAPI:
    """An app of one function's router, or of all of them, with the same errors and limits everywhere.

    ``door`` lets requests in once all of their body is there, so that nobody keeps it busy by sending slowly.
    """
    app = FastAPI(title=title, docs_url=None, redoc_url=None, openapi_url=None, separate_input_output_schemas=False)
    for router in routers:
        app.include_router(router)

    @app.exception_handler(InnspillError)
    async def refuse(_: Request, error: InnspillError) -> Response:
        return refusal(error)

    @app.exception_handler(RequestValidationError)
    async def unreadable(_: Request, error: RequestValidationError) -> Response:
        return invalid(error)

    @app.exception_handler(HTTPException)
    async def http(_: Request, error: HTTPException) -> Response:
        if error.status_code == 405:
            return problem(405, "method-not-allowed", "This address does not know that method.")
        if error.status_code == 404:
            return problem(404, "not-found", "There is nothing at this address.")
        return problem(error.status_code, "json-invalid", "The request could not be read.")

    # The last one added is the first that a request meets.
    if door is not None:
        app.add_middleware(door)
    app.add_middleware(StopGuessing)
    app.add_middleware(RequireEdge)
    app.add_middleware(LimitAndLog)
    app.add_middleware(ByLink)
    return app
