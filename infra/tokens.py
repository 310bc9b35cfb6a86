"""Who you are on the embedded host: tokens that the host itself signs, checked before any function runs."""

import os
import secrets
import time
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import jwt
from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.types import ASGIApp, Receive, Scope, Send

from infra.operator_door import OperatorDoor
from shared.bylink import PREFIX
from shared.claims import AdministratorDep
from shared.domain.errors import PersonUnknown, TokenExpired, TokenInvalid
from shared.http import HomeDep, RequestBody
from shared.problems import refusal
from shared.store.people import load_people

ALGORITHM = "HS256"
LIFETIME = 30 * 24 * 3600
"""Seconds: a leader's link from the terminal works for a month."""

DESK = "/dev/token"
"""Where the operator gets any token."""

Role = Literal["leader", "hr", "admin"]
ROLES: dict[Role, list[Role]] = {"leader": ["leader"], "hr": ["hr"], "admin": ["admin"]}
"""What a role in the list of people carries in a token."""


class TokenRequest(RequestBody):
    name: str = Field(min_length=1, max_length=100)
    unit: str = Field(min_length=1, max_length=200)
    roles: list[Role] = Field(min_length=1)


class LinkRequest(RequestBody):
    """One role of somebody in the organisation's list of people."""

    id: str = Field(max_length=200)
    role: Role
    unit: str = Field(max_length=200)


class LinkView(BaseModel):
    url: str


class TokenView(BaseModel):
    token: str


def host_secret(folder: Path) -> bytes:
    """The host's signing key: made once, readable by its owner only."""
    path = folder / "host.key"
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(32))
    return path.read_bytes()


def issue_token(secret: bytes, *, name: str, unit: str, roles: list[Role], lifetime: int = LIFETIME) -> str:
    """A signed token with the claims that the cloud's sign-in gives too."""
    claims = {"name": name, "unit": unit, "roles": list(roles), "exp": int(time.time()) + lifetime}
    return jwt.encode(claims, secret, ALGORITHM)


class VerifyTokens:
    """Puts a verified token's claims where API Gateway's JWT authorizer puts them, or refuses the request."""

    def __init__(self, app: ASGIApp, secret: bytes) -> None:
        self.app = app
        self.secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Neither a co-leader's secret nor the operator's is a token: whoever answers looks at it.
        ours = scope["type"] == "http" and scope["path"] != DESK and not scope["path"].startswith(PREFIX)
        header = dict(scope["headers"]).get(b"authorization") if ours else None
        if header is None:
            await self.app(scope, receive, send)
            return
        try:
            kind, _, token = header.decode("latin-1").partition(" ")
            if kind.lower() != "bearer":
                raise TokenInvalid("Send the token as Authorization: Bearer <token>.")
            claims = jwt.decode(token.strip(), self.secret, [ALGORITHM], options={"require": ["exp"]})
        except jwt.ExpiredSignatureError:
            await refusal(TokenExpired("This token has expired. Open the leader's link anew."))(scope, receive, send)
        except (jwt.InvalidTokenError, TokenInvalid):
            await refusal(TokenInvalid("This token is not valid here. Open the leader's link anew."))(
                scope, receive, send
            )
        else:
            event = {"requestContext": {"authorizer": {"jwt": {"claims": claims}}}}
            await self.app({**scope, "aws.event": event}, receive, send)


def token_router(secret: bytes, operator: OperatorDoor) -> APIRouter:
    """``POST /dev/token``, for whoever sits at the host itself, and the links that an administrator hands out."""
    router = APIRouter()

    @router.post("/api/organisation/people/link")
    def link(body: LinkRequest, home: HomeDep, _: AdministratorDep) -> LinkView:
        """The sign-in of somebody in the list: only the host has it, in the cloud people sign in for themselves."""
        known = load_people(home.table).people
        name = next(
            (one.name for one in known if (one.id, one.role, one.unit) == (body.id, body.role, body.unit)), None
        )
        if name is None:
            raise PersonUnknown("Nobody in the list has this role for this unit.")
        token = issue_token(secret, name=name, unit=body.unit, roles=ROLES[body.role])
        page = "lead" if body.role == "leader" else "insights"
        return LinkView(url=f"{home.settings.public_url}/{page}#token={quote(token)}")

    @router.post(DESK)
    def dev_token(body: TokenRequest, request: Request) -> TokenView:
        operator.check(request)
        return TokenView(token=issue_token(secret, name=body.name, unit=body.unit, roles=body.roles))

    return router
