"""Writes SOP files, YAML and JSON, which the reader reads back as the same SOP."""

import json
from typing import Any

import yaml

from sopan.document import Sop
from sopan.document.record import record_of

__all__ = ["write_json", "write_yaml"]

# Wide enough for most cells, narrow enough for a review side by side.
_LINE_WIDTH = 110


class _Dumper(yaml.CSafeDumper):
    """Several lines as a block, so that a person can edit them; the key ``no`` quoted for readers of YAML 1.1."""


def _represent_text(dumper: yaml.representer.SafeRepresenter, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def write_yaml(sop: Sop) -> str:
    """``sop`` as YAML, keys in the table's order; optional keys only where they hold something."""
    text: Any = yaml.dump(record_of(sop), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_LINE_WIDTH)
    return str(text)


def write_json(sop: Sop) -> str:
    """``sop`` as indented JSON with the same keys and order as YAML."""
    return json.dumps(record_of(sop), ensure_ascii=False, indent=2) + "\n"
