"""Who has joined, as hashes: each attendee gets one set of tickets a step, and the same set when asking again."""

from collections.abc import Mapping
from hashlib import sha256

from shared.domain.errors import AttendeeConflict, SessionFull
from shared.domain.headcount import MOST_JOINS
from shared.domain.identifiers import SessionId, StepId
from shared.store import keys
from shared.store.table import NEVER, ConditionFailed, Equals, Missing, Put, Table, query_all


def admit(
    table: Table, sid: SessionId, attendee: bytes, sets: Mapping[StepId, str], *, ends: Mapping[str, int] = NEVER
) -> None:
    """Notes which set of blinded elements (by its hash) each step's tickets are made from for this attendee.
    ``ends`` is the session's expiry.

    The same set again is fine and counts once; a step added later is noted beside the others.
    Raises AttendeeConflict when a step already has another set, which would be a second set of tickets, or when
    somebody else has joined with the set, which would count one phone twice. Raises SessionFull for somebody new when
    MOST_JOINS are counted: the count may be a second old, so a few more get in (`join_session` bounds them).
    """
    key = _key(sid, attendee)
    conflict = False
    for _ in range(10):
        item = table.get(key, consistent=True)
        known: dict[str, str] = item["sets"] if item else {}
        joined = known | dict(sets)
        if joined == known:
            return
        if conflict or any(known.get(step, digest) != digest for step, digest in sets.items()):
            raise AttendeeConflict("This phone has its tickets already. Use the ones that it got first.")
        if item is None and _counted(table, sid) >= MOST_JOINS:
            raise SessionFull("The session is full: it takes nobody new.")
        first = min(sets.keys() - known.keys())  # of a copy every set is the same, so one is enough to know it by
        claim = keys.blinded_set(sid, first, sets[first])
        noted = Put(
            key,
            {"sets": joined, "number": len(joined), **ends},
            when=Equals("number", len(known)) if item else Missing(),
        )
        try:
            table.transact([noted, Put(claim, {**ends}, when=Missing())])
        except ConditionFailed:
            # Either this phone has asked twice at once, or the set is somebody else's: the next look tells.
            conflict = table.get(claim, consistent=True) is not None
            continue
        return
    raise RuntimeError("the attendee's item kept changing")


def _counted(table: Table, sid: SessionId) -> int:
    """How many have joined, as last counted."""
    item = table.get(keys.attendance(sid))
    return int(item["joined"]) if item else 0


def is_attendee(table: Table, sid: SessionId, attendee: bytes) -> bool:
    """Whether this attendee has joined already."""
    return table.get(_key(sid, attendee), consistent=True) is not None


def _key(sid: SessionId, attendee: bytes) -> keys.Key:
    return keys.attendee(sid, sha256(b"innspill attendee" + sid.encode() + attendee).hexdigest())


def count_attendees(table: Table, sid: SessionId) -> int:
    return sum(1 for _ in query_all(table, keys.of_session(sid), keys.ATTENDEES, consistent=True))
