"""Writes docs/aturan from the rules, one page each and an index: ``python tools/write_rule_pages.py``."""

from pathlib import Path

from sopan.lint.pages import page_name, rule_index, rule_page
from sopan.lint.registry import all_rules

FOLDER = Path(__file__).parent.parent / "docs" / "aturan"


def pages() -> dict[str, str]:
    """All pages by file name."""
    return {"README.md": rule_index(), **{page_name(rule): rule_page(rule) for rule in all_rules()}}


def main() -> None:
    """Writes all pages and removes those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    written = pages()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    for stale in {path.name for path in FOLDER.glob("*.md")} - written.keys():
        (FOLDER / stale).unlink()


if __name__ == "__main__":
    main()
