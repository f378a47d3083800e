"""The table of docs/security.md: every item that must be proved names tests, and every test that it names exists."""

import ast
import re
from functools import cache

import pytest
from tests.house.test_repository import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
PROVED = {1, 2, *range(4, 22), *range(23, 29), 31, 34, 37, 38, 40, 41}
OPEN = {22, 29, 30, 32, 33, 35, 36, 39, 42, 43, 44}
_ROW = re.compile(r"^\| (\d+) \|(.*)\|$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows(heading: str) -> dict[int, str]:
    """The numbered rows below a heading."""
    part = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return {int(number): text for number, text in _ROW.findall(part)}


@cache
def named_in(path: str) -> frozenset[str]:
    """The tests of a file."""
    file = ROOT / path
    tree = ast.parse(file.read_text("utf-8")) if file.is_file() else ast.Module([], [])
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and "test" in node.name)


def test_the_table_has_every_item_and_is_honest_about_the_rest() -> None:
    assert set(rows("Yang dilindungi")) == PROVED
    assert set(rows("Yang belum ada")) == OPEN


@pytest.mark.parametrize("item", sorted(PROVED))
def test_every_item_names_tests_that_exist(item: int) -> None:
    named = _TEST.findall(rows("Yang dilindungi").get(item, ""))
    assert named, "an item without a test is a wish"
    assert [f"{path}::{name}" for path, name in named if name not in named_in(path)] == []


def test_every_test_named_elsewhere_on_the_page_exists() -> None:
    assert [f"{path}::{name}" for path, name in _TEST.findall(PAGE) if name not in named_in(path)] == []
