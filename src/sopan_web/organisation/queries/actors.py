"""Who acts."""

from datetime import date

from django.contrib.auth.models import AnonymousUser

from sopan_web.common import clock
from sopan_web.organisation.actor import Actor, Grant
from sopan_web.organisation.models import Account, Penempatan, Peran, RoleGrant


def find_actor(account: Account | AnonymousUser, today: date | None = None) -> Actor | None:
    """The actor behind an account, or None when the person, the account, or the government is no longer active."""
    if not isinstance(account, Account) or not account.is_active:
        return None
    pegawai = account.pegawai
    daerah = pegawai.daerah
    if not (pegawai.aktif and daerah.aktif):
        return None
    day = today or clock.today(daerah.zone)
    grants = RoleGrant.objects.on(day).filter(pegawai=pegawai).select_related("unit")
    penempatan = Penempatan.objects.on(day).filter(pegawai=pegawai).select_related("jabatan__unit").order_by("sebutan")
    return Actor(
        account=account,
        pegawai=pegawai,
        daerah=daerah,
        today=day,
        grants=tuple(Grant(Peran(grant.peran), grant.unit.path if grant.unit else "") for grant in grants),
        penempatan=tuple(penempatan),
    )
