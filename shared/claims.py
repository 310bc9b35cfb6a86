"""Who a leader is: what the verified token says, the same behind API Gateway as on the embedded host.

A co-leader has no token but a link's secret, and leads the one session that has this link.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from fastapi import Depends, Request

from shared.bylink import BY_LINK
from shared.domain.errors import LinkInvalid, RoleMissing, TokenInvalid, TokenMissing, UnitForeign
from shared.domain.identifiers import SessionId
from shared.domain.links import link_of
from shared.domain.organisation import ROOT
from shared.domain.passes import roles_of
from shared.domain.session import Session
from shared.home import Home, current_home
from shared.passes import passes_of
from shared.store.sessions import load_session

OPERATOR = "operator"
"""The subject of the tokens that whoever runs a host gives out; no user pool has such a one."""


@dataclass(frozen=True)
class Claims:
    """What a verified token says about its bearer; of a co-leader only the ``secret`` of her link, not verified yet.

    ``subject`` is what her passes are known by, and ``signed_in`` says that a user pool gave the token.
    """

    name: str
    unit: str
    roles: frozenset[str]
    secret: bytes | None = None
    subject: str = ""
    signed_in: bool = False

    def check_unit(self, unit: str) -> None:
        """Raises UnitForeign unless the bearer leads this unit: no other role opens what a session has inside."""
        if self.secret is not None or "leader" not in self.roles or self.unit != unit:
            raise UnitForeign("This session belongs to another unit.")

    @property
    def speaks_for_all(self) -> bool:
        """Whether the bearer decides for every unit: what is published, and how low a threshold may be. HR of all."""
        return "hr" in self.roles and self.unit == ROOT

    def check_leads(self, session: Session) -> None:
        """Raises UnitForeign, or LinkInvalid for a link that was taken back or ended with its session."""
        if self.secret is None:
            self.check_unit(session.unit)
        elif link_of(session.links, self.secret) is None:
            raise LinkInvalid("This link leads no session any more: it was taken back, or the session has ended.")

    def check_owns(self) -> None:
        """Raises RoleMissing for a co-leader."""
        if self.secret is not None:
            raise RoleMissing("Only the session's own leader shares it, hands it over, or erases it.")

    def check_ends(self, session: Session) -> None:
        """Raises RoleMissing for a co-leader who has not been handed the lead."""
        link = None if self.secret is None else link_of(session.links, self.secret)
        if self.secret is not None and (link is None or link.id != session.lead):
            raise RoleMissing("Only who has the lead ends the session.")


def read_claims(claims: Mapping[str, Any]) -> Claims:
    """A verified token's claims in both homes' words: the host says ``unit`` and ``roles``, Cognito ``custom:unit``
    and ``cognito:groups``. API Gateway hands a list over as text, such as "[leader hr]"."""
    roles = claims.get("roles", claims.get("cognito:groups", ""))
    return Claims(
        name=claims.get("name", ""),
        unit=claims.get("unit", claims.get("custom:unit", "")),
        roles=frozenset(roles.strip("[]").replace(",", " ").split() if isinstance(roles, str) else roles),
        subject=claims.get("sub", ""),
        signed_in="iss" in claims,
    )


def admitted(home: Home, claims: Claims) -> Claims:
    """The bearer with the roles that her passes still give: at each request, since people move and leave.

    Whoever runs the host needs no pass. In the cloud the token alone decides until `infra.people` says whose accounts
    may sign in. Raises TokenInvalid.
    """
    if claims.subject == OPERATOR and not claims.signed_in:
        return claims
    passes, accounts = passes_of(home.table, claims.subject)
    if claims.signed_in and not accounts:
        return claims
    roles = claims.roles & roles_of(passes, unit=claims.unit, now=home.clock())
    if not roles:
        raise TokenInvalid("This link is not valid any more: it was replaced or taken back, or the list has changed.")
    return replace(claims, roles=roles)


def _bearer(request: Request) -> Claims:
    """Whose token was verified in front of this function (API Gateway's authorizer, or the host).

    Raises TokenMissing, or TokenInvalid for one whose bearer has left the list.
    """
    event = request.scope.get("aws.event") or {}
    claims = event.get("requestContext", {}).get("authorizer", {}).get("jwt", {}).get("claims")
    if claims is None:
        raise TokenMissing("This needs a leader's token: Authorization: Bearer <token>.")
    return admitted(current_home(), read_claims(claims))


def leader(request: Request) -> Claims:
    """The leader who asks, or the co-leader whose link it is. Raises TokenMissing, RoleMissing or LinkInvalid."""
    if request.scope.get(BY_LINK):
        return _co_leader(request)
    found = _bearer(request)
    if "leader" not in found.roles:
        raise RoleMissing("Only a leader can do this.")
    return found


def _co_leader(request: Request) -> Claims:
    """Whoever shows a link's secret as a bearer token; which session it is for is looked at with the session."""
    if "sid" not in request.path_params:
        raise RoleMissing("A link leads one session, and nothing else.")
    kind, _, shown = request.headers.get("authorization", "").partition(" ")
    try:
        secret = base64.urlsafe_b64decode(shown.strip() + "=" * (-len(shown.strip()) % 4))
    except (binascii.Error, ValueError):
        secret = b""
    if kind.lower() != "bearer" or not secret:
        raise LinkInvalid("Send the link's secret as Authorization: Bearer <secret>.")
    return Claims(name="", unit="", roles=frozenset({"co-leader"}), secret=secret)


def preparer(request: Request) -> Claims:
    """The leader, or somebody of HR, who prepares a format. Raises TokenMissing or RoleMissing."""
    found = _bearer(request)
    if not found.roles & {"leader", "hr", "admin"}:
        raise RoleMissing("Only a leader or HR can do this.")
    return found


def hr(request: Request) -> Claims:
    """Somebody of HR, or an administrator. Raises TokenMissing or RoleMissing."""
    found = _bearer(request)
    if not found.roles & {"hr", "admin"}:
        raise RoleMissing("Only HR or an administrator can do this.")
    return found


def administrator(request: Request) -> Claims:
    """Who may change the organisation itself. Raises TokenMissing or RoleMissing."""
    found = _bearer(request)
    if "admin" not in found.roles:
        raise RoleMissing("Only an administrator can do this.")
    return found


LeaderDep = Annotated[Claims, Depends(leader)]
PreparerDep = Annotated[Claims, Depends(preparer)]
HrDep = Annotated[Claims, Depends(hr)]
AdministratorDep = Annotated[Claims, Depends(administrator)]


def led_session(home: Home, claims: Claims, sid: str) -> Session:
    """The session that the bearer leads. Raises SessionUnknown or UnitForeign."""
    session = load_session(home.table, SessionId(sid))
    claims.check_leads(session)
    return session
