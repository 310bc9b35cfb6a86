"""Quarters: what is released is released for one of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.facts import Quarter, quarters

DAYS = st.dates(date(1900, 1, 1), date(2400, 1, 1))


@given(DAYS)
def test_a_quarter_holds_its_days_and_says_so(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.first_day <= day <= quarter.last_day
    assert f"{day:%Y-%m}" in quarter.months
    assert Quarter.parse(str(quarter)) == quarter == Quarter.of_month(f"{day:%Y-%m}")
    assert Quarter.of(quarter.last_day + timedelta(days=1)) == quarter.next


def test_a_quarter_is_over_on_the_day_after() -> None:
    assert not Quarter(2026, 4).over(date(2026, 12, 31))
    assert Quarter(2026, 4).over(date(2027, 1, 1))


@pytest.mark.parametrize("text", ["", "2026", "2026-Q5", "2026-q1", "26-Q1", "2026-Q1 ", "2026-Q1'", "٢٠٢٦-Q1"])
def test_only_one_way_to_write_a_quarter(text: str) -> None:
    with pytest.raises(ValueError, match="2026-Q4"):
        Quarter.parse(text)


def test_from_one_to_another() -> None:
    found = [str(one) for one in quarters(Quarter(2025, 3), Quarter(2026, 1))]
    assert found == ["2025-Q3", "2025-Q4", "2026-Q1"]
    assert list(quarters(Quarter(2026, 1), Quarter(2025, 4))) == []
