"""The leader's side: open a session from a format, advance, reveal, moderate, plan, close, read the report."""

import random
from typing import Literal

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import Claims, LeaderDep
from shared.domain.contribution import Contribution
from shared.domain.errors import InputInvalid, JoinUnsupported, ReportNotReady, SessionClosed, StepNotOpen
from shared.domain.formats import Kind, Language, freeze
from shared.domain.identifiers import ActionId, ContributionId, Pin, SessionId
from shared.domain.plan import Action, Plan
from shared.domain.session import Phase, Session
from shared.domain.texts import clean_text
from shared.formats import FORMATS, load_format, load_trilemmas
from shared.home import Home
from shared.http import (
    ContributionPath,
    HomeDep,
    IfMatchDep,
    LanguageQuery,
    SessionPath,
    StepPath,
    create_app,
    to_base64,
)
from shared.objects import report_name
from shared.problems import Problem
from shared.room import Room
from shared.store.contributions import load_contributions, moderate_contribution
from shared.store.sessions import (
    Frozen,
    change_session,
    keep_seed,
    list_of_unit,
    load_session,
    open_session,
    replace_session,
)
from shared.tickets import SEED_BYTES, public_key
from shared.views.leader import LeaderView, leader_view
from shared.views.leading import (
    AdvanceRequest,
    FormatsView,
    FormatView,
    LeaderContribution,
    LeaderContributions,
    ModerateRequest,
    OpenRequest,
    OpenView,
    PlanRequest,
    RevealRequest,
    SessionSummary,
    SessionsView,
)
from shared.views.results import ResultsView, results_view
from shared.views.state import join_url

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})

REPORTS = {"json": "application/json", "html": "text/html; charset=utf-8"}


@router.get("/formats", summary="The methods a leader can choose")
def list_formats(language: LanguageQuery = None) -> FormatsView:
    shown = language or Language.EN
    formats = [load_format(format_id) for format_id in FORMATS]
    return FormatsView(
        formats=[
            FormatView(
                id=one.id,
                title=one.title[shown],
                description=one.description[shown],
                minutes=one.minutes,
                languages=list(Language),
            )
            for one in formats
        ]
    )


@router.post("/sessions", status_code=201, summary="Open a session")
def open_(body: OpenRequest, response: Response, home: HomeDep, claims: LeaderDep) -> OpenView:
    claims.check_unit(body.unit)
    if body.join == "members":
        raise JoinUnsupported(
            'Sessions for members need the organisation\'s sign-in, which is not connected here. Use "open".'
        )
    chosen = load_format(body.format)
    generator = random.Random(home.random(16))  # noqa: S311 - which warm-ups are drawn is no secret
    trilemmas = list(load_trilemmas())
    generator.shuffle(trilemmas)
    script = freeze(
        chosen,
        trilemmas=trilemmas,
        draw=body.settings.trilemmas,
        max_each=body.settings.contributions_per_kind,
    )
    seed = home.random(SEED_BYTES)
    keys = {step.id: to_base64(public_key(seed, step.id)) for step in script.steps if step.tickets}
    sid = SessionId(to_base64(home.random(16)))
    title = clean_text(body.title, limit=200) if body.title.strip() else chosen.title[body.language]

    def draft(pin: Pin) -> Session:
        return Session(
            id=sid,
            unit=body.unit,
            format=chosen.id,
            language=body.language,
            title=title,
            expected=body.expected,
            pin=pin,
            opened_on=home.today(),
            step=script.steps[0].id,
        )

    keep_seed(home.seeds, sid, seed, now=home.clock())
    session = open_session(home.table, draft, Frozen(script, keys), new_pin=lambda: _new_pin(home))
    response.headers["Location"] = f"/api/sessions/{sid}"
    url = join_url(home.settings.public_url, session)
    return OpenView(session_id=session.id, pin=session.pin, join_url=url or "")


def _new_pin(home: Home) -> Pin:
    return Pin(f"{int.from_bytes(home.random(8)) % 10**8:08}")


@router.get("/sessions", summary="The unit's sessions, newest first")
def list_sessions(home: HomeDep, claims: LeaderDep) -> SessionsView:
    return SessionsView(
        sessions=[
            SessionSummary(
                session_id=session.id,
                title=session.title,
                format=session.format,
                language=session.language,
                opened_on=session.opened_on.isoformat(),
                phase=session.phase,
            )
            for session in list_of_unit(home.table, claims.unit)
        ]
    )


@router.get("/sessions/{sid}", response_model=LeaderView, summary="What the leader steers by")
def read(sid: SessionPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None) -> Response:
    return _answer(home, _room(home, claims, sid), language)


@router.post("/sessions/{sid}/advance", response_model=LeaderView, summary="Go to a step")
def advance(
    sid: SessionPath,
    body: AdvanceRequest,
    home: HomeDep,
    claims: LeaderDep,
    seen: IfMatchDep,
    language: LanguageQuery = None,
) -> Response:
    room = _room(home, claims, sid)
    room.session.check_version(seen)
    to = room.script.step(body.to)
    moved = room.session.advanced(to, room.script, now=home.clock())
    replace_session(home.table, room.session, moved)
    return _view(home, sid, language)


@router.post("/sessions/{sid}/reveal", response_model=LeaderView, summary="Show a step's results to all, or hide them")
def reveal(
    sid: SessionPath, body: RevealRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    room = _room(home, claims, sid)
    step = room.script.step(body.step)
    change_session(
        home.table, room.session.id, lambda session: session.with_reveal(step, revealed=body.revealed, now=home.clock())
    )
    return _view(home, sid, language)


@router.patch("/sessions/{sid}/contributions/{cid}", summary="Hide, merge or theme a contribution")
def moderate(
    sid: SessionPath, cid: ContributionPath, body: ModerateRequest, home: HomeDep, claims: LeaderDep
) -> LeaderContribution:
    session = _led(home, claims, sid)
    session.check_open()
    changes = body.model_dump(exclude_unset=True)
    target = changes.get("merged_into")
    if target is not None:
        others = {one.id: one for one in load_contributions(home.table, session.id)}
        if target == cid or target not in others or not others[ContributionId(target)].visible:
            raise InputInvalid("merged_into: names another, visible contribution of this session.")
    if not changes:
        raise InputInvalid("Give at least one of hidden, merged_into and theme.")
    return _contribution(moderate_contribution(home.table, session.id, ContributionId(cid), changes))


@router.get("/sessions/{sid}/contributions", summary="Every contribution, hidden ones too")
def list_contributions(sid: SessionPath, home: HomeDep, claims: LeaderDep) -> LeaderContributions:
    session = _led(home, claims, sid)
    return LeaderContributions(contributions=[_contribution(one) for one in load_contributions(home.table, session.id)])


@router.get("/sessions/{sid}/results/{step}", summary="A step's whole results, once it does not collect")
def read_results(
    sid: SessionPath, step: StepPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> ResultsView:
    room = _room(home, claims, sid)
    chosen = room.script.step(step)
    if not chosen.collects or room.session.collecting(chosen):
        raise StepNotOpen("Results are shown when the step has ended or is revealed: numbers on the way would steer.")
    return results_view(room, chosen, language or room.session.language)


@router.put("/sessions/{sid}/plan", response_model=LeaderView, summary="Write down what was agreed, and the actions")
def plan(
    sid: SessionPath,
    body: PlanRequest,
    home: HomeDep,
    claims: LeaderDep,
    seen: IfMatchDep,
    language: LanguageQuery = None,
) -> Response:
    session = _led(home, claims, sid)
    if seen is not None:
        session.check_version(seen)
    written = _plan(body, home)
    if seen is None:
        change_session(home.table, session.id, lambda session: session.with_plan(written))
    else:
        replace_session(home.table, session, session.with_plan(written))
    return _view(home, sid, language)


@router.post("/sessions/{sid}/close", status_code=202, response_model=LeaderView, summary="Close for good")
def close(sid: SessionPath, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None) -> Response:
    session = _led(home, claims, sid)
    change_session(home.table, session.id, lambda session: session.closing(now=home.clock()))
    return _view(home, sid, language, status=202)


@router.get("/sessions/{sid}/qr.svg", summary="The QR code that phones scan", response_class=Response)
def qr_code(sid: SessionPath, home: HomeDep) -> Response:
    # Only here: one request of a whole session draws the code, and every cold start would pay for it.
    import qrcode
    import qrcode.image.svg

    session = load_session(home.table, SessionId(sid))
    url = join_url(home.settings.public_url, session)
    if url is None:
        raise SessionClosed("This session takes nobody any more, so there is no code to scan.")
    image = qrcode.make(url, image_factory=qrcode.image.svg.SvgPathImage, border=2)
    return Response(image.to_string(), media_type="image/svg+xml", headers={"Cache-Control": "no-store"})


@router.get("/sessions/{sid}/report.{extension}", summary="The report", response_class=Response)
def report(sid: SessionPath, extension: Literal["json", "html"], home: HomeDep, claims: LeaderDep) -> Response:
    session = _led(home, claims, sid)
    content = home.objects.get(report_name(session.id, extension))
    if session.phase is not Phase.CLOSED or content is None:
        raise ReportNotReady("The report is built when the session has been closed; that takes about two seconds.")
    return Response(content, media_type=REPORTS[extension], headers={"Cache-Control": "no-store"})


def _led(home: Home, claims: Claims, sid: str) -> Session:
    session = load_session(home.table, SessionId(sid))
    claims.check_leads(session)
    return session


def _room(home: Home, claims: Claims, sid: str) -> Room:
    room = Room(home.table, SessionId(sid))
    claims.check_leads(room.session)
    return room


def _view(home: Home, sid: str, language: Language | None, *, status: int = 200) -> Response:
    return _answer(home, Room(home.table, SessionId(sid)), language, status=status)


def _answer(home: Home, room: Room, language: Language | None, *, status: int = 200) -> Response:
    # Counts change without the leader's version, so no cache may answer for us.
    view = leader_view(room, language or room.session.language, home.settings.public_url)
    headers = {"ETag": f'"{view.version}"', "Cache-Control": "no-store"}
    return Response(view.model_dump_json(), status, headers, media_type="application/json")


def _plan(body: PlanRequest, home: Home) -> Plan:
    actions = [
        Action(
            id=ActionId(action.id or home.random(4).hex()),
            title=_line(action.title),
            why=_line(action.why),
            contributions=tuple(ContributionId(cid) for cid in action.contributions),
            owner=_line(action.owner),
            due=action.due,
            measure=_line(action.measure),
        )
        for action in body.actions
    ]
    if len({action.id for action in actions}) != len(actions):
        raise InputInvalid("Two actions have the same id.")
    return Plan(agreed=_line(body.agreed, limit=10_000), actions=tuple(actions))


def _line(text: str, *, limit: int = 500) -> str:
    return clean_text(text, limit=limit) if text.strip() else ""


def _contribution(one: Contribution) -> LeaderContribution:
    return LeaderContribution(
        id=one.id,
        step=one.step,
        kind=Kind(one.kind),
        theme=one.theme,
        text=one.text,
        hidden=one.hidden,
        merged_into=one.merged_into,
    )


handler = Mangum(create_app([router]), lifespan="off")
