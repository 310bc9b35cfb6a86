"""Tells every phone that listens what has changed on its screen: the snapshot itself, so that none has to ask.

The leader's moves are pushed, and counts that everybody may see: results that are shown, the list to go through. How
many have handed in so far is not, since that changes with every phone.
"""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from shared.delivery import deliver
from shared.domain.errors import SessionUnknown
from shared.domain.formats import Language, Script, StepType
from shared.domain.identifiers import ConnectionId, SessionId
from shared.home import Home, current_home
from shared.observability import log_failure
from shared.push import Gone
from shared.room import Room, frozen_part
from shared.store import keys
from shared.store.listeners import forget, listeners
from shared.store.sessions import load_session
from shared.store.table import Change, Item

AT_ONCE = 32
"""Messages on their way at a time."""

LARGEST = 32 * 1024
"""Bytes of one frame at most, and of one message by the price list."""

ASK = b'{"ask":true}'
"""What is sent instead of a snapshot that is too large for one frame: the phone then asks."""

UNSEEN = ("version", "closing_until", "links", "lead")
"""Of a session: what by itself changes nothing on a phone."""


class PushFailed(Exception):
    """Some phones could not be told: raised so that the batch comes again."""


def consume(changes: Iterable[Change], home: Home) -> None:
    """Pushes each session that looks different on phones now, once. The same change again sends the same or newer.

    Raises PushFailed after everybody else was told.
    """
    changed: dict[SessionId, list[Change]] = {}
    for change in changes:
        subject = keys.subject(change.key)
        if subject is not None and subject.what in ("session", "tally", "publication"):
            changed.setdefault(subject.session, []).append(change)
    for sid, own in changed.items():
        with suppress(SessionUnknown):  # erased: there is nothing to show any more
            if any(_is_seen(home, sid, change) for change in own):
                push(home, sid)


def _is_seen(home: Home, sid: SessionId, change: Change) -> bool:
    if change.new is None:
        return False
    script = frozen_part(home.table, sid).script
    subject = keys.subject(change.key)
    if subject is None or subject.step is None:
        return _on_screen(change.old or {}, script) != _on_screen(change.new, script)
    session, step = load_session(home.table, sid, consistent=False), script.step(subject.step)
    listed = step.type is StepType.CONTRIBUTE and not session.collecting(step)
    return listed or (step.id in session.revealed and subject.what == "publication")


def _on_screen(item: Item, script: Script) -> Item:
    """What phones show of a session. The plan is seen where it is voted on, and not while the leader types it."""
    planning = any(step.id == item.get("step") and step.type is StepType.PLAN for step in script.steps)
    return {name: item[name] for name in item if name not in UNSEEN and (name != "plan" or planning)}


def push(home: Home, sid: SessionId) -> None:
    """Sends the snapshot as it is now to everybody who listens, and forgets those who are gone."""
    listening = listeners(home.table, sid)
    if not listening:
        return
    room = Room(home.table, sid, consistent=True)
    sockets = home.sockets()
    messages = [
        (connection, message)
        for language, connections in listening.items()
        for message in [_message(room, language, home)]
        for connection in connections
    ]

    def send(one: tuple[ConnectionId, bytes]) -> bool:
        try:
            sockets.send(*one)
        except Gone:
            forget(home.table, one[0])
        except Exception as error:
            log_failure("pushing", error)
            return False
        return True

    with ThreadPoolExecutor(AT_ONCE) as pool:
        failed = list(pool.map(send, messages)).count(False)
    if failed:
        raise PushFailed(f"{failed} of {len(messages)} phones could not be told")


def _message(room: Room, language: Language, home: Home) -> bytes:
    # Only here: most changes are not seen on phones, and those cost no Pydantic.
    from shared.views.state import state_view

    message = state_view(room, language, home.settings, now=home.clock()).model_dump_json().encode()
    return message if len(message) <= LARGEST else ASK


def handler(event: Mapping[str, Any], context: object) -> None:
    deliver("push_state", event, lambda changes: consume(changes, current_home()))
