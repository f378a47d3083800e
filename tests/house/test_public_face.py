"""The package's public face holds what it says, and a command starts without loading what it does not need."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sopan
from sopan.cli.main import COMMANDS


@pytest.mark.parametrize("name", sopan.__all__)
def test_a_name_of_the_public_face_can_be_had(name: str) -> None:
    assert getattr(sopan, name) is not None


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(AttributeError, match=r"no attribute 'Sup'"):
        getattr(sopan, "Sup")  # noqa: B009 (a type checker would see the mistake)


def test_what_type_checkers_see_is_what_is_there() -> None:
    tree = ast.parse(Path(sopan.__file__).read_text())
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        (node.module, alias.name) for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert seen == {(room, name) for room, names in sopan._ROOMS.items() for name in names}


def test_the_overview_loads_nothing_heavy() -> None:
    program = "import sys; from sopan.cli.main import main; main(['--bantuan']); print(*sys.modules, file=sys.stderr)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(result.stderr.split())
    assert "sopan.cli.main" in loaded
    assert sorted(loaded & {"argparse", "yaml", "rich", "uharfbuzz", "typst", "pikepdf", "sopan.pipeline"}) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_loads_the_pdf_engine_before_it_is_asked_for(command: str) -> None:
    program = f"import sys, sopan.cli.{command}; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert sorted(set(result.stdout.split()) & {"typst", "pikepdf", "django"}) == []
