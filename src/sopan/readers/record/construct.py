"""Builds a value of the model from the attributes that were found in the file."""

from dataclasses import MISSING, fields
from typing import Any

from sopan.document.field import Section


def construct(section: Section, values: dict[str, Any]) -> Any:
    """The section's value from ``values`` by dotted path; what is blank or missing takes the model's default."""
    own = {field.name: "" for field in fields(section.model) if field.default is MISSING}
    grouped: dict[str, dict[str, Any]] = {}
    for path, value in values.items():
        if value in ("", None):
            continue
        group, _, name = path.rpartition(".")
        (grouped.setdefault(group, {}) if group else own)[name] = value
    return section.model(**own, **{group: section.groups[group](**parts) for group, parts in grouped.items()})
