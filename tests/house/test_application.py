"""The application's migrations and static files are in step with its code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.house.test_repository import ROOT

from sopan_web.common.management.commands.serve import UNUSED

WEB = ROOT / "src" / "sopan_web"
IMPORT = re.compile(r"""^(?:import|export)\s(?:[^"'()=]*?\sfrom\s*)?["']([^"']+)["']""", re.MULTILINE)


def manage(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """One management command with a data folder of its own."""
    chosen = {"PATH": os.environ["PATH"], "SOPAN_DATA": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "sopan_web", *words], env=chosen, capture_output=True, text=True, check=False
    )


def test_migrations_are_in_step(tmp_path: Path) -> None:
    answer = manage(tmp_path, "makemigrations", "--check", "--dry-run")
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all static files as an installation serves them."""
    folder = tmp_path_factory.mktemp("data")
    ignored = [word for name in UNUSED for word in ("-i", name)]
    answer = manage(folder, "collectstatic", "--noinput", *ignored)
    assert answer.returncode == 0, answer.stderr
    return folder / "static"


def test_modules_import_each_other_by_their_lasting_names(collected: Path) -> None:
    lasting = re.compile(r"\.[0-9a-f]{12}\.js$")
    modules = [path for path in collected.rglob("*.js") if lasting.search(path.name)]
    imports = [(path.name, target) for path in modules for target in IMPORT.findall(path.read_text())]
    assert len(imports) > 50
    assert [one for one in imports if not lasting.search(one[1])] == []


def test_every_static_file_that_is_asked_for_is_there(collected: Path) -> None:
    manifest = set(json.loads((collected / "staticfiles.json").read_text())["paths"])
    asked = {
        (str(path.relative_to(WEB)), name)
        for path in (*WEB.rglob("*.html"), *WEB.rglob("*.py"))
        for name in re.findall(r"""(?:{% static |\bstatic\()['"]([^'"]+)['"]""", path.read_text())
    }
    assert len(asked) > 5
    assert sorted(one for one in asked if one[1] not in manifest) == []


def test_every_module_that_is_imported_is_there() -> None:
    broken = [
        f"{path.relative_to(WEB)}: {target}"
        for path in WEB.rglob("static/**/*.js")
        for target in IMPORT.findall(path.read_text())
        if not target.startswith(".") or not (path.parent / target).is_file()
    ]
    assert broken == []


def test_no_script_goes_round_the_policy() -> None:
    """Nothing is run from text, and markup from the server is the only markup that is set as such."""
    dangerous = re.compile(
        r"\beval\(|new Function\(|setAttribute\([\'\"](?:style|on)|document\.write|https?://(?!www\.w3\.org)"
    )
    found = [
        f"{path.relative_to(WEB)}:{number}: {line.strip()[:80]}"
        for path in WEB.rglob("static/**/*.js")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if dangerous.search(line)
    ]
    assert found == []
