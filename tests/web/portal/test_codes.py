"""Short codes: they can't be guessed, and forgive what people mistype."""

import math

import pytest
from hypothesis import given, strategies as st

from sopan_web.workflow.code import ALPHABET, LENGTH, new_code, read_code, spell_code


def test_a_code_holds_at_least_fifty_bits() -> None:
    assert LENGTH * math.log2(len(ALPHABET)) >= 50
    assert len({new_code() for _ in range(2_000)}) == 2_000


@given(st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH))
def test_a_code_is_read_back_however_it_is_written(code: str) -> None:
    assert read_code(code) == code
    assert read_code(spell_code(code)) == code
    assert read_code(f"  {spell_code(code).lower()} ") == code
    assert read_code(code.replace("0", "O").replace("1", "l")) == code
    assert read_code(code.replace("0", "o").replace("1", "I")) == code


@pytest.mark.parametrize("text", ["", "7K3F", "7K3F-9Q2M-0XTBB", "7K3F-9Q2M-0XTU", "7K3F/9Q2M*0XTB", "éééééééééééé"])
def test_what_is_no_code_is_none(text: str) -> None:
    assert read_code(text) is None
