"""One anonymous text for one ticket: the same ticket hands in, edits and withdraws it."""

from fastapi import APIRouter
from mangum import Mangum
from pydantic import BaseModel, Field

from shared.domain.contribution import MAX_TEXT
from shared.domain.errors import InputInvalid, StepNotOpen
from shared.domain.formats import StepType
from shared.domain.groups import NOTE
from shared.domain.identifiers import SessionId, TicketHash
from shared.domain.session import Session
from shared.domain.texts import clean_text
from shared.home import Home
from shared.http import HomeDep, RequestBody, RoundNumber, SessionPath, StepPath, TicketBody, create_app
from shared.problems import Problem
from shared.room import frozen_part
from shared.store.contributions import new_id, save_contribution, withdraw_contribution
from shared.store.sessions import expiry, load_seed, load_session
from shared.tickets import Ticket, check

router = APIRouter(prefix="/api", tags=["phone"], responses={"default": {"model": Problem}})


class ContributionRequest(RequestBody):
    ticket: TicketBody
    round: RoundNumber = 0
    kind: str = Field(max_length=40)
    theme: str | None = Field(default=None, max_length=40)
    text: str


class WithdrawRequest(RequestBody):
    ticket: TicketBody
    round: RoundNumber = 0


class ContributionReceipt(BaseModel):
    """``id`` is public. It stays when the same ticket edits the text, and ends when the text is withdrawn."""

    id: str


@router.post("/sessions/{sid}/steps/{step}/contributions", status_code=201, summary="Hand in or edit a contribution")
def submit(sid: SessionPath, step: StepPath, body: ContributionRequest, home: HomeDep) -> ContributionReceipt:
    session, ticket = _admitted(home, sid, step, body)
    script = frozen_part(home.table, session.id).script
    chosen = script.step(step)
    if body.kind not in ({NOTE} if chosen.type is StepType.DISCUSS else {kind.id for kind in chosen.choices}):
        raise InputInvalid("kind: not one of this step's kinds.")
    script.check_theme(body.theme)
    text = clean_text(body.text, limit=MAX_TEXT)
    cid = save_contribution(
        home.table,
        session.id,
        chosen.id,
        ticket,
        id_=new_id(home.random(8)),
        kind=body.kind,
        theme=body.theme,
        text=text,
        round_=body.round,
        ends=expiry(session),
    )
    return ContributionReceipt(id=cid)


@router.delete("/sessions/{sid}/steps/{step}/contributions", status_code=204, summary="Withdraw a contribution")
def withdraw(sid: SessionPath, step: StepPath, body: WithdrawRequest, home: HomeDep) -> None:
    session, ticket = _admitted(home, sid, step, body)
    withdraw_contribution(home.table, session.id, ticket)


def _admitted(
    home: Home, sid: str, step: str, body: ContributionRequest | WithdrawRequest
) -> tuple[Session, TicketHash]:
    """The session and the ticket's name, after the checks that come before any other: session, step, ticket."""
    session = load_session(home.table, SessionId(sid))
    chosen = frozen_part(home.table, session.id).script.step(step)
    session.check_takes(chosen, now=home.clock())
    if not chosen.takes_contributions:
        raise StepNotOpen("This step takes ballots, not contributions.")
    session.check_round(chosen, body.round)
    seed = load_seed(home.seeds, session.id)
    return session, check(seed, session.id, chosen.id, Ticket(body.ticket.input, body.ticket.output))


handler = Mangum(create_app([router]), lifespan="off")
