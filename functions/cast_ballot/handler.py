"""One ballot for one ticket and step: everything one person chose there; a newer revision replaces it."""

from collections.abc import Collection
from typing import Any

from fastapi import APIRouter
from mangum import Mangum
from pydantic import Field

from shared.domain.choices import read_choices
from shared.domain.errors import StepNotOpen
from shared.domain.formats import Script, Step, StepType
from shared.domain.identifiers import SessionId
from shared.domain.session import Session
from shared.home import Home
from shared.http import HomeDep, RequestBody, RoundNumber, SessionPath, StepPath, TicketBody, create_app
from shared.problems import Problem
from shared.room import frozen_part
from shared.store.ballots import save_ballot
from shared.store.contributions import load_contributions
from shared.store.publishing import is_sealed
from shared.store.sessions import expiry, load_seed, load_session
from shared.store.tallies import load_tallies
from shared.tickets import Ticket, check

router = APIRouter(prefix="/api", tags=["phone"], responses={"default": {"model": Problem}})

MAX_REVISION = 2**53
"""What a phone's JavaScript can count to."""


class BallotRequest(RequestBody):
    """``choices`` depends on the step: {"choice": "a"}, {"<id>": 1…5 or "pass"} or {"approve": ["<id>"]}.

    ``finished``: the phone has gone through its share, or its person has said that this is all.
    """

    ticket: TicketBody
    round: RoundNumber = 0
    revision: int = Field(ge=1, le=MAX_REVISION, strict=True)
    choices: dict[str, Any]
    finished: bool = False


@router.put("/sessions/{sid}/steps/{step}/ballot", status_code=204, summary="Cast or replace a ballot")
def cast(sid: SessionPath, step: StepPath, body: BallotRequest, home: HomeDep) -> None:
    session = load_session(home.table, SessionId(sid))
    script = frozen_part(home.table, session.id).script
    chosen = script.step(step)
    session.check_takes(chosen, now=home.clock())
    session.check_round(chosen, body.round)
    if not session.collecting(chosen) and is_sealed(home.table, session, chosen):
        raise StepNotOpen("This step is final: everybody had finished. What you chose stays on your phone.")
    if not chosen.takes_ballots:
        raise StepNotOpen("This step takes contributions, not ballots.")
    seed = load_seed(home.seeds, session.id)
    ticket = check(seed, session.id, chosen.id, Ticket(body.ticket.input, body.ticket.output))
    marks = read_choices(chosen, body.choices, _known(home, session, script, chosen, body.choices))
    save_ballot(
        home.table,
        session.id,
        chosen,
        ticket,
        revision=body.revision,
        marks=marks,
        round_=body.round,
        finished=body.finished,
        ends=expiry(session),
    )


def _known(home: Home, session: Session, script: Script, step: Step, choices: dict[str, Any]) -> Collection[str]:
    """The ids that a ballot of this step can be about."""
    if step.type is StepType.PLAN:
        return session.plan.action_ids()
    if step.type is not StepType.JUDGE:
        return {choice.id for choice in step.choices}
    rosters = load_tallies(home.table, session.id).rosters
    about = script.contribute_steps_before(step.id)
    known: set[str] = set().union(*(rosters[one].known for one in about if one in rosters))
    if choices.keys() <= known:
        return known
    # Handed in a moment ago and not counted yet, or hidden since this phone read the list.
    return known | {written.id for written in load_contributions(home.table, session.id)}


handler = Mangum(create_app([router]), lifespan="off")
