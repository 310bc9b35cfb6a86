"""What a session publishes at its close beside the report: receipts for everybody, ballots for whoever checks numbers.

Of every step the ballots are published as slips: how often each mark was given to each thing, after merged
contributions have been counted as one. All numbers of a report but one follow from slips, and slips tell nothing about
a person. A whole ballot would: who says in the talk how she has judged two contributions is known by them, and all her
other judgements with her. Only the actions that the plan chooses follow from nothing less than whole ballots
(shared/domain/selection.py), so those of the plan are published whole, where there are as many as free text needs.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from shared.domain.contribution import Reason
from shared.domain.formats import Script, Step, StepType
from shared.domain.identifiers import StepId, TicketHash
from shared.domain.receipts import pack
from shared.domain.results import chosen_actions
from shared.domain.session import Session
from shared.domain.showing import TICKET_DIGITS, Publication, digest, tickets_of
from shared.domain.tally import Tally
from shared.objects import canonical_json
from shared.store.ballots import load_cast
from shared.store.contributions import load_spent
from shared.store.table import Table
from shared.store.tallies import Tallies

RECEIPTS_SCHEMA = "innspill-receipts/1"
BALLOTS_SCHEMA = "innspill-ballots/1"

Published = dict[str, Any]


def ballots_of(session: Session, report: Mapping[str, Any], script: Script, tallies: Tallies) -> Published:
    """Each step's ballots without any ticket, in an order that does not depend on who came first.

    ``withheld``: fewer than ``thresholds.score``, or more joined than was confirmed, so not even slips. ``whole`` is
    null below ``thresholds.text``, and for every step but the plan's.
    """
    shown = [one["id"] for one in report["contributions"]]
    steps = [
        _ballots(session, step, tallies.publication(step.id), shown) for step in script.steps if step.takes_ballots
    ]
    return {"schema": BALLOTS_SCHEMA, "session": session.id, "steps": steps}


def _ballots(session: Session, step: Step, publication: Publication, contributions: list[str]) -> dict[str, Any]:
    tally = publication.tally
    head = {"id": step.id, "type": step.type.value, "ballots": tally.ballots, "joined": publication.joined}
    if session.unconfirmed(publication) or tally.ballots < session.thresholds.score:
        return {**head, "withheld": True, "slips": None, "whole": None}
    asked = publication.asked & _in_report(session, step, contributions)
    slips = {id_: {mark: tally.of(id_)[mark] for mark in sorted(tally.of(id_))} for id_ in sorted(asked)}
    whole = None
    if step.type is StepType.PLAN and tally.ballots >= session.thresholds.text and _chosen_by(session, publication):
        each = [sorted(approved & asked) for approved, number in tally.patterns.items() for _ in range(number)]
        whole = sorted(each)
    return {**head, "withheld": False, "slips": slips, "whole": whole}


def _chosen_by(session: Session, publication: Publication) -> bool:
    """Whether what was chosen follows from the ballots and the plan as it is: not where actions were deleted since."""
    return publication.chosen == tuple(chosen_actions(session.plan, publication.tally))


def _in_report(session: Session, step: Step, contributions: list[str]) -> frozenset[str]:
    """What the report says something about in this step; judgements of hidden texts are nobody's business any more."""
    match step.type:
        case StepType.TRILEMMA:
            return frozenset({"choice"})
        case StepType.JUDGE:
            return frozenset(contributions)
        case StepType.PLAN:
            return session.plan.action_ids()
        case _:
            return frozenset(item.id for item in step.choices)


def receipts_of(session: Session, script: Script, table: Table, tallies: Tallies, *, ballots: Published) -> Published:
    """The spent tickets of each step's round that counts, and a hash of the tallies that the room has seen.

    ``later``: the tickets of ballots that are new or changed since the step was published, and too few to show; what
    a changed one said before is counted, and so it is spent too.

    A tally that was withheld or never shown has no hash: it has so few possible values that they could be tried.
    """
    spent: dict[StepId, list[TicketHash]] = defaultdict(list)
    hidden: dict[StepId, dict[Reason, list[TicketHash]]] = defaultdict(lambda: defaultdict(list))
    for one in load_spent(table, session.id):
        if one.round == session.round_of(one.step):
            spent[one.step].append(one.ticket)
            if one.hidden_for:
                hidden[one.step][one.hidden_for].append(one.ticket)
    later: dict[StepId, list[TicketHash]] = defaultdict(list)
    for step in script.steps:
        if step.takes_ballots:
            counted = tallies.publication(step.id).cast
            tickets = tickets_of(counted)
            for cast in load_cast(table, session.id, step.id):
                if cast.ticket[:TICKET_DIGITS] in tickets:
                    spent[step.id].append(cast.ticket)
                if cast.round == session.round_of(step.id) and digest(cast.ticket, cast.marks) not in counted:
                    later[step.id].append(cast.ticket)
    published = {step["id"]: step for step in ballots["steps"]}
    return {
        "schema": RECEIPTS_SCHEMA,
        "session": session.id,
        "participants": tallies.joined,
        "expected": session.expected,
        "confirmed": session.headcount(tallies.joined).confirmed,
        "thresholds": asdict(session.thresholds),
        "readable": session.readable,
        "steps": [
            {
                "id": step.id,
                "round": session.round_of(step.id),
                "spent": pack(spent[step.id]),
                "later": pack(later[step.id]),
                "hidden": {reason.value: pack(tickets) for reason, tickets in sorted(hidden[step.id].items())},
                "tally": tally_hash(published[step.id])
                if step.id in session.revealed and step.id in published
                else None,
            }
            for step in script.steps
            if step.tickets
        ],
    }


def tally_hash(step: Mapping[str, Any]) -> str | None:
    """What binds a published step's slips: nobody can change them, and the report with them, unnoticed afterwards."""
    return None if step["withheld"] else sha256(canonical_json(step["slips"])).hexdigest()


def tally_of(step: Mapping[str, Any]) -> Tally:
    """The tally that a published step's ballots make; empty counts where they are withheld.

    Raises ValueError for slips that no ballots could have left.
    """
    slips = step["slips"] or {}
    for counts in slips.values():
        if sum(counts.values()) > step["ballots"] or any(number < 1 for number in counts.values()):
            raise ValueError("a thing has more marks than there are ballots")
    patterns: dict[frozenset[str], int] = defaultdict(int)
    for approved in step["whole"] or ():
        patterns[frozenset(approved)] += 1
    return Tally(step["ballots"], slips, dict(patterns))
