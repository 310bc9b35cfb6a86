"""Contributions in the table: one a ticket, edited and withdrawn by the same ticket, moderated by the leader.

A row is found by its ticket, so that a ticket never has two. The id that everybody knows a text by is drawn at random
and stored with it: a text that is written with a ticket after another was withdrawn, or in a step's next round, is a
new row with a new id, and nothing that was said of the old one is said of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.domain.contribution import ID_DIGITS, Contribution, Reason, distinct
from shared.domain.errors import StepReset, TicketCollision, TicketUnknown
from shared.domain.identifiers import ContributionId, SessionId, StepId, TicketHash
from shared.store import keys
from shared.store.table import NEVER, Condition, ConditionFailed, Equals, Item, Missing, Table, query_all

TRIES = 5
"""How often a save begins again because another request with the same ticket came between."""


def new_id(random: bytes) -> ContributionId:
    """A contribution's id from random bytes."""
    return ContributionId(random.hex()[:ID_DIGITS])


def place(ticket: TicketHash) -> str:
    """Where in a session the text of a ticket lies. It is known to nobody but the host."""
    return ticket[:8]


def save_contribution(
    table: Table,
    sid: SessionId,
    step: StepId,
    ticket: TicketHash,
    *,
    id_: ContributionId,
    kind: str,
    theme: str | None,
    text: str,
    round_: int = 0,
    ends: Mapping[str, int] = NEVER,
) -> ContributionId:
    """Stores a contribution under ``id_``, or what it says now under the id that it has.

    An edit keeps the leader's moderation and the theme that she gave it. The same request again changes nothing.
    Raises StepReset when the ticket has been used in a later round, and TicketCollision in the one of about 35,000
    sessions of 500 contributions in which two tickets share their first 32 bits: the phone then uses another ticket.
    """
    key = keys.contribution(sid, place(ticket))
    says = {"kind": kind, "theme": theme, "text": text}
    sheet = {"id": id_, "ticket": ticket, "step": step, **says, "round": round_, **ends}
    for _ in range(TRIES):
        stored = table.get(key, consistent=True)
        try:
            if stored is None:
                table.put(key, sheet, when=Missing())
                return id_
            if stored["ticket"] != ticket:
                raise TicketCollision("This ticket cannot be used. Use another one.")
            if stored.get("round", 0) > round_:
                raise StepReset("The leader has started this step anew. Answer again.")
            if stored.get("round", 0) == round_:
                table.update(key, says, when=_same_sheet(stored))
                return _raw_id(key, stored)
            table.put(key, sheet, when=_same_sheet(stored))
            return id_
        except ConditionFailed:
            continue  # withdrawn, or written, by another request of the same phone
    raise ConditionFailed


def withdraw_contribution(table: Table, sid: SessionId, ticket: TicketHash) -> None:
    """Raises TicketUnknown when nothing was handed in with this ticket."""
    try:
        table.delete(keys.contribution(sid, place(ticket)), when=Equals("ticket", ticket))
    except ConditionFailed:
        raise TicketUnknown("Nothing was handed in with this ticket, so nothing can be withdrawn.") from None


def moderate_contribution(table: Table, sid: SessionId, cid: ContributionId, changes: Mapping[str, Any]) -> bool:
    """Sets ``hidden_for``, ``merged_into`` or ``corrected_theme``; False when there is no such contribution any more.

    A text that was written with the same ticket meanwhile is another one, and stays as it is.
    """
    for key, item, contribution in _load(table, sid):
        if contribution.id == cid:
            try:
                table.update(key, changes, when=_same_sheet(item))
            except ConditionFailed:
                return False
            return True
    return False


def load_contributions(table: Table, sid: SessionId, *, consistent: bool = True) -> list[Contribution]:
    """All contributions of a session, hidden ones too, ordered by their random id."""
    return sorted((entry[2] for entry in _load(table, sid, consistent=consistent)), key=lambda entry: entry.id)


def _load(table: Table, sid: SessionId, *, consistent: bool = True) -> list[tuple[keys.Key, Item, Contribution]]:
    rows = list(query_all(table, keys.of_session(sid), keys.CONTRIBUTIONS, consistent=consistent))
    read = distinct(read_contribution(_raw_id(key, item), item) for key, item in rows)
    return [(key, item, contribution) for (key, item), contribution in zip(rows, read, strict=True)]


def _raw_id(key: keys.Key, item: Item) -> ContributionId:
    # Before ids were random, a contribution was known by where it lies.
    return ContributionId(item.get("id") or key.sort.removeprefix(keys.CONTRIBUTIONS))


def _same_sheet(stored: Item) -> Condition:
    """That a row still holds the text that was read, edited or not, and not another of the same ticket."""
    return Equals("id", stored["id"]) if "id" in stored else Equals("ticket", stored["ticket"])


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


def read_contribution(cid: ContributionId, item: Item) -> Contribution:
    """A contribution from its item, or from that of the leader's copy."""
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
