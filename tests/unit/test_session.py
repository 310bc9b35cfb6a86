"""The rules of a session: what may be handed in when, and that nobody skips a step by accident."""

from dataclasses import replace
from datetime import date

import pytest

from shared.domain.errors import SessionClosed, StepNotOpen, StepUnknown, VersionMissing, VersionStale
from shared.domain.formats import Choice, Language, Script, Step, StepType
from shared.domain.identifiers import Pin, SessionId, StepId
from shared.domain.left_steps import COUNT_DOWN
from shared.domain.session import CLOSING_GRACE, REPORT_OVERDUE, Phase, Session, poll_after_ms

FRAME = Step(StepId("frame"), StepType.FRAME, {}, {})
WRITE = Step(StepId("write"), StepType.CONTRIBUTE, {}, {}, choices=(Choice("idea", {}),), max_each=3)
JUDGE = Step(StepId("judge"), StepType.JUDGE, {}, {})
SCRIPT = Script((FRAME, WRITE, JUDGE))

SESSION = Session(
    id=SessionId("s"),
    unit="u",
    format="dialogue",
    language=Language.EN,
    title="t",
    expected=None,
    pin=Pin("12345678"),
    opened_on=date(2026, 1, 1),
    step=StepId("frame"),
)


def at(step: Step, *, now: float = 0.0) -> Session:
    return SESSION.advanced(step, SCRIPT, now=now)


def test_only_the_current_step_takes_something() -> None:
    at(WRITE).check_takes(WRITE, now=0)
    for step in (FRAME, JUDGE):
        with pytest.raises(StepNotOpen):
            at(WRITE).check_takes(step, now=0)


def test_a_step_that_was_left_still_takes_what_is_on_its_way() -> None:
    moved = at(WRITE).advanced(JUDGE, SCRIPT, now=100)
    moved.check_takes(WRITE, now=100 + COUNT_DOWN - 0.1)
    moved.check_takes(JUDGE, now=100)
    with pytest.raises(StepNotOpen):
        moved.check_takes(WRITE, now=100 + COUNT_DOWN)


def test_a_revealed_step_takes_what_is_on_its_way_and_then_nothing_until_it_is_hidden_again() -> None:
    revealed = at(JUDGE).with_reveal(JUDGE, revealed=True, now=100)
    assert not revealed.collecting(JUDGE)
    revealed.check_takes(JUDGE, now=100 + COUNT_DOWN - 0.1)
    with pytest.raises(StepNotOpen):
        revealed.check_takes(JUDGE, now=100 + COUNT_DOWN)
    revealed.with_reveal(JUDGE, revealed=False, now=200).check_takes(JUDGE, now=200)


def test_revealing_a_step_that_was_left_long_ago_opens_nothing() -> None:
    moved = at(WRITE).advanced(JUDGE, SCRIPT, now=0).with_reveal(WRITE, revealed=True, now=100)
    with pytest.raises(StepNotOpen):
        moved.check_takes(WRITE, now=100)


def test_leaving_a_revealed_step_does_not_cut_its_moment_short() -> None:
    moved = at(WRITE).with_reveal(WRITE, revealed=True, now=100).advanced(JUDGE, SCRIPT, now=103)
    moved.check_takes(WRITE, now=100 + COUNT_DOWN - 0.1)
    with pytest.raises(StepNotOpen):
        moved.check_takes(WRITE, now=100 + COUNT_DOWN)


def test_closing_takes_the_last_answers_for_a_moment_and_then_nothing() -> None:
    closing = at(JUDGE).closing(now=100)
    closing.check_takes(JUDGE, now=100 + CLOSING_GRACE - 0.01)
    for session in (closing, closing.closed()):
        with pytest.raises(SessionClosed):
            session.check_takes(JUDGE, now=100 + CLOSING_GRACE)


def test_closing_twice_is_closing_once() -> None:
    once = at(JUDGE).closing(now=1)
    assert once.closing(now=2) is once
    assert once.closed().closed() == once.closed()


def test_closing_again_when_the_report_is_overdue_asks_for_it_anew() -> None:
    once = at(JUDGE).closing(now=100)
    assert once.closing(now=100 + CLOSING_GRACE + REPORT_OVERDUE) is once
    again = once.closing(now=100 + CLOSING_GRACE + REPORT_OVERDUE + 1)
    assert (again.phase, again.version) == (Phase.CLOSING, once.version + 1)


@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.CLOSED])
def test_nothing_is_steered_after_close(phase: Phase) -> None:
    done = replace(at(JUDGE), phase=phase)
    with pytest.raises(SessionClosed):
        done.advanced(WRITE, SCRIPT, now=0)
    with pytest.raises(SessionClosed):
        done.with_reveal(JUDGE, revealed=True, now=0)


def test_every_change_is_a_new_version_and_no_change_is_none() -> None:
    assert at(WRITE).version == SESSION.version + 1
    assert at(WRITE).advanced(WRITE, SCRIPT, now=9) == at(WRITE)
    revealed = at(JUDGE).with_reveal(JUDGE, revealed=True, now=0)
    assert revealed.with_reveal(JUDGE, revealed=True, now=0) is revealed


def test_the_version_that_was_seen_must_be_the_one_that_is() -> None:
    SESSION.check_version(1)
    with pytest.raises(VersionStale):
        SESSION.check_version(2)
    with pytest.raises(VersionMissing):
        SESSION.check_version(None)


def test_a_frame_has_nothing_to_reveal() -> None:
    with pytest.raises(StepNotOpen):
        SESSION.with_reveal(FRAME, revealed=True, now=0)


def test_unknown_steps_are_unknown() -> None:
    with pytest.raises(StepUnknown):
        SCRIPT.step("nowhere")


@pytest.mark.parametrize(
    ("expected", "joined", "started", "small"),
    [
        (None, 0, False, False),
        (4, 0, False, True),
        (5, 0, False, False),
        (30, 4, True, True),
        (9, 5, True, False),
        (3, 5, True, True),
    ],
)
def test_a_small_group_is_known_by_who_is_expected_then_by_who_came(
    expected: int | None, joined: int, started: bool, small: bool
) -> None:
    assert replace(SESSION, expected=expected).is_small(joined, started=started) is small


def test_more_phones_ask_less_often() -> None:
    waits = [poll_after_ms(joined, Phase.OPEN) for joined in (1, 60, 61, 250, 251, 500)]
    assert waits == sorted(waits)
    assert poll_after_ms(500, Phase.CLOSED) > waits[-1]


def test_what_was_shown_stays_readable_unless_the_leader_says_no_when_she_ends() -> None:
    assert SESSION.closing(now=0).readable
    closing = SESSION.closing(now=0, readable=False)
    assert not closing.readable
    again = closing.closing(now=CLOSING_GRACE + REPORT_OVERDUE + 1)
    assert again.version > closing.version
    assert not again.readable
