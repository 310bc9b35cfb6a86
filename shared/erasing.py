"""Erasing a session: one write gives it up, and from then on nobody reads it; then everything of it is deleted."""

from datetime import date

from shared.domain.identifiers import SessionId
from shared.domain.session import Session
from shared.home import Home
from shared.insights.lake import erase_facts
from shared.objects import ObjectStore, erase_files
from shared.store.erasing import erase_rows
from shared.store.sessions import replace_session


def erase_session(home: Home, session: Session) -> None:
    """Erases a session; can be killed at any point and repeated, also with a session that is half erased.

    Raises SessionNotClosed, or VersionStale when the session is not as it was read.
    """
    given_up = replace_session(home.table, session, session.erasing(now=home.clock()))
    # A report that is being built at this moment looks again when it is written, and erases it itself.
    erase_objects(home.objects, given_up.id, given_up.opened_on)
    erase_rows(home.table, home.seeds, given_up)


def erase_objects(objects: ObjectStore, sid: SessionId, opened_on: date) -> None:
    """Removes all that the object store has of a session; can be repeated."""
    erase_files(objects, sid)
    erase_facts(objects, sid, opened_on)
