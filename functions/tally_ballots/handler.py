"""Recounts what changed: the stream only says which step, the ballots say the numbers."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from shared.delivery import deliver
from shared.domain.errors import SessionUnknown
from shared.domain.identifiers import SessionId, StepId
from shared.home import Home, current_home
from shared.room import frozen_part
from shared.store import keys
from shared.store.table import Change
from shared.store.tallies import recount_attendance, recount_ballots, recount_contributions


def consume(changes: Iterable[Change], home: Home) -> None:
    """Recounts each step that the changes touch, once. Replays, reordering and duplicates change nothing.

    Raises what the table raises: the batch then comes again.
    """
    touched = {subject for change in changes if (subject := keys.subject(change.key)) is not None}
    for subject in sorted(touched, key=str):
        with suppress(SessionUnknown):  # erased: what the changes tell of is its end
            _recount(home, subject.session, subject.what, subject.step)


def _recount(home: Home, sid: SessionId, what: str, step: StepId | None) -> None:
    match what:
        case "attendee":
            recount_attendance(home.table, sid)
        case "contribution":
            recount_contributions(home.table, sid, frozen_part(home.table, sid).script)
        case "ballot" if step is not None:
            recount_ballots(home.table, sid, frozen_part(home.table, sid).script, step)


def handler(event: Mapping[str, Any], context: object) -> None:
    deliver("tally_ballots", event, lambda changes: consume(changes, current_home()))
