"""What the pages show is what the program does."""

import re
import shlex
from importlib import import_module

import pytest
from tests.house.test_repository import ROOT
from tools.write_command_page import PAGE, insert_help

from sopan import examine, lay_out
from sopan.cli.main import COMMANDS
from sopan.readers.sop_file import read_sop_text

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs" / "panduan").glob("*.md"))]


def shown_commands() -> list[str]:
    """Every line of a page's shell block that calls sopan."""
    blocks = (re.findall(r"^```sh\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL) for page in PAGES)
    return [line for found in blocks for block in found for line in block.splitlines() if line.startswith("sopan ")]


def test_the_help_texts_in_the_guide_are_fresh() -> None:
    page = PAGE.read_text("utf-8")
    assert insert_help(page) == page, "run `make docs`"


def test_the_guide_shows_every_command() -> None:
    assert set(re.findall(r"<!-- bantuan (\w+) -->", PAGE.read_text("utf-8"))) == set(COMMANDS)


@pytest.mark.parametrize("line", shown_commands())
def test_a_command_in_a_page_is_understood(line: str) -> None:
    _, command, *words = shlex.split(line.split(">")[0])
    import_module(f"sopan.cli.{command}").make_parser().parse_args(words)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_example_in_a_help_text_is_understood(command: str) -> None:
    parser = import_module(f"sopan.cli.{command}").make_parser()
    examples = re.findall(rf"^  sopan {command}(.*)$", parser.format_help(), re.MULTILINE)
    assert examples
    for example in examples:
        parser.parse_args(shlex.split(example.split(">")[0]))


def test_the_first_sop_of_the_guide_is_read_checked_and_drawn() -> None:
    page = (ROOT / "docs" / "panduan" / "memulai.md").read_text("utf-8")
    (text,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    reading = read_sop_text(text, "pinjam-alat.yaml")
    assert reading.notices == ()
    about_the_table = [finding for finding in examine(reading.sop).findings if finding.place.row is not None]
    assert [str(finding) for finding in about_the_table] == []
    assert lay_out(reading.sop).pages


def test_the_english_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(code, names)
    assert names["findings"] == ()
    assert names["drawing"]
