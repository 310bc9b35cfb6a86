"""Who a leader is: what the verified token says, the same behind API Gateway as on the embedded host."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from shared.domain.errors import RoleMissing, TokenMissing, UnitForeign
from shared.domain.identifiers import SessionId
from shared.domain.session import Session
from shared.home import Home
from shared.store.sessions import load_session


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

    @property
    def speaks_for_all(self) -> bool:
        """Whether the bearer may decide for every unit: what is published, and how low a threshold may be."""
        return bool(self.roles & {"hr", "admin"})

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


def _bearer(request: Request) -> Claims:
    """Whose token was verified in front of this function (API Gateway's authorizer, or the host).

    Raises TokenMissing.
    """
    event = request.scope.get("aws.event") or {}
    claims = event.get("requestContext", {}).get("authorizer", {}).get("jwt", {}).get("claims")
    if claims is None:
        raise TokenMissing("This needs a leader's token: Authorization: Bearer <token>.")
    return read_claims(claims)


def leader(request: Request) -> Claims:
    """The leader who asks. Raises TokenMissing or RoleMissing."""
    found = _bearer(request)
    if not found.roles & {"leader", "admin"}:
        raise RoleMissing("Only a leader can do this.")
    return found


def preparer(request: Request) -> Claims:
    """The leader, or somebody of HR, who prepares a format. Raises TokenMissing or RoleMissing."""
    found = _bearer(request)
    if not found.roles & {"leader", "hr", "admin"}:
        raise RoleMissing("Only a leader or HR can do this.")
    return found


LeaderDep = Annotated[Claims, Depends(leader)]
PreparerDep = Annotated[Claims, Depends(preparer)]


def led_session(home: Home, claims: Claims, sid: str) -> Session:
    """The session that the bearer leads. Raises SessionUnknown or UnitForeign."""
    session = load_session(home.table, SessionId(sid))
    claims.check_leads(session)
    return session
