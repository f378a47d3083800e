"""An SOP as plain dicts, lists, texts, and numbers in the order of the field table."""

import re
from operator import attrgetter
from typing import Any

from sopan.document.field import Field, Kind, Section
from sopan.document.fields import SOP
from sopan.document.sop import Sop
from sopan.document.tanggal import Tanggal
from sopan.document.waktu import Waktu

Record = dict[str, Any]

_INTEGER = re.compile(r"0|[1-9][0-9]{0,8}")


def record_of(sop: Sop) -> Record:
    """``sop`` as a file holds it: keys in the table's order, None where the SOP is silent."""
    return _section_record(sop, SOP)


def _section_record(value: Any, section: Section) -> Record:
    record: Record = {}
    for field in section.fields:
        plain = _field_value(value, field)
        if plain not in (None, [], {}) or not field.optional:
            record[field.key] = plain
    return record


def _field_value(owner: Any, field: Field) -> Any:
    value = attrgetter(field.path)(owner)
    if field.kept_in:
        value = getattr(owner, field.kept_in) or value
    if not field.many:
        return _plain(value, field)
    items = [_plain(item, field) for item in value]
    if field.lone and len(items) < 2:
        return items[0] if items else None
    return items


def _plain(value: Any, field: Field) -> Any:
    if field.section:
        return _section_value(value, field.section)
    if isinstance(value, Tanggal | Waktu):
        value = value.teks
    text = str(value) if value is not None else ""
    if field.kind in (Kind.NOMOR, Kind.TUJUAN) and _INTEGER.fullmatch(text):
        return int(text)
    return text or None


def _section_value(value: Any, section: Section) -> Any:
    record = _section_record(value, section)
    if section.short_usual and list(record) == [section.short]:
        return record[section.short]
    return record
