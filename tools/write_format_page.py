"""Refreshes the tables of docs/format.md from the field table: ``python tools/write_format_page.py``."""

from pathlib import Path

from sopan.writers.sop_file.format_page import insert_tables

PAGE = Path(__file__).parent.parent / "docs" / "format.md"


def main() -> None:
    """Rewrites the page in place."""
    PAGE.write_text(insert_tables(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
