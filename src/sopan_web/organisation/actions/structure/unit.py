"""Units: create, rename, move, close. The past stays readable."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.common.calendar import format_day
from sopan_web.common.errors import InvalidError, refuse
from sopan_web.organisation.actions.desk import begin, end_period, name_some, note, overlapping, save_checked
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import PERANGKAT_DAERAH, FormerUnit, Jabatan, JenisUnit, RoleGrant, UnitKerja

PARENTS: dict[str, frozenset[str]] = {
    JenisUnit.BIRO: frozenset({JenisUnit.SETDA}),
    JenisUnit.KELURAHAN: frozenset({JenisUnit.KECAMATAN}),
    JenisUnit.CABANG_DINAS: frozenset({JenisUnit.DINAS}),
    JenisUnit.RSUD: frozenset({JenisUnit.DINAS}),
    JenisUnit.PUSKESMAS: frozenset({JenisUnit.DINAS}),
    JenisUnit.UPTD: frozenset({JenisUnit.DINAS, JenisUnit.BADAN}),
}
"""Kinds that the law hangs below a certain kind (UU 23/2014 Pasal 209, 229; PP 18/2016 jo. PP 72/2019)."""


@transaction.atomic
def create_unit(
    *,
    actor: Actor,
    jenis: str,
    nama: str,
    mulai: date,
    induk: UnitKerja | None = None,
    singkatan: str = "",
    kode: str = "",
) -> UnitKerja:
    """A new unit below ``induk``; without one a perangkat daerah."""
    begin(actor, *([induk.daerah_id] if induk else []))
    _check_place(jenis, induk)
    if induk and mulai < induk.mulai:
        refuse("mulai", _("%(name)s baru ada sejak %(day)s.") % {"name": induk, "day": format_day(induk.mulai)})
    unit = UnitKerja(
        daerah=actor.daerah, induk=induk, jenis=jenis, nama=nama.strip(), singkatan=singkatan.strip(),
        kode=kode.strip(), mulai=mulai,
    )  # fmt: skip
    _check_name(unit)
    save_checked(unit)
    note(actor, "unit.create", unit, jenis=jenis, induk=str(induk or ""), mulai=mulai.isoformat())
    return unit


@transaction.atomic
def rename_unit(
    *, actor: Actor, unit: UnitKerja, nama: str, singkatan: str = "", kode: str = "", mulai: date | None = None
) -> UnitKerja:
    """A new name from ``mulai`` on; without a day it corrects a slip, and no former name is kept."""
    begin(actor, unit.daerah_id)
    unit = UnitKerja.objects.select_for_update().get(pk=unit.pk)
    before = [unit.nama, unit.singkatan, unit.kode]
    if mulai:
        _keep_former(actor, unit, mulai)
    unit.nama, unit.singkatan, unit.kode = nama.strip(), singkatan.strip(), kode.strip()
    _check_name(unit)
    save_checked(unit)
    after = [unit.nama, unit.singkatan, unit.kode]
    note(actor, "unit.rename", unit, before=before, after=after, mulai=mulai.isoformat() if mulai else "")
    return unit


@transaction.atomic
def move_unit(*, actor: Actor, unit: UnitKerja, induk: UnitKerja | None, mulai: date) -> UnitKerja:
    """Hangs the unit, with all below it, under another one from ``mulai`` on."""
    begin(actor, unit.daerah_id, *([induk.daerah_id] if induk else []))
    unit = UnitKerja.objects.select_for_update().get(pk=unit.pk)
    if induk and induk.path.startswith(unit.path):
        refuse("induk", _("Unit tidak dapat dipindah ke bawah dirinya sendiri."))
    _check_place(unit.jenis, induk)
    before = unit.induk
    _keep_former(actor, unit, mulai)
    unit.induk = induk
    _check_name(unit)
    save_checked(unit)
    note(actor, "unit.move", unit, before=str(before or ""), after=str(induk or ""), mulai=mulai.isoformat())
    return unit


@transaction.atomic
def close_unit(*, actor: Actor, unit: UnitKerja, selesai: date) -> UnitKerja:
    """The unit's last day; what still lives in it must be closed or moved first."""
    begin(actor, unit.daerah_id)
    unit = UnitKerja.objects.select_for_update().get(pk=unit.pk)
    after = selesai + timedelta(days=1)
    for rows, sentence in (
        (UnitKerja.objects.filter(induk=unit), _("Pindahkan atau tutup dulu unit di bawahnya: %(names)s.")),
        (Jabatan.objects.filter(unit=unit), _("Tutup dulu jabatannya: %(names)s.")),
        (
            RoleGrant.objects.filter(unit=unit).select_related("pegawai"),
            _("Cabut dulu peran atasnya: %(names)s."),
        ),
    ):
        if open_rows := list(overlapping(rows, after, None)):
            names = [row.pegawai if isinstance(row, RoleGrant) else row for row in open_rows]
            raise InvalidError(sentence % {"names": name_some(names)})
    end_period(unit, selesai)
    note(actor, "unit.close", unit, selesai=selesai.isoformat())
    return unit


def _check_place(jenis: str, induk: UnitKerja | None) -> None:
    label = JenisUnit(jenis).label
    if induk is None and jenis not in PERANGKAT_DAERAH:
        refuse("induk", _("%(kind)s harus berada di bawah sebuah perangkat daerah.") % {"kind": label})
    if induk is not None and jenis in PERANGKAT_DAERAH:
        refuse("induk", _("%(kind)s adalah perangkat daerah; kosongkan induknya.") % {"kind": label})
    allowed = PARENTS.get(jenis)
    if induk is not None and allowed and induk.jenis not in allowed:
        kinds = " / ".join(str(JenisUnit(kind).label) for kind in sorted(allowed))
        refuse("induk", _("%(kind)s berada langsung di bawah: %(kinds)s.") % {"kind": label, "kinds": kinds})


def _check_name(unit: UnitKerja) -> None:
    twins = UnitKerja.objects.filter(daerah_id=unit.daerah_id, induk_id=unit.induk_id, nama__iexact=unit.nama)
    if overlapping(twins.exclude(pk=unit.pk), unit.mulai, unit.selesai).exists():
        refuse("nama", _('Sudah ada unit bernama "%(name)s" di tempat itu.') % {"name": unit.nama})


def _keep_former(actor: Actor, unit: UnitKerja, mulai: date) -> None:
    """Leaves behind how the unit stood until the day before ``mulai``."""
    last = FormerUnit.objects.filter(unit=unit).order_by("-selesai").first()
    since = last.selesai + timedelta(days=1) if last and last.selesai else unit.mulai
    if mulai > actor.today:
        refuse("mulai", _("Tanggal ini belum tiba. Catat perubahan pada harinya, atau sesudahnya."))
    if mulai < since:
        refuse("mulai", _("Perubahan terakhir berlaku sejak %(day)s; pilih sesudahnya.") % {"day": format_day(since)})
    if mulai > since:
        FormerUnit.objects.create(
            unit=unit, induk=unit.induk, jenis=unit.jenis, nama=unit.nama, singkatan=unit.singkatan, kode=unit.kode,
            mulai=since, selesai=mulai - timedelta(days=1),
        )  # fmt: skip
