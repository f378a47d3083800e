"""What can be forgotten of a person who left: everything that says who it was, where no record has to say so."""

from django.db import transaction

from sopan_web.audit.actions import record
from sopan_web.organisation.actions.accounts.session import close_sessions
from sopan_web.organisation.models import Account, FormerPassword, Pegawai, Penempatan, RoleGrant, Upload

NAMELESS = "Pegawai yang datanya dihapus"


def obstacles_to_erasure(pegawai: Pegawai) -> list[str]:
    """Why the person can't be forgotten yet; empty when nothing is in the way."""
    found = []
    if pegawai.aktif:
        found.append("pegawai ini masih aktif; nonaktifkan dahulu di halaman Organisasi")
    if Penempatan.objects.filter(pegawai=pegawai, selesai=None).exists():
        found.append("penempatannya belum diakhiri")
    if RoleGrant.objects.filter(pegawai=pegawai, selesai=None).exists():
        found.append("perannya belum diakhiri")
    return found


@transaction.atomic
def erase_pegawai(*, pegawai: Pegawai) -> Pegawai:
    """Name, NIP, rank, e-mail, account, and sessions go; the row stays, for posts and steps refer to it.

    Whoever runs commands on the server does this; the journal names the person by number alone.
    """
    pegawai = Pegawai.objects.select_for_update().get(pk=pegawai.pk)
    pegawai.nama, pegawai.nip, pegawai.pangkat, pegawai.surel = f"{NAMELESS} ({pegawai.pk})", "", "", ""
    pegawai.save(update_fields=("nama", "nip", "pangkat", "surel"))
    for account in Account.objects.filter(pegawai=pegawai):
        _erase_account(account)
    Upload.objects.filter(uploaded_by=pegawai).delete()
    record(tenant=pegawai.daerah_id, actor=None, action="pegawai.erase", subject=pegawai)
    return pegawai


def _erase_account(account: Account) -> None:
    """The row stays as the journal's number; nobody signs in with it again."""
    close_sessions(account)
    FormerPassword.objects.filter(account=account).delete()
    account.username, account.is_active, account.last_login = f"dihapus-{account.pk}", False, None
    account.set_unusable_password()
    account.save(update_fields=("username", "is_active", "last_login", "password"))
