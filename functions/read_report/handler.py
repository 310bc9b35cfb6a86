"""The report of a closed session, in each of its forms; and, for everybody, how report.json is made up."""

from pathlib import Path
from typing import Literal

from fastapi import APIRouter, Response
from mangum import Mangum

from shared import reporting
from shared.claims import Claims, LeaderDep, led_session
from shared.domain.errors import ReportNotReady
from shared.domain.session import Phase
from shared.home import Home
from shared.http import HomeDep, SessionPath, create_app
from shared.objects import BALLOTS, REPORT_TYPES, session_file
from shared.problems import Problem

SCHEMA = Path(reporting.__file__).parent / "report.schema.json"
A_DAY = "public, max-age=86400"

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.get("/schemas/report-2.json", summary="The JSON Schema of report.json, for everybody", response_class=Response)
def schema() -> Response:
    headers = {"Content-Type": "application/schema+json", "Cache-Control": A_DAY}
    return Response(SCHEMA.read_bytes(), headers=headers)


@router.get("/sessions/{sid}/report.{extension}", summary="The report", response_class=Response)
def report(
    sid: SessionPath, extension: Literal["json", "html", "pdf", "csv", "xlsx"], home: HomeDep, claims: LeaderDep
) -> Response:
    return _file(home, claims, sid, f"report.{extension}", REPORT_TYPES[extension])


@router.get("/sessions/{sid}/ballots.json", summary="What the report's numbers follow from", response_class=Response)
def ballots(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> Response:
    return _file(home, claims, sid, BALLOTS, REPORT_TYPES["json"])


def _file(home: Home, claims: Claims, sid: str, file: str, content_type: str) -> Response:
    session = led_session(home, claims, sid)
    content = home.objects.get(session_file(session.id, file, rehearsal=session.rehearsal))
    if session.phase is not Phase.CLOSED or content is None:
        raise ReportNotReady("The report is built when the session has been closed; that takes about two seconds.")
    return Response(content, headers={"Content-Type": content_type, "Cache-Control": "no-store"})


handler = Mangum(create_app([router]), lifespan="off")
