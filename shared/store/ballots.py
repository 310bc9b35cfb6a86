"""Ballots in the table: one a ticket and step, the newer revision wins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shared.domain.choices import Marks, pack, unpack
from shared.domain.errors import BallotOlder
from shared.domain.formats import Step, StepType
from shared.domain.identifiers import SessionId, StepId, TicketHash
from shared.store import keys
from shared.store.table import NEVER, AnyOf, ConditionFailed, LessThan, Missing, Put, Table, query_all


def save_ballot(
    table: Table,
    sid: SessionId,
    step: Step,
    ticket: TicketHash,
    *,
    revision: int,
    marks: Marks,
    round_: int = 0,
    finished: bool = False,
    ends: Mapping[str, int] = NEVER,
) -> None:
    """Stores a ballot unless a newer one is there; the same one again changes nothing. Raises BallotOlder.

    ``finished``: its phone has gone through its share of the step.
    """
    key = keys.ballot(sid, step.id, ticket)
    packed = pack(marks, of_contributions=step.type is StepType.JUDGE)
    done = {"finished": True} if finished else {}
    try:
        table.put(
            key,
            {"revision": revision, "marks": packed, "round": round_, **done, **ends},
            when=AnyOf([Missing(), LessThan("revision", revision)]),
        )
    except ConditionFailed:
        stored = table.get(key, consistent=True)
        if stored is None or stored["revision"] != revision or stored["marks"] != packed:
            raise BallotOlder("A newer ballot of this ticket is stored already; that one counts.") from None


TOGETHER = 100
"""Writes of one transaction."""


def forget_savings(table: Table, sid: SessionId) -> None:
    """Takes from each ballot what only mattered while it could change: how often it was saved, and whether its phone
    had finished. Repeating it changes nothing."""
    rows = query_all(table, keys.of_session(sid), keys.BALLOTS, consistent=True)
    told = [row for row in rows if not row.item.keys().isdisjoint(SAVINGS)]
    kept = [Put(row.key, {name: row.item[name] for name in row.item if name not in SAVINGS}) for row in told]
    for start in range(0, len(kept), TOGETHER):
        table.transact(kept[start : start + TOGETHER])


SAVINGS = ("revision", "finished")


@dataclass(frozen=True)
class Cast:
    """A ballot as it lies in the table. ``ticket`` is the first half of its ticket's hash."""

    ticket: TicketHash
    round: int
    marks: Marks
    finished: bool = False


def load_cast(table: Table, sid: SessionId, step: StepId) -> Iterator[Cast]:
    """All ballots of a step, of every round, from a strongly consistent read, in the random order of tickets."""
    for row in query_all(table, keys.of_session(sid), keys.ballots(step), consistent=True):
        ticket = TicketHash(row.key.sort.removeprefix(keys.ballots(step)))
        yield Cast(ticket, row.item.get("round", 0), unpack(row.item["marks"]), row.item.get("finished", False))
