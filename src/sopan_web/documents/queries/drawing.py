"""What a sheet or a version looks like in its government: owner, rules, paper, preview, pages."""

import json
from dataclasses import replace
from hashlib import sha256

from django.core.cache import cache

from sopan import Drawing, JamKerja, LayoutSettings, Paper, Profile, Sop, lay_out, read_profile, read_sop_text
from sopan_web.common import clock
from sopan_web.documents.models import Edition, SopRecord, Version
from sopan_web.documents.preview import Note, Preview, examine_sheet, preview
from sopan_web.documents.queries.surroundings import surroundings_of
from sopan_web.documents.sheet import Owner, Sheet, to_sop
from sopan_web.files.queries import path_of
from sopan_web.organisation.models import PemerintahDaerah, UnitKerja

_KEPT = 15 * 60  # seconds; a drawing is asked for again right after it was made, by others in the same SOP


def owner_of(record: SopRecord) -> Owner:
    """The head of the form: the government, the office with its unit, and the government's lambang."""
    return Owner(record.daerah.nama, _unit_name(record.unit), _logo(record.daerah))


def profile_of(daerah: PemerintahDaerah) -> Profile:
    """The rules a government chose, with its own number pattern and office hours."""
    hours = JamKerja(daerah.menit_per_hari, daerah.hari_per_minggu)
    return replace(read_profile(daerah.profil), number_pattern="", jam_kerja=hours)


def settings_of(daerah: PemerintahDaerah) -> LayoutSettings:
    """A government's paper."""
    return LayoutSettings(paper=Paper(daerah.kertas))


def sop_of(edition: Edition) -> Sop:
    """The SOP that an edition's sheet draws now."""
    return to_sop(edition.sheet, owner_of(edition.record))


def sop_of_version(version: Version) -> Sop:
    """The SOP that a version holds."""
    return read_sop_text(json.dumps(version.content), "versi.json").sop


def preview_edition(edition: Edition) -> Preview:
    """The preview of an edition as it stands; made once a revision, with its neighbours as they were then."""
    daerah = edition.record.daerah
    owner, profile, settings = owner_of(edition.record), profile_of(daerah), settings_of(daerah)
    today = clock.today(daerah.zone)
    mark = sha256(f"{owner}{profile}{settings}{today}".encode()).hexdigest()[:16]
    key = f"gambar:{edition.pk}:{edition.revision}:{mark}"
    found: Preview | None = cache.get(key)
    if found is None:
        around = surroundings_of(edition.record, today)
        found = preview(edition.sheet, owner, profile, settings=settings, today=today, surroundings=around)
        cache.set(key, found, _KEPT)
    return found


def notes_on_edition(edition: Edition) -> tuple[Note, ...]:
    """What the checker says about an edition now; those of severity "galat" bar its submission. SheetError."""
    return notes_on_sheet(edition.record, edition.sheet)


def notes_on_sheet(record: SopRecord, sheet: Sheet) -> tuple[Note, ...]:
    """As ``notes_on_edition``, for a sheet that is not stored."""
    daerah, today = record.daerah, clock.today(record.daerah.zone)
    around = surroundings_of(record, today)
    return examine_sheet(sheet, owner_of(record), profile_of(daerah), today=today, surroundings=around)


def draw_version(version: Version, *, draft: bool) -> Drawing:
    """The whole document of a version on its government's paper; ``draft`` says so on every page. SopanError."""
    return draw_document(sop_of_version(version), version.record.daerah, draft=draft)


def draw_document(sop: Sop, daerah: PemerintahDaerah, *, draft: bool) -> Drawing:
    """Likewise, of what is no version yet."""
    return lay_out(replace(sop, logo=_logo(daerah)), replace(settings_of(daerah), draft=draft))


def _unit_name(unit: UnitKerja) -> str:
    if unit.induk_id is None:
        return unit.nama
    above = unit.induk
    office = above if above and above.pk == unit.root_id else UnitKerja.objects.get(pk=unit.root_id)
    return unit.nama if office.nama in unit.nama else f"{office.nama} - {unit.nama}"


def _logo(daerah: PemerintahDaerah) -> str:
    """The file of the lambang, "" where there is none to draw."""
    path = path_of(str(daerah.lambang.name)) if daerah.lambang else None
    return str(path or "")
