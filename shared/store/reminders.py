"""Who is reminded of which action: the only place in which an address is kept, and only while it is needed.

All lie in one partition, which holds the actions that somebody wants to be reminded of and nothing else: so the daily
look reads those, and no unit's list has to be gone through.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from shared.domain.follow_up import ActionRef
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.reminders import Reminder
from shared.store import keys
from shared.store.table import EXPIRES, ConditionFailed, Equals, Item, Table, query_all

LIFETIME = 400 * 24 * 3600
"""Seconds after it was written in which an address is forgotten, whatever becomes of the action."""


class Waiting(NamedTuple):
    """A reminder, and the action of which unit it is about."""

    unit: str
    action: ActionRef
    reminder: Reminder


def save_reminder(table: Table, unit: str, action: ActionRef, reminder: Reminder) -> None:
    """Sets whom to remind of an action, instead of whoever was there."""
    written = datetime.combine(reminder.since, time(), UTC).timestamp()
    item = {
        "unit": unit,
        "session": action.session,
        "action": action.action,
        "email": reminder.email,
        "since": reminder.since.isoformat(),
        "sent": reminder.sent,
        EXPIRES: int(written) + LIFETIME,
    }
    table.put(keys.reminder(action.session, action.action), item)


def find_reminder(table: Table, action: ActionRef) -> Reminder | None:
    item = table.get(keys.reminder(action.session, action.action), consistent=True)
    return None if item is None else _reminder(item)


def forget_reminder(table: Table, action: ActionRef) -> None:
    """Deletes the address; nothing happens where there is none."""
    table.delete(keys.reminder(action.session, action.action))


def all_reminders(table: Table) -> Iterator[Waiting]:
    for row in query_all(table, keys.REMINDERS, consistent=True):
        item = row.item
        ref = ActionRef(SessionId(item["session"]), ActionId(item["action"]))
        yield Waiting(item["unit"], ref, _reminder(item))


def claim(table: Table, waiting: Waiting, name: str) -> bool:
    """Notes that this one is being sent; False when somebody else has, or the leader has changed the address."""
    return _mark(table, waiting, old=waiting.reminder.sent, new=name)


def give_back(table: Table, waiting: Waiting, name: str) -> None:
    """Takes the note back: it was surely not sent."""
    _mark(table, waiting, old=name, new=waiting.reminder.sent)


def _mark(table: Table, waiting: Waiting, *, old: str, new: str) -> bool:
    try:
        table.update(keys.reminder(*waiting.action), {"sent": new}, when=Equals("sent", old))
    except ConditionFailed:
        return False
    return True


def _reminder(item: Item) -> Reminder:
    return Reminder(item["email"], date.fromisoformat(item["since"]), item["sent"])
