"""Steps that were left: what they still take, for whatever a leader does and however often."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import StepNotOpen
from shared.domain.formats import Choice, Language, Script, Step, StepType
from shared.domain.identifiers import Pin, SessionId, StepId
from shared.domain.left_steps import COUNT_DOWN, EXTRA_MINUTES
from shared.domain.session import Session

STEPS = [
    Step(StepId("frame"), StepType.FRAME, {}, {}),
    Step(StepId("write"), StepType.CONTRIBUTE, {}, {}, choices=(Choice("idea", {}),), max_each=1),
    Step(StepId("judge"), StepType.JUDGE, {}, {}),
    Step(StepId("pulse"), StepType.PULSE, {}, {}),
]
SCRIPT = Script(STEPS)
FRAME, WRITE, JUDGE, PULSE = STEPS


def session(minutes: int, at: Step = FRAME) -> Session:
    return Session(
        id=SessionId("s"),
        unit="u",
        format="dialogue",
        language=Language.EN,
        title="t",
        expected=None,
        pin=Pin("12345678"),
        opened_on=date(2026, 1, 1),
        step=at.id,
        extra_minutes=minutes,
    )


def takes(session: Session, step: Step, now: float) -> bool:
    try:
        session.check_takes(step, now=now)
    except StepNotOpen:
        return False
    return True


def test_several_steps_that_were_left_are_open_at_once_each_for_its_own_time() -> None:
    now = session(2, WRITE).advanced(JUDGE, SCRIPT, now=0).advanced(PULSE, SCRIPT, now=60)
    assert [takes(now, step, 119.9) for step in (WRITE, JUDGE, PULSE)] == [True, True, True]
    assert [takes(now, step, 120.0) for step in (WRITE, JUDGE, PULSE)] == [False, True, True]
    assert [takes(now, step, 180.0) for step in (WRITE, JUDGE, PULSE)] == [False, False, True]


def test_extra_time_postpones_what_is_revealed() -> None:
    left = session(5, JUDGE).advanced(PULSE, SCRIPT, now=0).with_reveal(JUDGE, revealed=True, now=100)
    revealed = session(5, JUDGE).with_reveal(JUDGE, revealed=True, now=0).advanced(PULSE, SCRIPT, now=5)
    for now in (left, revealed):
        assert takes(now, JUDGE, 299.9)
        assert not takes(now, JUDGE, 300.0)


def test_ending_extra_time_leaves_a_count_down_for_what_is_on_its_way() -> None:
    now = session(5, JUDGE).advanced(PULSE, SCRIPT, now=0).without_extra_time(JUDGE, now=100)
    assert takes(now, JUDGE, 100 + COUNT_DOWN - 0.1)
    assert not takes(now, JUDGE, 100 + COUNT_DOWN)
    assert now.without_extra_time(JUDGE, now=100) is now, "ending it twice changes nothing"
    assert now.without_extra_time(PULSE, now=100) is now, "a step that still collects has none"


def test_a_count_down_is_never_made_longer_by_ending_it() -> None:
    now = session(0, JUDGE).advanced(PULSE, SCRIPT, now=0).without_extra_time(JUDGE, now=9)
    assert not takes(now, JUDGE, COUNT_DOWN)


def test_each_ending_of_a_step_has_a_name_of_its_own() -> None:
    once = session(0, JUDGE).advanced(PULSE, SCRIPT, now=0)
    again = once.advanced(JUDGE, SCRIPT, now=5)
    assert again.ending(JUDGE) is None
    twice = again.advanced(PULSE, SCRIPT, now=9)
    first, second = once.ending(JUDGE), twice.ending(JUDGE)
    assert first is not None
    assert second is not None
    assert first.closing != second.closing
    assert twice.ending(FRAME) is None, "a step that takes nothing was never left while it collected"


def test_turning_it_off_leaves_running_time_alone_and_gives_no_more() -> None:
    now = session(1, WRITE).advanced(JUDGE, SCRIPT, now=0).with_extra(0).advanced(PULSE, SCRIPT, now=1)
    assert takes(now, WRITE, 59)
    assert not takes(now, JUDGE, 1 + COUNT_DOWN)


Act = tuple[str, int, float]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["go", "reveal", "hide", "extra"]),
        st.integers(0, 3),
        st.floats(0, 200, allow_nan=False),
    ),
    max_size=30,
)


def played(acts: list[Act]) -> tuple[Session, float, dict[str, float], dict[str, float]]:
    """The session, the time, when each step was last left while it collected, and when last revealed."""
    now, at = session(0), 0.0
    left: dict[str, float] = {}
    revealed: dict[str, float] = {}
    for what, number, pause in acts:
        at += pause
        step = STEPS[number]
        current = SCRIPT.step(now.step)
        if what == "go":
            if now.collecting(current) and step is not current:
                left[current.id] = at
            now = now.advanced(step, SCRIPT, now=at)
        elif what == "extra":
            now = now.with_extra(EXTRA_MINUTES[number])
        elif step.collects:
            if what == "reveal" and step.id not in now.revealed:
                revealed[step.id] = at
            now = now.with_reveal(step, revealed=what == "reveal", now=at)
    return now, at, left, revealed


@given(ACTS, st.floats(0, 400, allow_nan=False))
def test_a_revealed_step_never_takes_anything_after_its_count_down(acts: list[Act], later: float) -> None:
    now, at, _, revealed = played(acts)
    for step in STEPS:
        if step.id in now.revealed and at + later >= revealed[step.id] + 60 * max(EXTRA_MINUTES):
            assert not takes(now, step, at + later)


@given(ACTS, st.floats(0, 400, allow_nan=False))
def test_a_step_takes_something_only_now_or_within_the_longest_time_after_it_was_left(
    acts: list[Act], later: float
) -> None:
    now, at, left, revealed = played(acts)
    for step in STEPS[1:]:
        if takes(now, step, at + later) and not now.collecting(step):
            since = max(left.get(step.id, -1.0), revealed.get(step.id, -1.0))
            assert since >= 0
            assert at + later < since + 60 * max(EXTRA_MINUTES)


@given(ACTS)
def test_a_step_that_is_left_takes_what_is_on_its_way_whatever_came_before(acts: list[Act]) -> None:
    now, at, _, _ = played(acts)
    current = SCRIPT.step(now.step)
    if now.collecting(current):
        moved = now.advanced(FRAME, SCRIPT, now=at)
        assert takes(moved, current, at + COUNT_DOWN - 0.1)


@given(ACTS)
def test_what_is_remembered_stays_small(acts: list[Act]) -> None:
    now, _, _, _ = played(acts)
    assert len({one.step for one in now.left}) == len(now.left) < len(STEPS)
