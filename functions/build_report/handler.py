"""When a session closes: forget the seed, recount all, write report and facts, begin its actions, mark it closed."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from shared.delivery import deliver
from shared.domain.errors import SessionUnknown
from shared.domain.follow_up import taken_on
from shared.domain.formats import Script
from shared.domain.identifiers import SessionId
from shared.domain.rounds import of_rounds
from shared.domain.session import Phase, Session
from shared.domain.showing import SETTLING
from shared.erasing import erase_objects
from shared.home import Home, current_home
from shared.insights import lake
from shared.objects import BALLOTS, RECEIPTS, SHARED, canonical_json, session_file
from shared.reporting.facts import facts_of, render_rows
from shared.reporting.model import Report, decision_of, report_of
from shared.reporting.published import ballots_of, receipts_of
from shared.reporting.shared import shared_of
from shared.store import keys
from shared.store.actions import close_session
from shared.store.ballots import forget_savings
from shared.store.contributions import load_contributions
from shared.store.publishing import forget_ballots, publish_due
from shared.store.released import forget_released
from shared.store.sessions import destroy_seed, load_frozen, load_session, opened_on, phase_of
from shared.store.table import Change
from shared.store.tallies import Tallies, load_tallies, recount_all


def consume(changes: Iterable[Change], home: Home) -> None:
    """Builds the report of each session that began to close. The same change again gives the same report."""
    for change in changes:
        subject = keys.subject(change.key)
        if subject is None or subject.what != "session" or change.new is None:
            continue
        if phase_of(change.new) is Phase.CLOSING:
            try:
                build_report(home, subject.session)
            except SessionUnknown:
                # Erased meanwhile, or long ago: a report that was just written must not outlive it.
                erase_objects(home.objects, subject.session, opened_on(change.new))


def build_report(home: Home, sid: SessionId, *, leave_out: Collection[str] = ()) -> None:
    """Writes the report in each of its forms, begins the actions that were taken on, and closes the session.

    Can be killed and repeated at any point: an action that lives already stays as it is, and a session that is closed
    keeps the report that it has. Forms that nobody will read
    can be left out, by their extension. Raises SessionUnknown.
    """
    # Only here: templates, languages and a typesetter cost more to import than all the rest, and most starts only look.
    from shared.reporting.forms import forms_of

    session = load_session(home.table, sid)
    if session.phase is Phase.CLOSED:
        _tidy(home, sid)
        return
    home.wait(max(0.0, session.closing_until + SETTLING - home.clock()))
    destroy_seed(home.seeds, sid)
    frozen = load_frozen(home.table, sid)
    script = frozen.script
    raw = session.raw_is_kept(home.clock())
    if raw:  # a session that nobody closed for months is reported by its last counts
        recount_all(home.table, sid, script, session.rounds)
    tallies = load_tallies(home.table, sid, consistent=True)
    publish_due(home.table, session, script, tallies, now=max(home.clock(), session.closing_until + SETTLING))
    tallies = load_tallies(home.table, sid, consistent=True).published()
    report = report_of(session, script, tallies, home.table, frozen.reviews)
    files = {f"report.{extension}": content for extension, content in forms_of(report, leave_out=leave_out).items()}
    if not session.rehearsal:
        files |= _published(home, session, script, tallies, report, raw=raw)
    years = session.lifetime.years if session.lifetime else None
    for file, content in files.items():
        home.objects.put(session_file(sid, file, rehearsal=session.rehearsal), content, years=years)
    write_facts(home, session, script, tallies)
    actions = [] if session.rehearsal else taken_on(session, decision_of(session, script, tallies))
    forget_released(home.table, sid)
    close_session(home.table, sid, actions, forget_ballots(session, tallies))
    _tidy(home, sid)


def _tidy(home: Home, sid: SessionId) -> None:
    """Takes from what people handed in whatever could tell something of its history. Repeating it does no harm."""
    forget_savings(home.table, sid)
    home.table.settle(keys.of_session(sid))


def _published(
    home: Home, session: Session, script: Script, tallies: Tallies, report: Report, *, raw: bool
) -> dict[str, bytes]:
    """What lies beside the report. Of a rehearsal there is nothing that anybody would look for afterwards.

    Where what was handed in is gone (``raw`` is false), there is nothing left to find or to recompute.
    """
    files = {}
    if raw:
        files[BALLOTS] = ballots_of(session, report, script, tallies)
        files[RECEIPTS] = receipts_of(session, script, home.table, tallies, ballots=files[BALLOTS])
    if session.readable:
        files[SHARED] = shared_of(report, session.revealed)
    return {file: canonical_json(content) for file, content in files.items()}


def write_facts(home: Home, session: Session, script: Script, tallies: Tallies) -> None:
    """Leaves the session's numbers for the organisation's questions, where there are any that may leave the room."""
    written = of_rounds(load_contributions(home.table, session.id), session.rounds)
    rows = facts_of(session, script, tallies, written, organisation=lake.ORGANISATION)
    if rows:
        # The mark first: rows of a session without one are those of a session that was erased.
        home.objects.put(lake.mark_name(session.id, session.opened_on), b"")
        home.objects.put(lake.raw_name(session.id, session.opened_on), render_rows(rows))


def handler(event: Mapping[str, Any], context: object) -> None:
    deliver("build_report", event, lambda changes: consume(changes, current_home()))
