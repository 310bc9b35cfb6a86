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
from shared.claims import OPERATOR, AdministratorDep, HrDep
from shared.domain.errors import TokenExpired, TokenInvalid, UnitForeign
from shared.domain.passes import LIFETIME, Line, Pass
from shared.domain.people import Role as Listed
from shared.http import HomeDep, RequestBody
from shared.problems import refusal
from shared.store.organisation import load_tree
from shared.store.passes import give_pass, take_back

ALGORITHM = "HS256"
DESK = "/dev/token"
"""Where the operator gets any token."""

Role = Literal["leader", "hr", "admin"]
"""What a token says that somebody is."""


class TokenRequest(RequestBody):
    name: str = Field(min_length=1, max_length=100)
    unit: str = Field(min_length=1, max_length=200)
    roles: list[Role] = Field(min_length=1)


class LineRequest(RequestBody):
    """One role of somebody in the organisation's list of people."""

    id: str = Field(max_length=200)
    role: Listed
    unit: str = Field(max_length=200)

    @property
    def line(self) -> Line:
        return Line(self.id, self.role, self.unit)


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


def issue_token(
    secret: bytes, *, name: str, unit: str, roles: list[Role], lifetime: int = LIFETIME, subject: str = OPERATOR
) -> str:
    """A signed token with the claims that the cloud's sign-in gives too.

    The operator's own are good until they expire; every other ``subject`` needs a pass at each request.
    """
    claims = {"sub": subject, "name": name, "unit": unit, "roles": list(roles), "exp": int(time.time()) + lifetime}
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
            await refusal(TokenExpired("This token has expired. Ask for a new link."))(scope, receive, send)
        except (jwt.InvalidTokenError, TokenInvalid):
            await refusal(TokenInvalid("This token is not valid here. Ask for a new link."))(scope, receive, send)
        else:
            event = {"requestContext": {"authorizer": {"jwt": {"claims": claims}}}}
            await self.app({**scope, "aws.event": event}, receive, send)


def token_router(secret: bytes, operator: OperatorDoor) -> APIRouter:
    """``POST /dev/token``, for whoever sits at the host itself, and the links that an administrator hands out."""
    router = APIRouter()

    @router.post("/api/organisation/people/link")
    def link(body: LineRequest, home: HomeDep, _: AdministratorDep) -> LinkView:
        """A new sign-in of somebody in the list, in place of an earlier one, which ends.

        Only the host has it: in the cloud people sign in for themselves.
        """
        now = int(home.clock())
        # Drawn and not counted: a number could come again after somebody was removed and added.
        one = Pass(f"link-{home.random(16).hex()}", body.line, now, now + LIFETIME)
        name = give_pass(home.table, one).name
        token = issue_token(secret, name=name, unit=body.unit, roles=[body.role.value], subject=one.subject)
        page = "lead" if body.role == "leader" else "insights"
        return LinkView(url=f"{home.settings.public_url}/{page}#token={quote(token)}")

    @router.post("/api/organisation/people/link/end", status_code=204)
    def end_link(body: LineRequest, home: HomeDep, claims: HrDep) -> None:
        """Ends somebody's link: an administrator anybody's, HR those in her part of the organisation."""
        tree = load_tree(home.table, home.today())
        if "admin" not in claims.roles and not tree.contains(claims.unit, body.unit):
            raise UnitForeign("This person's unit is not in your part of the organisation.")
        take_back(home.table, body.line)

    @router.post(DESK)
    def dev_token(body: TokenRequest, request: Request) -> TokenView:
        operator.check(request)
        return TokenView(token=issue_token(secret, name=body.name, unit=body.unit, roles=body.roles))

    return router
