"""A line of the journal as people read it: one sentence, and its detail point by point."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from django.utils.translation import get_language, gettext as _, gettext_noop, pgettext

from sopan_web.audit.labels import find_label
from sopan_web.audit.models import JournalEntry
from sopan_web.common.calendar import format_day
from sopan_web.common.language import show_stored

NAMES = (
    gettext_noop("admin"), gettext_noop("alamat"), gettext_noop("alasan"), gettext_noop("alasan peringatan"),
    gettext_noop("asal"), gettext_noop("berkas"), gettext_noop("biarkan"), gettext_noop("buat"),
    gettext_noop("catatan"), gettext_noop("dari"), gettext_noop("dari versi"), gettext_noop("dengan"),
    gettext_noop("edisi"), gettext_noop("hari per minggu"), gettext_noop("hasil"), gettext_noop("induk"),
    gettext_noop("jabatan"), gettext_noop("jatuh tempo"), gettext_noop("jawaban"), gettext_noop("jenis"),
    gettext_noop("jenjang"), gettext_noop("jumlah"), gettext_noop("ke"), gettext_noop("kertas"),
    gettext_noop("klasifikasi"), gettext_noop("kode"), gettext_noop("langkah"), gettext_noop("lingkup"),
    gettext_noop("lintas"), gettext_noop("menit per hari"), gettext_noop("menjadi"), gettext_noop("mulai"),
    gettext_noop("nama"), gettext_noop("nomor"), gettext_noop("pangkat"), gettext_noop("pegawai"),
    gettext_noop("peran"), gettext_noop("percobaan gagal sebelumnya"), gettext_noop("peringatan"),
    gettext_noop("perubahan"), gettext_noop("pimpinan"), gettext_noop("pola nomor"), gettext_noop("revisi"),
    gettext_noop("sampai"), gettext_noop("sandi bssn"), gettext_noop("semula"), gettext_noop("sha256"),
    gettext_noop("singkatan"), gettext_noop("situs"), gettext_noop("status"), gettext_noop("surel"),
    gettext_noop("tanggal efektif"), gettext_noop("telepon"), gettext_noop("tempat"), gettext_noop("temuan"),
    gettext_noop("tindak lanjut"), gettext_noop("tolak"), gettext_noop("tujuan"), gettext_noop("ubah"),
    gettext_noop("ukuran dalam bita"), gettext_noop("unit"), gettext_noop("utas"), gettext_noop("versi"),
    gettext_noop("zona"),
)  # fmt: skip
"""What the parts of a line's detail are called."""
_SPOKEN = {
    "after": "menjadi", "before": "semula", "bytes": "ukuran dalam bita", "counts": "jumlah",
    "failures": "percobaan gagal sebelumnya", "file": "berkas",
}  # fmt: skip
"""Those of the program's own words; all others are kept as they are spoken."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def spell_actor(entry: JournalEntry) -> str:
    """The person's name; what no person did, SOPAN did."""
    return entry.actor_name or "SOPAN"


def spell_action(entry: JournalEntry) -> str:
    """What was done to what."""
    label = find_label(entry.action)
    if label is None:
        return f"{entry.action} {entry.subject_label}".strip()
    words = {name: _word(name, value) for name, value in entry.detail.items()} | {"subject": entry.subject_label}
    return str(label.sentence) % defaultdict(lambda: "–", words)


def _word(name: str, value: object) -> str:
    return show_stored(str(value)) if name == "langkah" else _spell_day(str(value))


def spell_detail(detail: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The detail as pairs of name and text; ``changed`` is told field by field, before and after."""
    for name, value in detail.items():
        if name == "changed" and isinstance(value, Mapping):
            yield from ((_plain_name(field), _spell_change(pair)) for field, pair in value.items())
        elif value not in (None, "", [], {}):
            yield _plain_name(name), _spell(value)


def _plain_name(name: str) -> str:
    if name == "selesai":  # the last day here; elsewhere the word says that a comment is settled
        return pgettext("masa", "selesai")
    return _(_SPOKEN.get(name, name.replace("_", " "))) if name else ""


def _spell_change(pair: object) -> str:
    if isinstance(pair, list) and len(pair) == 2:
        before, after = (_spell(value) or "–" for value in pair)
        return f"{before} → {after}"
    return _spell(pair)


def _spell(value: object) -> str:
    match value:
        case bool():
            return _("ya") if value else _("tidak")
        case list():
            return "; ".join(map(_spell, value))
        case dict():
            return "; ".join(f"{_plain_name(name)}: {_spell(part)}" for name, part in value.items())
        case None:
            return ""
    return _spell_day(str(value))


def _spell_day(text: str) -> str:
    """Deeds write days as 2026-03-09."""
    if not _DAY.fullmatch(text):
        return text
    try:
        return format_day(date.fromisoformat(text), get_language() or "id")
    except ValueError:
        return text
