"""A rehearsal is over: everything of it goes, at once. Sessions in which people took part are never deleted here."""

from fastapi import APIRouter
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.errors import NotRehearsal
from shared.http import HomeDep, SessionPath, create_app
from shared.objects import session_files
from shared.problems import Problem
from shared.store.sessions import delete_rehearsal

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.delete("/sessions/{sid}", status_code=204, summary="Delete a rehearsal")
def delete(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> None:
    session = led_session(home, claims, sid)
    if not session.rehearsal:
        raise NotRehearsal("Only a rehearsal can be deleted. What people have said in a session is kept.")
    for name in session_files(session.id, rehearsal=True):
        home.objects.delete(name)
    delete_rehearsal(home.table, home.seeds, session)


handler = Mangum(create_app([router]), lifespan="off")
