"""Persons: add, change, and let go."""

from datetime import date
from typing import NoReturn

from django.db import transaction
from django.utils.translation import gettext as _

from sopan import is_pppk_nip, nip_digits, nip_fault
from sopan_web.common.errors import InvalidError, refuse
from sopan_web.organisation.actions.accounts.account import close_account
from sopan_web.organisation.actions.desk import (
    assign,
    begin,
    end_period,
    keep_an_admin,
    leave_admins_to_admins,
    note,
    overlapping,
    save_checked,
)
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Account, Pegawai, Penempatan, RoleGrant, StatusPegawai


def check_nip(text: str, status: str, today: date) -> str:
    """The 18 digits of a NIP that fits the status, "" for who has none; InvalidError says what is wrong with it.

    Perka BKN 22/2007; the PPPK shape carries a contract code where a PNS has the month of appointment.
    """
    digits = nip_digits(text)
    if status == StatusPegawai.LAIN:
        if digits:
            _refuse_nip(_("yang bukan ASN tidak mempunyai NIP; kosongkan."))
        return ""
    if not digits:
        _refuse_nip(_("wajib diisi untuk PNS dan PPPK."))
    if fault := nip_fault(digits):
        _refuse_nip(fault + ".")
    pppk = is_pppk_nip(digits)
    if pppk != (status == StatusPegawai.PPPK):
        kinds = ("PPPK", "PNS") if pppk else ("PNS", "PPPK")
        _refuse_nip(_("berbentuk NIP %s, padahal statusnya %s.") % kinds)
    if int(digits[8:12]) > today.year or (not pppk and digits[8:14] > today.strftime("%Y%m")):
        _refuse_nip(_("memuat waktu pengangkatan yang belum tiba."))
    return digits


@transaction.atomic
def add_pegawai(
    *, actor: Actor, nama: str, status: str = StatusPegawai.PNS, nip: str = "", pangkat: str = "", surel: str = ""
) -> Pegawai:
    """A new person of the government."""
    begin(actor)
    pegawai = Pegawai(
        daerah=actor.daerah, nama=nama.strip(), status=status, nip=check_nip(nip, status, actor.today),
        pangkat=pangkat.strip(), surel=surel.strip(),
    )  # fmt: skip
    _check_twin(pegawai)
    save_checked(pegawai, creating=True)
    note(actor, "pegawai.add", pegawai, status=status)
    return pegawai


@transaction.atomic
def change_pegawai(
    *, actor: Actor, pegawai: Pegawai, nama: str, status: str, nip: str = "", pangkat: str = "", surel: str = ""
) -> Pegawai:
    """Corrects name, status, NIP, rank, or address."""
    begin(actor, pegawai.daerah_id)
    pegawai = Pegawai.objects.select_for_update().get(pk=pegawai.pk)
    changed = assign(
        pegawai,
        {
            "nama": nama.strip(),
            "status": status,
            "nip": check_nip(nip, status, actor.today),
            "pangkat": pangkat.strip(),
            "surel": surel.strip(),
        },
    )
    _check_twin(pegawai)
    save_checked(pegawai)
    note(actor, "pegawai.change", pegawai, changed=changed)
    return pegawai


@transaction.atomic
def retire_pegawai(*, actor: Actor, pegawai: Pegawai, selesai: date) -> Pegawai:
    """Somebody leaves after that day: posts and roles end, the account is closed. Nothing is deleted."""
    begin(actor, pegawai.daerah_id)
    pegawai = Pegawai.objects.select_for_update().get(pk=pegawai.pk)
    if pegawai.pk == actor.pegawai.pk:
        raise InvalidError(_("Anda tidak dapat memberhentikan diri sendiri; mintalah kepada admin lain."))
    if selesai > actor.today:
        refuse("selesai", _("Tanggal ini belum tiba. Catat pada harinya, atau sesudahnya."))
    leave_admins_to_admins(actor, pegawai)
    keep_an_admin(actor, pegawai)
    for rows in (Penempatan.objects.filter(pegawai=pegawai), RoleGrant.objects.filter(pegawai=pegawai)):
        for row in overlapping(rows, selesai, None):
            if row.selesai != selesai:
                end_period(row, max(selesai, row.mulai))
    if account := Account.objects.filter(pegawai=pegawai, is_active=True).first():
        close_account(account)
    pegawai.aktif = False
    pegawai.save(update_fields=("aktif",))
    note(actor, "pegawai.retire", pegawai, selesai=selesai.isoformat())
    return pegawai


def _check_twin(pegawai: Pegawai) -> None:
    twin = Pegawai.objects.filter(daerah_id=pegawai.daerah_id, nip=pegawai.nip).exclude(pk=pegawai.pk).first()
    if pegawai.nip and twin:
        refuse("nip", _("NIP ini sudah dipakai %(name)s.") % {"name": twin})


def _refuse_nip(fault: str) -> NoReturn:
    refuse("nip", _("NIP %(fault)s") % {"fault": fault})
