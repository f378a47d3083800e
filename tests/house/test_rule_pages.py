"""The pages in docs/aturan are those the rules give, no more and no fewer."""

import importlib.util
import inspect
from pathlib import Path

import pytest

from sopan.lint.registry import all_rules
from sopan.lint.rule import Rule

ROOT = Path(__file__).parents[2]


def _written() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("write_rule_pages", ROOT / "tools" / "write_rule_pages.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    pages: dict[str, str] = tool.pages()
    return pages


def test_pages_are_in_step_with_the_rules() -> None:
    on_disk = {path.name: path.read_text("utf-8") for path in (ROOT / "docs" / "aturan").glob("*.md")}
    assert on_disk == _written(), "jalankan `make docs`"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_lives_in_a_file_of_its_name(rule: Rule) -> None:
    file = Path(inspect.getfile(rule.check))
    assert file.stem == f"{rule.id.lower()}_{rule.name.replace('-', '_')}"
