"""Placements: who holds which post from which day (TMT), definitive or acting."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.common.calendar import format_day
from sopan_web.common.errors import refuse
from sopan_web.organisation.actions.desk import begin, check_days, end_period, note, overlapping, save_checked
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Jabatan, Jenjang, Pegawai, Penempatan, Sebutan

_ONE_HOLDER = (
    Jenjang.KEPALA_DAERAH, Jenjang.JPT_MADYA, Jenjang.JPT_PRATAMA, Jenjang.ADMINISTRATOR, Jenjang.PENGAWAS,
)  # fmt: skip
"""Posts with a chair for one; functional and staff posts have many holders."""


@transaction.atomic
def place_pegawai(
    *,
    actor: Actor,
    pegawai: Pegawai,
    jabatan: Jabatan,
    mulai: date,
    sebutan: str = Sebutan.DEFINITIF,
    selesai: date | None = None,
) -> Penempatan:
    """From ``mulai`` (TMT) the person holds the post, as definitive official or as Plt., Plh., or Pj.

    UU 30/2014 Pasal 14: a Plh. stands in for an official who is away, a Plt. where there is none.
    """
    begin(actor, pegawai.daerah_id, jabatan.daerah_id)
    check_days(mulai, selesai)
    jabatan = Jabatan.objects.select_for_update().get(pk=jabatan.pk)
    pegawai = Pegawai.objects.select_for_update().get(pk=pegawai.pk)
    placed = Penempatan(pegawai=pegawai, jabatan=jabatan, sebutan=sebutan, mulai=mulai, selesai=selesai)
    _check_post(placed)
    _check_chair(placed)
    _check_person(placed)
    save_checked(placed, creating=True)
    note(actor, "penempatan.place", placed, pegawai=str(pegawai), mulai=mulai.isoformat(),
         selesai=selesai.isoformat() if selesai else "")  # fmt: skip
    return placed


@transaction.atomic
def end_penempatan(*, actor: Actor, penempatan: Penempatan, selesai: date) -> Penempatan:
    """The last day in the post."""
    begin(actor, penempatan.pegawai.daerah_id)
    penempatan = Penempatan.objects.select_for_update().get(pk=penempatan.pk)
    end_period(penempatan, selesai)
    note(actor, "penempatan.end", penempatan, pegawai=str(penempatan.pegawai), selesai=selesai.isoformat())
    return penempatan


def _check_post(placed: Penempatan) -> None:
    jabatan, pegawai = placed.jabatan, placed.pegawai
    if not pegawai.aktif:
        refuse("pegawai", _("%(name)s tidak lagi bekerja di sini.") % {"name": pegawai})
    if placed.mulai < jabatan.mulai:
        refuse("mulai", _("Jabatan ini baru ada sejak %(day)s.") % {"day": format_day(jabatan.mulai)})
    if jabatan.selesai and (placed.selesai is None or placed.selesai > jabatan.selesai):
        refuse("selesai", _("Jabatan ini berakhir pada %(day)s.") % {"day": format_day(jabatan.selesai)})
    if placed.sebutan in (Sebutan.PLT, Sebutan.PLH, Sebutan.PJ) and jabatan.jenjang not in _ONE_HOLDER:
        refuse("sebutan", _("Plt., Plh., dan Pj. hanya untuk jabatan struktural."))


def _check_chair(placed: Penempatan) -> None:
    """One definitive holder, and one acting holder, at a time."""
    rows = overlapping(Penempatan.objects.filter(jabatan=placed.jabatan), placed.mulai, placed.selesai)
    others = rows.select_related("pegawai")
    if twin := others.filter(pegawai=placed.pegawai).first():
        refuse("pegawai", _("Ia sudah menduduki jabatan ini sejak %(day)s.") % {"day": format_day(twin.mulai)})
    if placed.jabatan.jenjang not in _ONE_HOLDER:
        return
    plh = placed.sebutan == Sebutan.PLH
    if rival := (others.filter(sebutan=Sebutan.PLH) if plh else others.exclude(sebutan=Sebutan.PLH)).first():
        holder = {"name": f"{rival.sebutan} {rival.pegawai}".strip(), "day": format_day(rival.mulai)}
        text = _("Jabatan ini dipegang %(name)s sejak %(day)s. Akhiri dulu penempatan itu.") % holder
        remedy = "" if plh else _("Bila ia hanya berhalangan sementara, pakailah Plh.")
        refuse("mulai", f"{text} {remedy}".strip())


def _check_person(placed: Penempatan) -> None:
    """Nobody holds two definitive posts at once (PP 11/2017 jo. PP 17/2020)."""
    if placed.sebutan != Sebutan.DEFINITIF:
        return
    rows = Penempatan.objects.filter(pegawai=placed.pegawai, sebutan=Sebutan.DEFINITIF).select_related("jabatan")
    if other := overlapping(rows, placed.mulai, placed.selesai).first():
        text = _("%(name)s masih menjabat %(post)s. Akhiri dulu, atau pakai Plt./Plh.")
        refuse("pegawai", text % {"name": placed.pegawai, "post": other})
