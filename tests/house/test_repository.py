"""The files of the repository keep the rules of the house."""

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Files past 400 lines that were looked at and left whole, with the reason.
LONG_FILES: dict[str, str] = {}

# A path of one machine, an index of packages, or an address of one.
_MACHINE = re.compile(
    r"(?<![\w.-])/(?:root|work|home/\w+|Users/\w+|tmp/\w+)/"
    r"|--(?:extra-)?index-url|--find-links|\"resolved\": *\"http|registry *= *\"?http"
    r"|\b(?:pypi|pythonhosted|registry\.npmjs|deb\.debian|archive\.ubuntu)\.(?:org|com|net)\b"
)


@cache
def tracked() -> tuple[Path, ...]:
    """The files under version control that exist; all files outside a clone, as in a source archive."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git clone")
    return tuple(ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def python_files() -> list[Path]:
    """The tracked Python files."""
    return [file for file in tracked() if file.suffix == ".py"]


def names(files: list[Path]) -> list[str]:
    """Their names as the repository has them."""
    return [str(file.relative_to(ROOT)) for file in files]


def test_there_are_files() -> None:
    assert len(python_files()) > 50


def test_every_module_opens_with_a_sentence() -> None:
    silent = [file for file in python_files() if not ast.get_docstring(ast.parse(file.read_text()))]
    assert names([file for file in silent if file.read_text().strip()]) == []


def test_every_public_name_of_a_core_module_has_a_docstring() -> None:
    silent = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
        for file in python_files()
        if file.is_relative_to(ROOT / "src")
        for node in ast.parse(file.read_text()).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_long_files_were_looked_at() -> None:
    long = {name for file in python_files() for name in names([file]) if len(file.read_text().splitlines()) > 400}
    assert sorted(long - set(LONG_FILES)) == []
    assert sorted(set(LONG_FILES) - long) == [], "no longer long: take it off the list"


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in tracked()
        if file != Path(__file__) and b"\0" not in file.read_bytes()[:1000]
        for number, line in enumerate(file.read_text(errors="replace").splitlines(), 1)
        if _MACHINE.search(line)
    ]
    assert found == []


def test_every_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)["project"]
    wanted = [
        *project["dependencies"],
        *(name for names in project["optional-dependencies"].values() for name in names),
    ]
    silent = [name for name in wanted if not re.search(rf'"{re.escape(name)}",\s+# \w+', text)]
    assert silent == []
    assert len(wanted) > 5


def test_locks_hold_every_dependency_with_its_hash() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lock = (ROOT / "requirements" / "test.txt").read_text()
    for requirement in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        name = re.match(r"[\w.-]+", requirement)
        assert name is not None
        assert re.search(rf"^{re.escape(name[0])}==\S+.*\\\n\s+--hash=sha256:", lock, re.MULTILINE | re.IGNORECASE), (
            name[0]
        )


def test_locks_agree_with_each_other() -> None:
    pins = [dict(re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / "requirements" / f"{name}.txt").read_text(), re.MULTILINE))
            for name in ("core", "run", "test")]  # fmt: skip
    assert pins[0].items() <= pins[1].items() <= pins[2].items()


def test_the_changelog_speaks_to_users() -> None:
    text = (ROOT / "CHANGELOG.md").read_text()
    versions = re.findall(r"^## (.+)$", text, re.MULTILINE)
    parts = re.findall(r"^### (.+)$", text, re.MULTILINE)
    assert versions
    assert [
        version for version in versions if not re.fullmatch(r"Belum terbit|\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)", version)
    ] == []
    assert sorted(set(parts) - {"Ditambah", "Diubah", "Diperbaiki"}) == []


def test_recipes_that_pages_name_exist() -> None:
    recipes = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    pages = [file for file in tracked() if file.suffix == ".md"]
    named = {recipe for page in pages for recipe in re.findall(r"`make ([a-z]+)", page.read_text())}
    shown = {recipe for page in pages for recipe in re.findall(r"^ *make ([a-z]+)", page.read_text(), re.MULTILINE)}
    assert {"run", "test"} <= named | shown
    assert sorted((named | shown) - recipes) == []


def test_links_between_pages_lead_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in tracked()
        if page.suffix == ".md"
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text())
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []
