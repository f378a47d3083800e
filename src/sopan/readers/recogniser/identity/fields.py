"""Turns the values found in the identity block into the fields of an SOP."""

import re
from dataclasses import replace
from typing import Any

from sopan.document import Paraf, Tanggal, parse_tanggal
from sopan.readers.recogniser.identity.collect import Values
from sopan.readers.recogniser.identity.items import items_of
from sopan.readers.recogniser.identity.labels import BOXES, Label
from sopan.readers.recogniser.identity.office import read_office
from sopan.readers.recogniser.identity.signature import read_signature
from sopan.readers.recogniser.words import one_line

_NOTHING = re.compile(r"[\s.\-–—_:…]*")


def read_fields(values: Values) -> tuple[dict[str, Any], list[str]]:
    """The fields by their names in ``Sop``, and the words that fill none."""
    texts = values.texts
    fields: dict[str, Any] = {str(label): items_of(texts.get(label, "")) for label in BOXES}
    fields["nomor"] = _line(texts.get(Label.NOMOR, ""))
    fields["judul"] = _line(texts.get(Label.JUDUL, ""))
    for label in (Label.PEMBUATAN, Label.REVISI, Label.EFEKTIF):
        fields[str(label)] = _date(texts.get(label, ""))
    aside = [*values.loose]
    enacted = texts.get(Label.PENGESAHAN, "")
    if _date(enacted) and not fields[Label.EFEKTIF]:
        fields[str(Label.EFEKTIF)] = _date(enacted)
    elif _line(enacted):
        aside.append(f"Tanggal Pengesahan: {_line(enacted)}")
    signature = read_signature(texts.get(Label.DISAHKAN, ""))
    paraf = tuple(Paraf(title, _line(name)) for title, name in values.paraf)
    fields["disahkan_oleh"] = replace(signature, paraf=paraf)
    instansi, unit, others = read_office(values.beside)
    fields["instansi"] = _line(texts.get(Label.INSTANSI, "")) or instansi
    fields["unit"] = _line(texts.get(Label.UNIT, "")) or unit
    return fields, [*aside, *others]


def _line(text: str) -> str:
    line = one_line(text)
    return "" if _NOTHING.fullmatch(line) else line


def _date(text: str) -> Tanggal | None:
    line = _line(text)
    return parse_tanggal(line) if line else None
