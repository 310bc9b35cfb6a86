"""The session that the sample events are about: fixed id, PIN and seed, so that their tickets are real ones."""

from datetime import date
from pathlib import Path

from shared.domain.formats import Language, freeze
from shared.domain.identifiers import ContributionId, Pin, SessionId, StepId
from shared.domain.session import Session
from shared.formats import load_format, load_themes, load_trilemmas
from shared.home import Home, install_home
from shared.http import to_base64
from shared.objects import FolderStore
from shared.store.contributions import save_contribution
from shared.store.sessions import Frozen, keep_seed, open_session, replace_session
from shared.store.sqlite import SqliteTable
from shared.tickets import Ticket, check, public_key

SID = SessionId("c2FtcGxlLXNlc3Npb24tMQ")
PIN = Pin("12345678")
SEED = b"the seed of the sample session.."
UNIT = "Ward 2"
INPUT = b"the input of a sample ticket...."


def sample_ticket(step: str) -> Ticket:
    """A ticket of the sample session that is always the same."""
    from shared.tickets import _evaluator

    return Ticket(INPUT, _evaluator(SEED, StepId(step)).evaluate_known_input(INPUT))


def sample_home(folder: Path, *, step: str) -> Home:
    """A home with the sample session in ``step`` and one contribution, installed as this process's own."""
    table = SqliteTable(folder / "sample.db")
    home = Home(table, table, FolderStore(folder / "objects"), wait=lambda _: None)
    install_home(home)
    script = freeze(load_format("dialogue"), trilemmas=load_trilemmas(), themes=load_themes())
    keys = {one.id: to_base64(public_key(SEED, one.id)) for one in script.steps if one.tickets}

    def draft(pin: Pin) -> Session:
        return Session(
            id=SID,
            unit=UNIT,
            format="dialogue",
            language=Language.EN,
            title="Sample",
            expected=None,
            pin=pin,
            opened_on=date(2026, 11, 21),
            step=script.steps[0].id,
        )

    keep_seed(home.seeds, SID, SEED, now=home.clock())
    session = open_session(home.table, draft, Frozen(script, keys), new_pin=lambda: PIN)
    replace_session(home.table, session, session.advanced(script.step(step), script, now=0.0))
    written = check(SEED, SID, StepId("write"), sample_ticket("write"))
    id_ = ContributionId(written[:8])
    save_contribution(
        home.table, SID, StepId("write"), written, id_=id_, kind="idea", theme=None, text="Shorter meetings"
    )
    return home
