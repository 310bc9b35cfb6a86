"""Contributions in the table: one a ticket, edited and withdrawn by the same ticket, moderated by the leader."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.domain.contribution import Contribution, Reason
from shared.domain.errors import ContributionUnknown, TicketCollision, TicketUnknown
from shared.domain.identifiers import ContributionId, SessionId, StepId, TicketHash
from shared.store import keys
from shared.store.table import NEVER, AnyOf, ConditionFailed, Equals, Exists, Item, Missing, Table, query_all


def contribution_id(ticket: TicketHash) -> ContributionId:
    """The public id of what a ticket hands in: a ticket can only ever have one contribution."""
    return ContributionId(ticket[:8])


def save_contribution(
    table: Table,
    sid: SessionId,
    step: StepId,
    ticket: TicketHash,
    *,
    kind: str,
    theme: str | None,
    text: str,
    round_: int = 0,
    ends: Mapping[str, int] = NEVER,
) -> ContributionId:
    """Stores a contribution, or what it says now; the leader's moderation of it stays, and the theme that she gave it.

    Raises TicketCollision in the one of about 35,000 sessions of 500 contributions in which two tickets share
    their first 32 bits: the phone then uses another ticket.
    """
    cid = contribution_id(ticket)
    attributes = {"ticket": ticket, "step": step, "kind": kind, "theme": theme, "text": text, "round": round_, **ends}
    try:
        table.update(keys.contribution(sid, cid), attributes, when=AnyOf([Missing(), Equals("ticket", ticket)]))
    except ConditionFailed:
        raise TicketCollision("This ticket cannot be used. Use another one.") from None
    return cid


def withdraw_contribution(table: Table, sid: SessionId, ticket: TicketHash) -> None:
    """Raises TicketUnknown when nothing was handed in with this ticket."""
    try:
        table.delete(keys.contribution(sid, contribution_id(ticket)), when=Equals("ticket", ticket))
    except ConditionFailed:
        raise TicketUnknown("Nothing was handed in with this ticket, so nothing can be withdrawn.") from None


def moderate_contribution(
    table: Table, sid: SessionId, cid: ContributionId, changes: Mapping[str, Any]
) -> Contribution:
    """Sets ``hidden_for``, ``merged_into`` or ``corrected_theme``. Raises ContributionUnknown."""
    try:
        table.update(keys.contribution(sid, cid), changes, when=Exists())
    except ConditionFailed:
        raise ContributionUnknown("There is no such contribution in this session.") from None
    return load_contribution(table, sid, cid)


def load_contribution(table: Table, sid: SessionId, cid: ContributionId) -> Contribution:
    """Raises ContributionUnknown."""
    item = table.get(keys.contribution(sid, cid), consistent=True)
    if item is None:
        raise ContributionUnknown("There is no such contribution in this session.")
    return _contribution(cid, item)


def load_contributions(table: Table, sid: SessionId, *, consistent: bool = True) -> list[Contribution]:
    """All contributions of a session, hidden ones too, ordered by their random id."""
    rows = query_all(table, keys.of_session(sid), keys.CONTRIBUTIONS, consistent=consistent)
    return [_contribution(ContributionId(row.key.sort.removeprefix(keys.CONTRIBUTIONS)), row.item) for row in rows]


@dataclass(frozen=True)
class Spent:
    """A ticket that a contribution was handed in with, and nothing of what it says."""

    ticket: TicketHash
    step: StepId
    round: int
    hidden_for: Reason | None


def load_spent(table: Table, sid: SessionId) -> list[Spent]:
    """The tickets of all contributions of a session, hidden ones too, of every round."""
    rows = list(query_all(table, keys.of_session(sid), keys.CONTRIBUTIONS, consistent=True))
    return [
        Spent(row.item["ticket"], StepId(row.item["step"]), row.item.get("round", 0), _hidden_for(row.item))
        for row in rows
    ]


def _hidden_for(item: Item) -> Reason | None:
    # Before hiding had reasons it was a yes or no.
    reason = item.get("hidden_for") or (Reason.OTHER if item.get("hidden") else None)
    return Reason(reason) if reason else None


def _contribution(cid: ContributionId, item: Item) -> Contribution:
    return Contribution(
        id=cid,
        step=StepId(item["step"]),
        kind=item["kind"],
        text=item["text"],
        theme=item["corrected_theme"] if "corrected_theme" in item else item["theme"],
        hidden_for=_hidden_for(item),
        merged_into=item.get("merged_into"),
        round=item.get("round", 0),
    )
