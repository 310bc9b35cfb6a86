"""What HR decides for the whole organisation: how long sessions and their reports are kept."""

from fastapi import APIRouter, Response
from mangum import Mangum
from pydantic import BaseModel, Field

from shared.claims import Claims, HrDep
from shared.domain.errors import RoleMissing, VersionMissing
from shared.domain.organisation import ROOT
from shared.domain.retention import Retention
from shared.http import HomeDep, IfMatchDep, RequestBody, create_app
from shared.problems import Problem
from shared.store.retention import Stored, load_retention, save_retention

router = APIRouter(prefix="/api", tags=["hr"], responses={"default": {"model": Problem}})


class SettingsRequest(RequestBody):
    """For sessions that open from now on. ``raw_days``: contributions and ballots; ``report_years``: all the rest."""

    raw_days: int = Field(strict=True)
    report_years: int = Field(strict=True)


class SettingsView(BaseModel):
    """``version`` is what If-Match takes; 0: nobody has changed anything yet."""

    version: int
    raw_days: int
    report_years: int
    may_change: bool


@router.get("/settings", summary="How long sessions are kept")
def read(home: HomeDep, claims: HrDep, response: Response) -> SettingsView:
    return _view(response, claims, load_retention(home.table))


@router.put("/settings", summary="Keep sessions shorter or longer from now on")
def save(body: SettingsRequest, home: HomeDep, claims: HrDep, seen: IfMatchDep, response: Response) -> SettingsView:
    """Raises RoleMissing for HR of a part of the organisation: this holds for all of it."""
    if not _may_change(claims):
        raise RoleMissing("Only HR of the whole organisation, or an administrator, can change this.")
    if seen is None:
        raise VersionMissing('Send If-Match with the version that you last read; "0" before anybody changed it.')
    return _view(response, claims, save_retention(home.table, Retention(body.raw_days, body.report_years), seen=seen))


def _may_change(claims: Claims) -> bool:
    return "admin" in claims.roles or claims.unit == ROOT


def _view(response: Response, claims: Claims, stored: Stored) -> SettingsView:
    response.headers.update({"ETag": f'"{stored.version}"', "Cache-Control": "no-store"})
    retention = stored.retention
    return SettingsView(
        version=stored.version,
        raw_days=retention.raw_days,
        report_years=retention.report_years,
        may_change=_may_change(claims),
    )


handler = Mangum(create_app([router]), lifespan="off")
