"""Who has joined, as hashes: each attendee gets one set of tickets a step, and the same set when asking again."""

from collections.abc import Mapping
from hashlib import sha256

from shared.domain.errors import AttendeeConflict
from shared.domain.identifiers import SessionId, StepId
from shared.store import keys
from shared.store.table import NEVER, ConditionFailed, Equals, Missing, Table, query_all


def admit(
    table: Table, sid: SessionId, attendee: bytes, sets: Mapping[StepId, str], *, ends: Mapping[str, int] = NEVER
) -> None:
    """Notes which set of blinded elements (by its hash) each step's tickets are made from for this attendee.
    ``ends`` is the session's expiry.

    The same set again is fine and counts once; a step added later is noted beside the others.
    Raises AttendeeConflict when a step already has another set: that would be a second set of tickets.
    """
    key = _key(sid, attendee)
    for _ in range(10):
        item = table.get(key, consistent=True)
        known: dict[str, str] = item["sets"] if item else {}
        if any(known.get(step, digest) != digest for step, digest in sets.items()):
            raise AttendeeConflict("This phone has its tickets already. Use the ones that it got first.")
        joined = known | dict(sets)
        if joined == known:
            return
        try:
            table.put(
                key,
                {"sets": joined, "number": len(joined), **ends},
                when=Equals("number", len(known)) if item else Missing(),
            )
        except ConditionFailed:
            continue
        return
    raise RuntimeError("the attendee's item kept changing")


def is_attendee(table: Table, sid: SessionId, attendee: bytes) -> bool:
    """Whether this attendee has joined already."""
    return table.get(_key(sid, attendee), consistent=True) is not None


def _key(sid: SessionId, attendee: bytes) -> keys.Key:
    return keys.attendee(sid, sha256(b"innspill attendee" + sid.encode() + attendee).hexdigest())


def count_attendees(table: Table, sid: SessionId) -> int:
    return sum(1 for _ in query_all(table, keys.of_session(sid), keys.ATTENDEES, consistent=True))
