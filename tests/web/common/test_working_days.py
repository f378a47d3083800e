"""Offices rest on the days off of their week, and on holidays."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from sopan_web.common.working_days import count_working_days, holidays, is_working_day


@given(st.dates(date(2023, 1, 1), date(2029, 1, 1)), st.integers(-5, 400), st.sampled_from([5, 6, 7]))
def test_working_days_are_counted_one_by_one(start: date, length: int, per_week: int) -> None:
    end = date.fromordinal(start.toordinal() + length)
    days = (date.fromordinal(number) for number in range(start.toordinal() + 1, end.toordinal() + 1))
    assert count_working_days(start, end, per_week) == sum(is_working_day(day, per_week) for day in days)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 8, 14), True),
        (date(2026, 8, 15), False),  # a Saturday
        (date(2026, 8, 17), False),  # Proklamasi Kemerdekaan, a Monday
        (date(2026, 8, 18), True),
    ],
)
def test_weekends_and_holidays_are_no_working_days(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def test_a_holiday_between_makes_a_desk_less_late() -> None:
    assert count_working_days(date(2026, 8, 14), date(2026, 8, 18)) == 1


def test_every_year_of_the_data_has_the_fixed_holidays() -> None:
    years = {day.year for day in holidays()}
    assert {2024, 2025, 2026} <= years
    assert all(date(year, month, day) in holidays() for year in years for month, day in ((1, 1), (8, 17), (12, 25)))
