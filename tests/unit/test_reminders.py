"""When a reminder is due: each once, none that was missed long ago twice, and whose address it may be sent to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import InputInvalid
from shared.domain.reminders import DAYS, Reminder, check_email

DUE = date(2026, 12, 1)
EARLY = Reminder("kari@example.org", since=date(2026, 1, 1))


def on(day: int, reminder: Reminder = EARLY) -> str | None:
    return reminder.next(DUE, DUE + timedelta(days=day))


@pytest.mark.parametrize("day", DAYS)
def test_each_of_the_days_has_a_reminder_and_the_day_before_has_none_new(day: int) -> None:
    name = on(day)
    assert name is not None
    assert on(day, replace(EARLY, sent=name)) is None
    assert on(day - 1) != name


def test_nothing_is_due_before_the_first_day_or_without_a_date() -> None:
    assert on(DAYS[0] - 1) is None
    assert EARLY.next(None, DUE) is None


def test_what_fell_due_before_the_address_was_written_is_not_made_up_for() -> None:
    late = replace(EARLY, since=DUE - timedelta(days=3))
    assert on(-3, late) is None
    assert on(-1, late) is not None


def test_another_due_date_begins_anew() -> None:
    sent = replace(EARLY, sent=EARLY.next(DUE, DUE) or "")
    later = DUE + timedelta(days=30)
    assert sent.next(later, DUE) is None
    assert sent.next(later, later - timedelta(days=7)) is not None


def test_the_last_one_is_known_as_such() -> None:
    names = [on(day) or "" for day in DAYS]
    assert [EARLY.is_last(name) for name in names] == [False] * 5 + [True]


@given(
    st.lists(st.integers(-20, 60), unique=True).map(sorted), st.integers(-30, 40).map(lambda n: DUE + timedelta(days=n))
)
def test_however_seldom_somebody_looks_each_is_sent_at_most_once_and_in_order(looks: list[int], since: date) -> None:
    reminder, sent = replace(EARLY, since=since), list[str]()
    for day in looks:
        for _ in range(2):  # a retry
            name = on(day, reminder)
            if name is not None:
                sent.append(name)
                reminder = replace(reminder, sent=name)
    marks = [int(name.rpartition(" ")[2]) for name in sent]
    assert marks == sorted(set(marks))
    assert set(marks) <= {day for day in DAYS if DUE + timedelta(days=day) >= since}


@pytest.mark.parametrize("email", ["kari@example.org", " k.n+x@sub.example.no ", "o'brien@example.ie"])
def test_addresses(email: str) -> None:
    assert check_email(email) == email.strip()


@pytest.mark.parametrize(
    "email",
    [
        "",
        "kari",
        "kari@",
        "@example.org",
        "kari@example",
        "kari@@example.org",
        "kari@example..org",
        "kari@example.org, ola@example.org",
        "kari@example.org\nBcc: all@example.org",
        "Kari <kari@example.org>",
        "käri@example.org",
        f"{'a' * 250}@example.org",
    ],
)
def test_what_is_no_single_address(email: str) -> None:
    with pytest.raises(InputInvalid) as refused:
        check_email(email)
    assert refused.value.detail == "email: write one address, such as name@example.org."
