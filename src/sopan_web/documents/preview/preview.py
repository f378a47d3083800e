"""Sheet in, preview out; an unfinished sheet gives a sentence where its drawing would stand, never a failure."""

from dataclasses import dataclass, replace
from datetime import date

from sopan import (
    LayoutSettings,
    Profile,
    Sop,
    SopanError,
    Surroundings,
    examine,
    lay_out,
    measure_times,
    spell_rentang,
    write_svg_pages,
)
from sopan_web.documents.preview.missing_signs import missing_signs
from sopan_web.documents.preview.note import Note
from sopan_web.documents.preview.notes import notes_on
from sopan_web.documents.preview.obstacle import find_obstacle, note_obstacle
from sopan_web.documents.preview.sheet_faults import faults_of
from sopan_web.documents.sheet import Owner, Sheet, SheetError, to_sop


@dataclass(frozen=True, slots=True)
class Preview:
    """``svg`` is one endless page, None with the reason in ``why``.

    ``minutes`` of office time the main path takes at most, ``duration`` the same in words, with its least.
    """

    svg: str | None
    why: str
    notes: tuple[Note, ...]
    minutes: float = 0
    duration: str = ""


def preview(
    sheet: Sheet,
    owner: Owner,
    profile: Profile,
    *,
    settings: LayoutSettings | None = None,
    today: date | None = None,
    surroundings: Surroundings | None = None,
) -> Preview:
    """The drawing, notes, and times of ``sheet``. ``settings`` bring paper and labels; ``today`` fills empty dates.

    Notes on its place among other SOPs and posts come only with ``surroundings``.
    """
    try:
        sop = to_sop(sheet, owner)
    except SopanError as error:
        return Preview(None, error.message, tuple(faults_of(sheet)))
    svg, why = _draw(sop, replace(settings or LayoutSettings(), paged=False, quick=True))
    total = measure_times(sop, jam_kerja=profile.jam_kerja).main.office
    duration = spell_rentang(total) if total.atas else ""
    return Preview(svg, why, _notes(sheet, sop, profile, today, surroundings), float(total.atas), duration)


def examine_sheet(
    sheet: Sheet,
    owner: Owner,
    profile: Profile,
    *,
    today: date | None = None,
    surroundings: Surroundings | None = None,
) -> tuple[Note, ...]:
    """The notes alone, for who only asks whether the SOP may go on. SheetError when it is greater than any SOP."""
    try:
        sop = to_sop(sheet, owner)
    except SopanError as error:
        raise SheetError(error.message) from error
    return _notes(sheet, sop, profile, today, surroundings)


def _notes(
    sheet: Sheet, sop: Sop, profile: Profile, today: date | None, surroundings: Surroundings | None
) -> tuple[Note, ...]:
    found = notes_on(sheet, sop, examine(sop, profile, surroundings).findings, today)
    notes = (*faults_of(sheet), *note_obstacle(sheet, sop), *found, *missing_signs(sheet))
    numbers = {row["id"]: number for number, row in enumerate(sheet["kegiatan"], 1)}
    return tuple(replace(note, label=f"Langkah {numbers[note.row]}") if note.row in numbers else note for note in notes)


def _draw(sop: Sop, settings: LayoutSettings) -> tuple[str | None, str]:
    if not sop.pelaksana:
        return None, "Tulis langkah dan tambahkan kolom pelaksana, atau tempel tabel dari Excel; gambar mengikuti."
    obstacle = find_obstacle(sop)
    if obstacle is not None:
        return None, str(obstacle)
    try:
        return write_svg_pages(lay_out(replace(sop, logo=""), settings), live=True)[0], ""
    except SopanError as error:
        return None, error.message
