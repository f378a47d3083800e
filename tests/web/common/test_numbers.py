"""What somebody writes into an address is a number of a size that the database knows, or nothing."""

import pytest

from sopan_web.common.requests.numbers import number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("0012", 12), ("999999999", 999_999_999), ("1000000000", None), ("9" * 5000, None)]
    + [(text, None) for text in ("", "-1", "1.5", " 1", "²", "٣", "satu", "1\x00")],
)
def test_only_short_rows_of_digits_are_numbers(text: str, number: int | None) -> None:
    assert number_in(text) == number


def test_the_length_may_be_another() -> None:
    assert number_in("1234567", digits=6) is None
    assert number_in("1234567", digits=18) == 1_234_567
