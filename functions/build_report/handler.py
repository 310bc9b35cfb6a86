"""When a session closes: forget the seed, recount everything, write the report, begin its actions, mark it closed."""

from collections.abc import Iterable, Mapping
from typing import Any

from shared.delivery import deliver
from shared.domain.follow_up import taken_on
from shared.domain.formats import Script
from shared.domain.identifiers import SessionId
from shared.domain.session import Phase, Session
from shared.home import Home, current_home
from shared.objects import BALLOTS, RECEIPTS, SHARED, canonical_json, report_name, session_file
from shared.reporting.model import Report, decision_of, report_of
from shared.reporting.published import ballots_of, receipts_of
from shared.reporting.shared import shared_of
from shared.store import keys
from shared.store.actions import begin_action
from shared.store.sessions import change_session, destroy_seed, load_frozen, load_session, phase_of
from shared.store.table import Change
from shared.store.tallies import Tallies, load_tallies, recount_all

SETTLING = 0.3
"""Seconds after the closing grace in which a request that was taken at its last moment finishes its write."""


def consume(changes: Iterable[Change], home: Home) -> None:
    """Builds the report of each session that began to close. The same change again gives the same report."""
    for change in changes:
        subject = keys.subject(change.key)
        if subject is not None and subject.what == "session" and phase_of(change.new) is Phase.CLOSING:
            build_report(home, subject.session)


def build_report(home: Home, sid: SessionId) -> None:
    """Writes the report in each of its forms, begins the actions that were taken on, and closes the session.

    Can be killed and repeated at any point: an action that lives already stays as it is.
    """
    # Only here: templates and their languages cost more to import than all the rest, and most starts only look.
    from shared.reporting.html import render_html
    from shared.reporting.sheets import render_csv, render_xlsx

    session = load_session(home.table, sid)
    home.wait(max(0.0, session.closing_until + SETTLING - home.clock()))
    destroy_seed(home.seeds, sid)
    frozen = load_frozen(home.table, sid)
    script = frozen.script
    recount_all(home.table, sid, script, session.rounds)
    tallies = load_tallies(home.table, sid, consistent=True)
    report = report_of(session, script, tallies, home.table, frozen.reviews)
    forms = {
        "json": canonical_json(report),
        "html": render_html(report).encode(),
        "csv": render_csv(report),
        "xlsx": render_xlsx(report),
    }
    for extension, content in forms.items():
        home.objects.put(report_name(sid, extension, rehearsal=session.rehearsal), content)
    if not session.rehearsal:
        _publish(home, session, script, tallies, report)
        for action in taken_on(session, decision_of(session, script, tallies)):
            begin_action(home.table, action)
    change_session(home.table, sid, Session.closed)


def _publish(home: Home, session: Session, script: Script, tallies: Tallies, report: Report) -> None:
    """Writes what lies beside the report. Of a rehearsal there is nothing that anybody would look for afterwards."""
    ballots = ballots_of(session, report, script, tallies.ballots)
    receipts = receipts_of(session, script, home.table, joined=tallies.joined, ballots=ballots)
    files = {BALLOTS: ballots, RECEIPTS: receipts}
    if session.readable:
        files[SHARED] = shared_of(report, session.revealed)
    for file, content in files.items():
        home.objects.put(session_file(session.id, file), canonical_json(content))


def handler(event: Mapping[str, Any], context: object) -> None:
    deliver("build_report", event, lambda changes: consume(changes, current_home()))
