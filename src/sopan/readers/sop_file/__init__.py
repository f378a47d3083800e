"""Reads SOP files, YAML 1.2 or JSON, in the format that ``sopan.document.fields`` tabulates."""

import re
from pathlib import Path

from sopan.readers.reading import Reading
from sopan.readers.record import interpret
from sopan.readers.sop_file.json_nodes import compose_json
from sopan.readers.sop_file.source import check_text, read_text
from sopan.readers.sop_file.yaml_nodes import compose_yaml

__all__ = ["read_sop", "read_sop_text"]

_LOOKS_LIKE_JSON = re.compile(r'\s*\{\s*["}]')


def read_sop(path: Path) -> Reading:
    """The SOP in the file ``path``. Raises UnreadableError with file, line, column, fault, and remedy."""
    return read_sop_text(read_text(path), str(path))


def read_sop_text(text: str, name: str = "") -> Reading:
    """The SOP in ``text``; ``name`` is named in messages, and tells JSON from YAML by its ending.

    A name without such an ending leaves it to the text. Raises UnreadableError.
    """
    text = text.removeprefix("\ufeff")
    check_text(text, name)
    compose = compose_json if _is_json(text, name) else compose_yaml
    return interpret(compose(text, name), name)


def _is_json(text: str, name: str) -> bool:
    suffix = Path(name).suffix.lower()
    if suffix in (".yaml", ".yml"):
        return False
    return suffix == ".json" or _LOOKS_LIKE_JSON.match(text) is not None
