"""Reminding: by the calendar, each once, in the unit's language, with nothing of what people wrote."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import StringIO
from pathlib import Path

import pytest

from functions.remind_owners.handler import RemindingFailed, run
from shared.domain.follow_up import ActionRef, LivingAction, Status
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.reminders import Reminder
from shared.home import Home
from shared.mail import FolderMail, NotSent
from shared.objects import FolderStore
from shared.observability import output
from shared.store.actions import begin_action, replace_action
from shared.store.reminders import all_reminders, find_reminder, save_reminder
from shared.store.sqlite import SqliteTable

DUE = date(2026, 12, 1)
TO = "kari@example.org"
ACTION = LivingAction(
    SessionId("s1"),
    ActionId("a1"),
    unit="Post 3",
    language=Language.NB,
    decided_on=date(2026, 11, 1),
    title="Kortere overlapping\nmed tavle",
    why="Mange skrev at det tar for lang tid",
    measure="Ferdig innen 15 minutter",
    due=DUE,
)


@dataclass
class Calls:
    """Mail that fails when told to, in front of a folder."""

    inner: FolderMail
    sender: str = "innspill@example.org"
    fail: list[Exception] = field(default_factory=list)

    def send(self, message: EmailMessage) -> None:
        if self.fail:
            raise self.fail.pop(0)
        self.inner.send(message)


@dataclass
class Days:
    """A home whose day is decided by the test."""

    home: Home
    mail: Calls
    outbox: Path
    today: date = date(2026, 11, 2)

    def clock(self) -> float:
        return datetime(self.today.year, self.today.month, self.today.day, 6, tzinfo=UTC).timestamp()

    def on(self, day: int) -> int:
        self.today = DUE + timedelta(days=day)
        return run(self.home)

    def sent(self) -> list[EmailMessage]:
        files = sorted(self.outbox.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
        return [message_from_bytes(path.read_bytes(), policy=policy.default) for path in files]

    def text(self) -> str:
        return str(self.sent()[-1].get_content())


@pytest.fixture
def days(tmp_path: Path) -> Iterator[Days]:
    outbox = tmp_path / "outbox"
    mail = Calls(FolderMail(outbox))
    table = SqliteTable(tmp_path / "days.db", clock=lambda: made.clock())
    home = Home(table, table, FolderStore(tmp_path / "objects"), mail=lambda: mail, clock=lambda: made.clock())
    made = Days(home, mail, outbox)
    begin_action(table, ACTION)
    save_reminder(table, ACTION.unit, ACTION.ref, Reminder(TO, since=made.today))
    yield made
    table.close()


def test_before_and_after_the_due_date_and_never_twice(days: Days) -> None:
    sent = {day: days.on(day) + days.on(day) for day in range(-10, 30)}
    assert [day for day, number in sent.items() if number] == [-7, -1, 1, 8, 15, 22]
    assert set(sent.values()) == {0, 1}
    assert len(days.sent()) == 6


def test_it_says_what_is_due_when_and_where_to_tell_in_the_units_language(days: Days) -> None:
    days.on(-7)
    (mail,) = days.sent()
    assert mail["To"] == TO
    assert mail["Subject"] == "Påminnelse: Kortere overlapping med tavle"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert "Frist: 1. desember 2026 (om 7 dager)" in days.text()
    assert "Slik merker vi det: Ferdig innen 15 minutter" in days.text()
    assert "http://localhost:8000/lead" in days.text()
    days.on(1)
    assert "(i går)" in days.text()


@pytest.mark.parametrize("language", Language)
def test_every_language_is_complete(days: Days, language: Language) -> None:
    action = replace(ACTION, session=SessionId(f"s-{language}"), language=language)
    begin_action(days.home.table, action)
    save_reminder(days.home.table, action.unit, action.ref, Reminder(TO, since=days.today))
    for day in (-7, -1, 1, 8):
        days.on(day)
        assert all("{" not in str(one) for one in days.sent())


def test_it_holds_nothing_of_what_people_wrote(days: Days) -> None:
    days.on(-7)
    assert ACTION.why not in days.text()


def test_an_address_goes_when_its_action_ends_or_is_gone_and_after_the_last_reminder(days: Days) -> None:
    table, done = days.home.table, ACTION.changed(today=days.today, status=Status.DONE)
    gone = ActionRef(SessionId("s2"), ActionId("a1"))
    save_reminder(table, "Post 3", gone, Reminder(TO, since=days.today))
    days.on(-9)
    assert [one.action for one in all_reminders(table)] == [ACTION.ref]
    replace_action(table, ACTION, done)
    assert list(all_reminders(table)) == []
    assert days.on(-7) == 0


def test_the_last_reminder_takes_the_address_with_it(days: Days) -> None:
    days.on(22)
    assert find_reminder(days.home.table, ACTION.ref) is None
    assert len(days.sent()) == 1


def test_what_was_surely_not_sent_is_tried_again_and_another_is_sent_all_the_same(days: Days) -> None:
    other = replace(ACTION, session=SessionId("s0"))
    begin_action(days.home.table, other)
    save_reminder(days.home.table, other.unit, other.ref, Reminder(TO, since=days.today))
    days.mail.fail = [NotSent("MessageRejected")]
    with pytest.raises(RemindingFailed, match="1 reminders were not sent"):
        days.on(-7)
    assert len(days.sent()) == 1
    assert days.on(-7) == 1
    assert len(days.sent()) == 2


def test_what_may_have_been_sent_is_not_tried_again(days: Days) -> None:
    days.mail.fail = [TimeoutError()]
    with pytest.raises(RemindingFailed):
        days.on(-7)
    assert days.on(-7) == 0
    assert days.on(-1) == 1


def test_without_a_sender_nothing_is_sent_and_nothing_is_noted(days: Days) -> None:
    days.mail.sender = ""
    assert days.on(-7) == 0
    days.mail.sender = "innspill@example.org"
    assert days.on(-7) == 1


def test_no_address_is_ever_logged(days: Days) -> None:
    days.mail.fail = [NotSent(TO), ValueError(TO)]
    log = StringIO()
    before = output.setStream(log)
    try:
        for _ in range(2):
            with pytest.raises(RemindingFailed) as failed:
                days.on(-7)
            assert TO not in str(failed.value)
    finally:
        output.setStream(before)
    assert log.getvalue().count("reminding") == 2
    assert TO not in log.getvalue()
