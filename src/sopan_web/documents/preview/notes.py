"""Turns the checker's findings, which speak of numbers and names, into notes on rows and columns of the sheet."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from sopan import Finding, Place, Sop, all_rules, load_register
from sopan_web.common.calendar import format_day
from sopan_web.documents.preview.cures import Cure, cure_of
from sopan_web.documents.preview.note import Note
from sopan_web.documents.sheet import Sheet
from sopan_web.documents.sheet.shape import DAFTAR
from sopan_web.documents.sheet.to_sop import column_names, written

# Enactment fills these in, so that a draft is not blamed for the gap.
_FILLED_LATER = {("ID01", "nomor"), ("ID06", "tanggal_efektif"), ("ID07", "disahkan_oleh")}

_CELLS = {"bentuk": "simbol", "pelaksana": "simbol", "simpul": "simbol"}
_INDEX = re.compile(r"\[(\d+)\]")


def notes_on(sheet: Sheet, sop: Sop, findings: Iterable[Finding], today: date | None) -> Iterator[Note]:
    """A note for each finding that concerns a draft; ``today`` is offered where the date of making is missing."""
    for finding in findings:
        place = finding.place
        if (finding.rule_id, place.field) in _FILLED_LATER:
            continue
        cure = cure_of(sheet, finding.fix) if finding.fix else _date_cure(finding, today)
        field, item = _field(sheet, place)
        yield Note(
            rule=finding.rule_id,
            severity=finding.severity.value,
            message=finding.message[:1].upper() + finding.message[1:],
            remedy=finding.remedy,
            clause=clause_of(finding.rule_id),
            row=sheet["kegiatan"][place.row]["id"] if place.row is not None else None,
            pelaksana=_column(sheet, place),
            field=field,
            item=item,
            label=_label(place),
            fix=cure.edits if cure else (),
            fix_label=cure.label if cure else "",
        )


@cache
def clause_of(rule_id: str) -> str:
    """The clauses a rule stands on, as people cite them: "PermenPANRB 35/2012, Lampiran, simbol kapsul"."""
    rows = load_register().rows
    rule = next(rule for rule in all_rules() if rule.id == rule_id)
    return "; ".join(
        f"{rows[cited.instrument].short if cited.instrument in rows else cited.instrument}, {cited.place}"
        for cited in rule.citation
    )


def _date_cure(finding: Finding, today: date | None) -> Cure | None:
    if today is None or (finding.rule_id, finding.place.field) != ("ID01", "tanggal_pembuatan"):
        return None
    new = format_day(today, "id")
    edit = {"op": "set", "path": ["identitas", "tanggal_pembuatan"], "old": "", "new": new}
    return Cure((edit,), f"Isi {new}")


def _label(place: Place) -> str:
    """The field named Peringatan is told from a finding of that weight."""
    return "Bagian Peringatan" if place.field == "peringatan" else str(place)


def _field(sheet: Sheet, place: Place) -> tuple[str, int | None]:
    """The sheet's own key, and which entry of it."""
    key = place.field.removeprefix("mutu_baku.").partition(".")[0]
    name, index = _INDEX.sub("", key), _INDEX.search(key)
    if place.row is not None:
        return _CELLS.get(name, name), None
    if index and name in DAFTAR:
        return name, written(sheet["identitas"][name])[int(index[1])][0]
    return name, int(index[1]) if index else None


def _column(sheet: Sheet, place: Place) -> str | None:
    index = _INDEX.search(place.field)
    if place.row is None:
        return sheet["pelaksana"][int(index[1])]["id"] if index and place.field.startswith("pelaksana[") else None
    named = [id for id, name in column_names(sheet).items() if name == place.pelaksana]
    return named[0] if named else None
