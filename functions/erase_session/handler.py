"""A session is given up: everything of it goes, at once and for good. One with people needs to have ended first."""

from fastapi import APIRouter
from mangum import Mangum

from shared.claims import LeaderDep
from shared.domain.identifiers import SessionId
from shared.domain.session import Phase
from shared.erasing import erase_session
from shared.http import HomeDep, IfMatchDep, SessionPath, create_app
from shared.problems import Problem
from shared.store.sessions import load_erasable

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.delete("/sessions/{sid}", status_code=204, summary="Erase a session that has ended, or a rehearsal")
def erase(sid: SessionPath, home: HomeDep, claims: LeaderDep, seen: IfMatchDep) -> None:
    """A session with people needs If-Match, so that nothing goes by a slip; what is half erased needs it no more."""
    session = load_erasable(home.table, SessionId(sid))
    claims.check_owns()
    claims.check_leads(session)
    if not session.rehearsal and session.phase is not Phase.ERASING:
        session.check_version(seen)
    erase_session(home, session)


handler = Mangum(create_app([router]), lifespan="off")
