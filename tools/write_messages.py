"""Collects every sentence that people read into src/sopan_web/locale/en and compiles the translations.

    python tools/write_messages.py            collects, merges, compiles
    python tools/write_messages.py --kurang   lists what has no English yet; exit 1 when anything has none

Django's own collector needs GNU gettext, which a bare system lacks; Babel does the same.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "sopan_web"
FOLDER = PACKAGE / "locale" / "en" / "LC_MESSAGES"
KEYWORDS = {
    "_": None,
    "__": None,
    "t": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "tn": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
HEADER = {"project": "SOPAN", "version": "1", "copyright_holder": "SOPAN", "msgid_bugs_address": "-",
          "last_translator": "SOPAN", "language_team": "SOPAN", "charset": "utf-8", "fuzzy": False,
          "header_comment": "# Dibuat oleh make docs; isilah msgstr saja."}  # fmt: skip


def collect(domain: str) -> Catalog:
    """All messages of "django" (Python and templates) or "djangojs" (browser modules), by file."""
    catalog = Catalog(locale="en", **HEADER)  # type: ignore[arg-type]
    for path in sorted(PACKAGE.rglob("*.js" if domain == "djangojs" else "*.*")):
        method = {".py": "python", ".html": "template", ".txt": "template", ".js": "javascript"}.get(path.suffix)
        if method is None or (method == "javascript") != (domain == "djangojs") or "migrations" in path.parts:
            continue
        for _line, message, _comments, context in _extract(path, method):
            catalog.add(message, locations=[(path.relative_to(ROOT).as_posix(), 1)], context=context)
    if domain == "django":
        _collect_data(catalog)
    return catalog


def _collect_data(catalog: Catalog) -> None:
    """The labels in data files, which reach the page through ``common.language.show_stored``."""
    for path in sorted((PACKAGE / "workflow" / "data").glob("*.yaml")):
        for text in _labels(yaml.safe_load(path.read_text("utf-8"))):
            catalog.add(text, locations=[(path.relative_to(ROOT).as_posix(), 1)], context="data")


def _labels(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for entry in part:
            yield from _labels(entry)
    elif isinstance(part, dict):
        yield from (text for key, text in part.items() if key in ("label", "name", "text"))
        yield from _labels([entry for entry in part.values() if isinstance(entry, list | dict)])


def _extract(path: Path, method: str) -> Iterator[Any]:
    text = path.read_text("utf-8")
    if method == "template":
        text = "\n".join(line.strip() for line in templatize(text).splitlines())
    options = {"encoding": "utf-8"}
    language = "javascript" if method == "javascript" else "python"
    yield from extract(language, BytesIO(text.encode()), KEYWORDS, (), options)


def merge(domain: str) -> Catalog:
    """The collected messages with the translations that exist; what is gone from the code is dropped."""
    collected = collect(domain)
    path = FOLDER / f"{domain}.po"
    if not path.exists():
        return collected
    with path.open("rb") as file:
        known = read_po(file, locale="en")
    for message in collected:
        old = known.get(message.id, message.context) if message.id else None
        if old is not None and old.string:
            message.string = old.string
    return collected


def find_missing(catalog: Iterable[Any]) -> list[str]:
    """The messages that have no translation."""
    return [
        str(message.id)
        for message in catalog
        if message.id and not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]


def write(domain: str, catalog: Catalog) -> None:
    """The readable and the compiled file, byte-identical for the same messages."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    catalog.creation_date = catalog.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    with (FOLDER / f"{domain}.po").open("wb") as file:
        write_po(file, catalog, width=120, sort_output=True, omit_header=False, include_lineno=False)
    with (FOLDER / f"{domain}.mo").open("wb") as file:
        write_mo(file, catalog)


def main() -> int:
    """0, or 1 when asked for what is missing and something is."""
    settings.configure(USE_I18N=True)
    missing = []
    for domain in ("django", "djangojs"):
        catalog = merge(domain)
        missing += find_missing(catalog)
        if "--kurang" not in sys.argv:
            write(domain, catalog)
    if "--kurang" in sys.argv:
        sys.stdout.write("".join(f"{text}\n" for text in missing))
        return bool(missing)
    return 0


if __name__ == "__main__":
    sys.exit(main())
