"""A unit's living actions in the table: written once when their session closes, then changed version by version."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from shared.domain.errors import ActionUnknown, VersionStale
from shared.domain.follow_up import ActionRef, LivingAction, Status
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.review import Fate, reviewed
from shared.domain.session import Session
from shared.store import keys
from shared.store.sessions import Frozen, load_session, replace_session
from shared.store.table import EXPIRES, ConditionFailed, Delete, Equals, Item, Missing, Put, Table, Write, query_all

STALE = "The action was changed in another window since you read it. Read it again, then decide."


def begin_action(table: Table, action: LivingAction) -> None:
    """Stores a new action. One that is there already stays as it is: its report may be built twice."""
    try:
        table.put(_key(action), _item(action), when=Missing())
    except ConditionFailed:
        return


def close_session(table: Table, sid: SessionId, actions: Sequence[LivingAction], also: Sequence[Put] = ()) -> None:
    """Marks a session as closed, begins its actions and writes ``also`` in one write, so that they are begun once.

    Raises SessionUnknown for one that was erased meanwhile, of which nothing may be left.
    """
    while True:
        session = load_session(table, sid)
        try:
            begun = [Put(_key(one), _item(one)) for one in actions]
            replace_session(table, session, session.closed(), [*begun, *also])
        except VersionStale:
            continue
        return


def load_action(table: Table, unit: str, ref: ActionRef) -> LivingAction:
    """Raises ActionUnknown, for another unit's action too."""
    found = find_action(table, unit, ref)
    if found is None:
        raise ActionUnknown("Your unit has no such action. GET /api/actions lists them.")
    return found


def find_action(table: Table, unit: str, ref: ActionRef) -> LivingAction | None:
    item = table.get(keys.unit_action(unit, ref.session, ref.action), consistent=True)
    return None if item is None else _action(item)


def actions_of_unit(table: Table, unit: str, session: SessionId | None = None) -> list[LivingAction]:
    """All living actions of a unit, or those that one of its sessions decided on, in no order that means anything."""
    prefix = keys.ACTIONS if session is None else keys.actions_of(session)
    return [_action(row.item) for row in query_all(table, keys.of_unit(unit), prefix, consistent=True)]


def replacing(old: LivingAction, new: LivingAction) -> list[Write]:
    """The writes of ``new`` if the stored action still is ``old``'s version; when it ends, nobody is reminded of it."""
    forgetting = [] if new.open else [Delete(keys.reminder(*new.ref))]
    return [Put(_key(new), _item(new), when=Equals("version", old.version)), *forgetting]


def replace_action(table: Table, old: LivingAction, new: LivingAction) -> LivingAction:
    """Stores ``new`` if the stored action still is ``old``'s version. Raises VersionStale; gives ``new``."""
    if new == old:
        return old
    try:
        table.transact(replacing(old, new))
    except ConditionFailed:
        raise VersionStale(STALE) from None
    return new


def load_reviewed(table: Table, session: Session, refs: Sequence[ActionRef]) -> list[LivingAction]:
    """The earlier actions that a session looks back at, as they stand after what was said of them in it."""
    return reviewed(refs, actions_of_unit(table, session.unit), session.fates) if refs else []


def record_fate(table: Table, sid: SessionId, frozen: Frozen, fate: Fate, *, today: date) -> None:
    """Stores what a session says became of an earlier action, in both at once; a rehearsal says it to itself only.

    Raises ActionUnknown for an action that the session does not look back at, and SessionClosed.
    """
    if fate.ref not in frozen.reviews:
        raise ActionUnknown("This session looks back at no such action. Its step lists those that it does.")
    while True:
        session = load_session(table, sid)
        known = None if session.rehearsal else find_action(table, session.unit, fate.ref)
        also: list[Write] = []
        if known is not None:
            told = known.changed(today=today, status=fate.status, learned=fate.learned, became=fate.became)
            also = replacing(known, told) if told != known else []
        try:
            replace_session(table, session, session.with_fate(fate), also)
        except VersionStale:
            continue
        return


def reviewed_item(action: LivingAction) -> dict[str, Any]:
    """An earlier action as everybody in the room and every reader of the report sees it: without the leader's notes."""
    item = _item(action)
    shown = ("id", "title", "owner", "due", "measure", "decided_on", "first", "status", "learned", "became")
    return {"session_id": action.session} | {name: item[name] for name in shown}


def _key(action: LivingAction) -> keys.Key:
    return keys.unit_action(action.unit, action.session, action.id)


def _item(action: LivingAction) -> dict[str, Any]:
    ends = {} if action.expires_at is None else {EXPIRES: action.expires_at}
    return {
        **{name: value for name, value in asdict(action).items() if name != EXPIRES},
        **ends,
        "language": action.language.value,
        "status": action.status.value,
        "decided_on": action.decided_on.isoformat(),
        "due": action.due.isoformat() if action.due else None,
        "ended_on": action.ended_on.isoformat() if action.ended_on else None,
    }


def _action(item: Item) -> LivingAction:
    return LivingAction(
        **{
            **item,
            "session": SessionId(item["session"]),
            "id": ActionId(item["id"]),
            "language": Language(item["language"]),
            "status": Status(item["status"]),
            "decided_on": date.fromisoformat(item["decided_on"]),
            "due": date.fromisoformat(item["due"]) if item["due"] else None,
            "ended_on": date.fromisoformat(item["ended_on"]) if item["ended_on"] else None,
        }
    )
