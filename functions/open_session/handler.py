"""Before a session: the formats to choose from, opening one, the unit's list, and the QR code that phones scan."""

import random

from fastapi import APIRouter, Response
from mangum import Mangum

from shared.claims import LeaderDep
from shared.domain.errors import InputInvalid, JoinUnsupported, SessionClosed
from shared.domain.follow_up import to_review
from shared.domain.format_data import read_format
from shared.domain.formats import Format, Language, freeze
from shared.domain.identifiers import Pin, SessionId
from shared.domain.left_steps import check_extra
from shared.domain.retention import REHEARSAL_LIFETIME, of_rehearsal
from shared.domain.session import Session
from shared.domain.texts import clean_optional
from shared.domain.themes import offered
from shared.formats import FORMATS, load_format, load_trilemmas, trilemma_bank
from shared.home import Home
from shared.http import HomeDep, LanguageQuery, SessionPath, create_app, to_base64
from shared.problems import Problem
from shared.room import frozen_part
from shared.store.actions import actions_of_unit
from shared.store.formats import find_format
from shared.store.retention import load_retention
from shared.store.sessions import (
    SEED_LIFETIME,
    Frozen,
    keep_seed,
    list_of_unit,
    load_session,
    open_session,
)
from shared.themes import themes_of
from shared.tickets import SEED_BYTES, public_key
from shared.views.opening import FormatsView, FormatView, OpenRequest, OpenView, SessionSummary, SessionsView

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.get("/formats", summary="The built-in methods, open to everybody; prepare_format lists the unit's too")
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
    extra_minutes = check_extra(body.settings.extra_minutes)
    chosen = _format(home, body)
    generator = random.Random(home.random(16))  # noqa: S311 - which warm-ups are drawn is no secret
    reviews = tuple(one.ref for one in to_review(actions_of_unit(home.table, body.unit)))
    trilemmas = list(load_trilemmas())
    generator.shuffle(trilemmas)
    script = freeze(
        chosen,
        trilemmas=trilemmas,
        themes=offered(themes_of(home.table).all),
        draw=body.settings.trilemmas,
        max_each=body.settings.contributions_per_kind,
        readings=body.settings.readings,
        language=body.language,
        looks_back=bool(reviews),
    )
    seed = home.random(SEED_BYTES)
    keys = {step.id: to_base64(public_key(seed, step.id)) for step in script.steps if step.tickets}
    sid = SessionId(to_base64(home.random(16)))
    title = clean_optional(body.title, limit=200) or chosen.title[body.language]

    now = home.clock()
    lifetime = of_rehearsal(now) if body.rehearsal else load_retention(home.table).retention.lifetime(now)

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
            extra_minutes=extra_minutes,
            thresholds=chosen.thresholds,
            rehearsal=body.rehearsal,
            lifetime=lifetime,
        )

    keep_seed(home.seeds, sid, seed, now=now, lifetime=REHEARSAL_LIFETIME if body.rehearsal else SEED_LIFETIME)
    frozen = Frozen(script, keys, reviews)
    session = open_session(home.table, draft, frozen, new_pin=lambda: _new_pin(home))
    response.headers["Location"] = f"/api/sessions/{sid}"
    url = session.join_url(home.settings.public_url, frozen.fingerprint)
    return OpenView(session_id=session.id, pin=session.pin, join_url=url or "")


def _format(home: Home, body: OpenRequest) -> Format:
    """The built-in, the unit's own or the published format. Raises InputInvalid when it is none, or not spoken so."""
    if body.format in FORMATS:
        return load_format(body.format)
    stored = find_format(home.table, body.unit, body.format)
    if stored is None:
        raise InputInvalid("There is no such format. GET /api/formats/available lists them.")
    chosen = read_format(stored.id, stored.data, bank=trilemma_bank())
    if body.language not in chosen.languages:
        raise InputInvalid("The format is not complete in that language. Choose one that it is offered in.")
    return chosen


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
                rehearsal=session.rehearsal,
            )
            for session in list_of_unit(home.table, claims.unit)
        ]
    )


@router.get("/sessions/{sid}/qr.svg", summary="The QR code that phones scan", response_class=Response)
def qr_code(sid: SessionPath, home: HomeDep) -> Response:
    # Only here: one request of a whole session draws the code, and every cold start would pay for it.
    import qrcode
    import qrcode.image.svg

    session = load_session(home.table, SessionId(sid))
    url = session.join_url(home.settings.public_url, frozen_part(home.table, session.id).fingerprint)
    if url is None:
        raise SessionClosed("This session takes nobody any more, so there is no code to scan.")
    image = qrcode.make(url, image_factory=qrcode.image.svg.SvgPathImage, border=2)
    return Response(image.to_string(), media_type="image/svg+xml", headers={"Cache-Control": "no-store"})


handler = Mangum(create_app([router]), lifespan="off")
