"""The JSON Schema of an SOP file, generated from the field table, for editors and other programs."""

from typing import Any

from sopan.document import VERSI_FORMAT
from sopan.document.field import Field, Kind, Section
from sopan.document.fields import SECTIONS, SOP

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "null"]}
_NUMBER: Schema = {"type": ["integer", "string", "null"]}


def json_schema() -> Schema:
    """The schema (draft 2020-12) of an SOP file as people should write it.

    The reader forgives more than the schema allows; all that the writers write is valid under it.
    """
    sections = {section.title: _section_schema(section) for section in SECTIONS if section is not SOP}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:sopan:sop:{VERSI_FORMAT}",
        "title": "SOP",
        **_section_schema(SOP),
        "required": ["judul", "pelaksana", "kegiatan"],
        "$defs": sections,
    }


def _section_schema(section: Section) -> Schema:
    return {
        "description": section.description,
        "type": "object",
        "properties": {field.key: _field_schema(field) for field in section.fields},
        "additionalProperties": False,
    }


def _field_schema(field: Field) -> Schema:
    return {"description": f"{field.description} [{field.source.text}]", **_shape(field)}


def _shape(field: Field) -> Schema:
    item = _item_shape(field)
    if not field.many:
        return item
    items: Schema = {"type": "array", "items": item, "maxItems": field.many}
    return {"anyOf": [items, item if field.lone else {"type": "null"}]}


def _item_shape(field: Field) -> Schema:
    if field.section:
        return _section_shape(field, field.section)
    if field.choices and field.kept_in:
        # Other symbols are kept and drawn as a box, so editors suggest the five without refusing the rest.
        return {"anyOf": [{"enum": [*_values(field), None]}, {"type": "string"}]}
    if field.choices:
        return {"enum": [*_values(field), None]}
    return _NUMBER if field.kind in (Kind.NOMOR, Kind.TUJUAN) else _TEXT


def _values(field: Field) -> list[str]:
    return [choice.value for choice in field.choices or ()]


def _section_shape(field: Field, section: Section) -> Schema:
    whole: Schema = {"$ref": f"#/$defs/{section.title}"}
    if section.short_usual:
        return {"anyOf": [_TEXT, whole]}
    return whole if field.many else {"anyOf": [whole, {"type": "null"}]}
