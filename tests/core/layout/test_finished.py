"""A finished drawing stands alone: whoever writes it, or is sent it, needs nothing of the layout."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from sopan import LayoutSettings, example_files, lay_out, read_sop


@pytest.mark.parametrize("file", example_files(), ids=lambda file: file.stem)
def test_a_drawing_holds_values_of_the_drawing_alone(file: Path) -> None:
    homes = {type(value).__module__ for value in _values(lay_out(read_sop(file).sop, LayoutSettings()))}
    assert homes <= {"builtins", "sopan.drawing.model"}


def _values(value: object) -> Iterator[object]:
    yield value
    if is_dataclass(value):
        inner = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, dict):
        inner = [*value, *value.values()]
    else:
        inner = list(value) if isinstance(value, tuple | list) else []
    for one in inner:
        yield from _values(one)
