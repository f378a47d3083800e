"""Refreshes the help texts in docs/panduan/perintah.md from the commands: ``python tools/write_command_page.py``."""

import os
import re
from importlib import import_module
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "panduan" / "perintah.md"
_SLOT = re.compile(r"<!-- bantuan (\w+) -->\n.*?<!-- akhir -->", re.DOTALL)


def insert_help(page: str) -> str:
    """``page`` with every slot filled: the text that ``sopan COMMAND --bantuan`` prints."""
    return _SLOT.sub(lambda slot: f"<!-- bantuan {slot[1]} -->\n```text\n{help_of(slot[1])}```\n<!-- akhir -->", page)


def help_of(command: str) -> str:
    """The help of one command, as on a screen of 100 columns."""
    os.environ["COLUMNS"] = "100"
    text: str = import_module(f"sopan.cli.{command}").make_parser().format_help()
    return text


def main() -> None:
    """Rewrites the page in place."""
    PAGE.write_text(insert_help(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
