"""Leading together: links for co-leaders, and handing the lead over to one of them."""

from urllib.parse import quote

from fastapi import APIRouter, Path, Response
from mangum import Mangum

from shared.claims import LeaderDep, led_session
from shared.domain.links import SECRET_BYTES, Link, hash_of
from shared.domain.sharing import with_lead, with_link, without_link
from shared.domain.texts import clean_optional
from shared.http import HomeDep, LanguageQuery, SessionPath, create_app, to_base64
from shared.problems import Problem
from shared.room import Room
from shared.store.sessions import change_session
from shared.views.leader import LeaderView, leader_response
from shared.views.sharing import LeadRequest, LinkRequest, NewLinkView

router = APIRouter(prefix="/api", tags=["leader"], responses={"default": {"model": Problem}})


@router.post("/sessions/{sid}/links", status_code=201, summary="Make a link for a co-leader, shown this once")
def make_link(sid: SessionPath, body: LinkRequest, home: HomeDep, claims: LeaderDep) -> NewLinkView:
    session = led_session(home, claims, sid)
    claims.check_owns()
    secret = home.random(SECRET_BYTES)
    name = clean_optional(body.name, limit=60)
    link = Link(id=home.random(4).hex(), name=name, secret_hash=hash_of(secret))
    change_session(home.table, session.id, lambda one: with_link(one, link))
    url = f"{home.settings.public_url}/lead#session={quote(session.id)}&link={link.id}.{to_base64(secret)}"
    return NewLinkView(id=link.id, url=url, qr=_qr_code(url))


@router.delete("/sessions/{sid}/links/{link}", response_model=LeaderView, summary="Take a co-leader's link back")
def take_back(
    sid: SessionPath,
    link: str = Path(pattern=r"^[0-9a-f]{8}$"),
    *,
    home: HomeDep,
    claims: LeaderDep,
    language: LanguageQuery = None,
) -> Response:
    session = led_session(home, claims, sid)
    claims.check_owns()
    change_session(home.table, session.id, lambda one: without_link(one, link))
    return leader_response(home, Room(home.table, session.id), language)


@router.put("/sessions/{sid}/lead", response_model=LeaderView, summary="Hand the lead over, or take it back")
def hand_over(
    sid: SessionPath, body: LeadRequest, home: HomeDep, claims: LeaderDep, language: LanguageQuery = None
) -> Response:
    session = led_session(home, claims, sid)
    claims.check_owns()
    change_session(home.table, session.id, lambda one: with_lead(one, body.link))
    return leader_response(home, Room(home.table, session.id), language)


def _qr_code(url: str) -> str:
    """The link as an SVG image."""
    # Only here: few sessions are led by two, and every cold start would pay for it.
    import qrcode
    import qrcode.image.svg

    return str(qrcode.make(url, image_factory=qrcode.image.svg.SvgPathImage, border=2).to_string(encoding="unicode"))


handler = Mangum(create_app([router]), lifespan="off")
