"""The timer's arithmetic: more time never ends it sooner, less never before now, and none lasts for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.identifiers import StepId
from shared.domain.timer import LONGEST, Timer, extended, started

STEP = StepId("write")
moments = st.floats(min_value=0, max_value=4e9)
spans = st.floats(min_value=0, max_value=LONGEST)


@given(now=moments, left=spans, more=spans)
def test_more_time_is_added_to_what_is_left_up_to_the_longest(now: float, left: float, more: float) -> None:
    timer = extended(started(STEP, left, now=now), more, now=now)
    assert timer.until == pytest.approx(now + min(left + more, LONGEST))


@given(now=moments, overdue=spans, more=spans)
def test_a_timer_that_has_run_out_goes_on_from_now(now: float, overdue: float, more: float) -> None:
    assert extended(Timer(STEP, now - overdue), more, now=now).until == pytest.approx(now + more)


@given(now=moments, left=spans, less=spans)
def test_taking_time_back_never_ends_it_before_now(now: float, left: float, less: float) -> None:
    assert now <= extended(started(STEP, left, now=now), -less, now=now).until <= now + left + 1e-6


@given(now=moments, left=st.floats(min_value=60, max_value=3600), more=st.floats(min_value=0, max_value=3600))
def test_taking_back_what_was_added_leaves_what_was_there(now: float, left: float, more: float) -> None:
    timer = started(STEP, left, now=now)
    assert extended(extended(timer, more, now=now), -more, now=now).until == pytest.approx(timer.until)


def test_it_is_over_at_its_end() -> None:
    assert not Timer(STEP, 100.0).over(99.9)
    assert Timer(STEP, 100.0).over(100.0)
