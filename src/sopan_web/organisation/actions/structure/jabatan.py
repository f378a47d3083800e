"""Posts: create, change, close."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.common.calendar import format_day
from sopan_web.common.errors import InvalidError, refuse
from sopan_web.organisation.actions.desk import assign, begin, end_period, name_some, note, overlapping, save_checked
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Jabatan, Penempatan, UnitKerja


@transaction.atomic
def create_jabatan(
    *,
    actor: Actor,
    unit: UnitKerja | None,
    nama: str,
    jenjang: str,
    mulai: date,
    singkatan: str = "",
    pimpinan: bool = False,
) -> Jabatan:
    """A new post in the unit; without one only that of the kepala daerah."""
    begin(actor, *([unit.daerah_id] if unit else []))
    if unit and not unit.mulai <= mulai <= (unit.selesai or mulai):
        refuse("mulai", _("Unit ini berlaku sejak %(day)s.") % {"day": format_day(unit.mulai)})
    jabatan = Jabatan(
        daerah=actor.daerah, unit=unit, nama=nama.strip(), singkatan=singkatan.strip(), jenjang=jenjang,
        pimpinan=pimpinan, mulai=mulai,
    )  # fmt: skip
    _check(jabatan)
    save_checked(jabatan, creating=True)
    note(actor, "jabatan.create", jabatan, unit=str(unit or ""), jenjang=jenjang, pimpinan=pimpinan)
    return jabatan


@transaction.atomic
def change_jabatan(
    *, actor: Actor, jabatan: Jabatan, nama: str, jenjang: str, singkatan: str = "", pimpinan: bool = False
) -> Jabatan:
    """Corrects a post. A post that became another one is closed, and a new one created."""
    begin(actor, jabatan.daerah_id)
    jabatan = Jabatan.objects.select_for_update().get(pk=jabatan.pk)
    values = {"nama": nama.strip(), "jenjang": jenjang, "singkatan": singkatan.strip(), "pimpinan": pimpinan}
    changed = assign(jabatan, values)
    _check(jabatan)
    save_checked(jabatan)
    note(actor, "jabatan.change", jabatan, changed=changed)
    return jabatan


@transaction.atomic
def close_jabatan(*, actor: Actor, jabatan: Jabatan, selesai: date) -> Jabatan:
    """The post's last day; nobody may hold it longer."""
    begin(actor, jabatan.daerah_id)
    jabatan = Jabatan.objects.select_for_update().get(pk=jabatan.pk)
    rows = Penempatan.objects.filter(jabatan=jabatan).select_related("pegawai")
    if later := list(overlapping(rows, selesai + timedelta(days=1), None)):
        names = name_some(row.pegawai for row in later)
        raise InvalidError(_("Akhiri dulu penempatan di jabatan ini: %(names)s.") % {"names": names})
    end_period(jabatan, selesai)
    note(actor, "jabatan.close", jabatan, selesai=selesai.isoformat())
    return jabatan


def _check(jabatan: Jabatan) -> None:
    others = Jabatan.objects.filter(daerah_id=jabatan.daerah_id, unit_id=jabatan.unit_id).exclude(pk=jabatan.pk)
    living = overlapping(others, jabatan.mulai, jabatan.selesai)
    if living.filter(nama__iexact=jabatan.nama).exists():
        refuse("nama", _('Jabatan "%(name)s" sudah ada di unit ini.') % {"name": jabatan.nama})
    if jabatan.pimpinan and (head := living.filter(pimpinan=True).first()):
        refuse("pimpinan", _('Unit ini sudah dipimpin jabatan "%(name)s".') % {"name": head})
