"""The table that every government starts with."""

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml


@lru_cache(maxsize=1)
def default_definition() -> dict[str, Any]:
    """The JSON form of the table that ships."""
    text = (files("sopan_web.workflow") / "data" / "alur.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))
