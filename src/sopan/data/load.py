"""Reads the data files that lie beside this module: YAML with the YAML 1.2 core reading of plain words."""

import re
from functools import cache
from typing import Any

import yaml

from sopan.data import FOLDER

_Base: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class CoreLoader(_Base):  # type: ignore[misc]
    """A safe loader to which ``no``, ``ya``, and ``off`` are words and a date is text, as YAML 1.2 has it."""


CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


@cache
def load_data(name: str) -> Any:
    """The content of ``data/<name>``, read once a process; callers must not change it. FileNotFoundError if absent."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=CoreLoader)
