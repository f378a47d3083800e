"""The guide to the office application names what is there: settings, commands, keys, and buttons."""

import re
from pathlib import Path

import pytest
from tests.house.test_repository import ROOT

WEB = ROOT / "src" / "sopan_web"
GUIDE = ROOT / "docs" / "panduan"
INSTALLING = (ROOT / "docs" / "operations.md").read_text("utf-8")
_NAMES = ("menulis-di-peramban", "memeriksa", "mengesahkan", "menyiapkan-daerah", "akun", "portal", "mengunduh")
PAGES = [GUIDE / f"{name}.md" for name in _NAMES]

_READS = re.compile(r"""(?:environ(?:\.get)?[\[(]|getenv\(|read_flag\(|_get\(|\benv\.\w+\()\s*"([A-Z_0-9]+)\"""")
_TAG = re.compile(r"<[^>]+>|{%\s*translate\s+[\"']|[\"']\s*%}")


def rows_of(page: str) -> list[str]:
    """The first cell of every table row, without code marks."""
    return [cell.strip().strip("`") for cell in re.findall(r"^\| *([^|]+?) *\|", page, re.MULTILINE)]


def test_every_setting_that_is_read_is_explained_and_no_other() -> None:
    read = {name for file in WEB.rglob("*.py") for name in _READS.findall(file.read_text("utf-8"))}
    assert "SOPAN_DATA" in read
    told = {row for row in rows_of(INSTALLING) if re.fullmatch(r"[A-Z_0-9]+", row)}
    assert told == read - {"DJANGO_SETTINGS_MODULE"}


def test_every_command_is_explained() -> None:
    commands = {file.stem for file in WEB.glob("*/management/commands/*.py")} - {"__init__"}
    told = {row.split()[1].replace("-", "_") for row in rows_of(INSTALLING) if row.startswith("sopan-web ")}
    assert told - {"migrate", "check"} == commands


def test_some_other_page_leads_to_every_page_of_the_guide() -> None:
    texts = {page: page.read_text("utf-8") for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))}
    guide = [page for page in texts if page.parent == GUIDE]
    assert len(guide) > 10
    assert [
        page.name for page in guide if not any(page.name in text for one, text in texts.items() if one != page)
    ] == []


def test_every_key_of_the_help_is_in_the_guide() -> None:
    help_text = (WEB / "documents" / "templates" / "documents" / "keys.html").read_text("utf-8")
    keys = [_TAG.sub("", key).strip() for key in re.findall(r"<dt>(.*?)</dt>", help_text)]
    rows = rows_of(PAGES[0].read_text("utf-8"))
    assert len(keys) > 10
    assert [key for key in keys if not any(row == key or row.endswith(f" {key}") for row in rows)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_the_guide_prints_bold_stands_on_the_screen(page: Path) -> None:
    shown = "\n".join(
        file.read_text("utf-8")
        for pattern in ("templates/**/*.html", "static/**/*.js", "data/*.yaml", "forms/*.py", "*.py")
        for file in WEB.glob(f"*/{pattern}")
    )
    words: list[str] = []
    for phrase in re.findall(r"\*\*(.+?)\*\*", " ".join(page.read_text("utf-8").split())):
        words += [phrase] if phrase in shown else [word.removeprefix("+ ") for word in phrase.split(", ")]
    assert words
    assert [word for word in words if word not in shown] == []
