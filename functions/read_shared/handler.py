"""What anybody who knows a session may read when it has ended: the receipts, and what its leader has left readable.

The session's id is 128 random bits that only its phones were told: whoever has it was there, or got the link from them.
"""

from hashlib import sha256

from fastapi import APIRouter, Request, Response
from mangum import Mangum

from shared.domain.errors import NotShared, ReportNotReady
from shared.domain.identifiers import SessionId
from shared.domain.session import Phase
from shared.home import Home
from shared.http import HomeDep, SessionPath, create_app
from shared.objects import RECEIPTS, SHARED, session_file
from shared.problems import Problem
from shared.store.sessions import load_session

router = APIRouter(prefix="/api/sessions/{sid}", tags=["phone"], responses={"default": {"model": Problem}})

FOR_A_MINUTE = "public, max-age=0, s-maxage=60"
"""A full room asks at once, so an edge may answer; what is erased is gone from there a minute later."""


@router.get("/receipts", summary="The spent tickets of each step, once the session has ended", response_class=Response)
def receipts(sid: SessionPath, request: Request, home: HomeDep) -> Response:
    return _file(home, sid, RECEIPTS, request)


@router.get("/shared", summary="The plan and the results that were shown", response_class=Response)
def shared(sid: SessionPath, request: Request, home: HomeDep) -> Response:
    return _file(home, sid, SHARED, request)


def _file(home: Home, sid: str, file: str, request: Request) -> Response:
    """The file; the session itself is asked only when there is none, so that both are kept apart."""
    content = home.objects.get(session_file(SessionId(sid), file))
    if content is None:
        session = load_session(home.table, SessionId(sid))
        if session.phase is Phase.CLOSED:
            raise NotShared("The leader has not left this session's results readable, or they are no longer kept.")
        raise ReportNotReady("This is there when the session has ended; that takes about two seconds.")
    etag = f'"{sha256(content).hexdigest()[:16]}"'
    headers = {"ETag": etag, "Cache-Control": FOR_A_MINUTE}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type="application/json")


handler = Mangum(create_app([router]), lifespan="off")
