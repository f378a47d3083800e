"""Roles: grant and revoke."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.common.calendar import format_day
from sopan_web.common.errors import InvalidError, RefusedError, refuse
from sopan_web.organisation.actions.accounts.session import close_sessions_of
from sopan_web.organisation.actions.desk import begin, check_days, keep_an_admin, note, overlapping, save_checked
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import OF_A_UNIT, Pegawai, Peran, RoleGrant, UnitKerja


@transaction.atomic
def grant_role(
    *,
    actor: Actor,
    pegawai: Pegawai,
    peran: str,
    mulai: date,
    unit: UnitKerja | None = None,
    selesai: date | None = None,
) -> RoleGrant:
    """Gives somebody a role from ``mulai`` on. Nobody gives one to himself, and only an admin makes admins."""
    begin(actor, pegawai.daerah_id, *([unit.daerah_id] if unit else []))
    check_days(mulai, selesai)
    _check_right(actor, pegawai, peran)
    pegawai = Pegawai.objects.select_for_update().get(pk=pegawai.pk)
    if not pegawai.aktif:
        raise InvalidError(_("%(name)s tidak lagi bekerja di sini.") % {"name": pegawai})
    if (peran in OF_A_UNIT) != (unit is not None):
        refuse("unit", _("Penyusun dan pengesah berlaku untuk satu unit; peran lain untuk seluruh pemerintah daerah."))
    if unit and not unit.holds_on(mulai):
        refuse("unit", _("%(name)s tidak berlaku pada %(day)s.") % {"name": unit, "day": format_day(mulai)})
    same = RoleGrant.objects.filter(pegawai=pegawai, peran=peran, unit=unit)
    if overlapping(same, mulai, selesai).exists():
        refuse("peran", _("Peran itu sudah dipegangnya pada masa itu."))
    grant = RoleGrant(pegawai=pegawai, peran=peran, unit=unit, mulai=mulai, selesai=selesai)
    save_checked(grant, creating=True)
    close_sessions_of(pegawai)
    note(actor, "role.grant", grant, pegawai=str(pegawai), mulai=mulai.isoformat())
    return grant


@transaction.atomic
def revoke_role(*, actor: Actor, grant: RoleGrant, selesai: date | None = None) -> None:
    """Ends a role with ``selesai`` as its last day; without a day at once. The last admin stays."""
    begin(actor, grant.pegawai.daerah_id)
    if grant.peran == Peran.ADMIN and not actor.plays(Peran.ADMIN):
        raise RefusedError(_("Hanya admin yang dapat mencabut peran admin."))
    grant = RoleGrant.objects.select_for_update().get(pk=grant.pk)
    if grant.peran == Peran.ADMIN:
        keep_an_admin(actor, grant.pegawai)
    if grant.selesai and grant.selesai < actor.today:
        raise InvalidError(_("Peran ini sudah berakhir pada %(day)s.") % {"day": format_day(grant.selesai)})
    last = selesai or actor.today - timedelta(days=1)
    close_sessions_of(grant.pegawai)
    note(actor, "role.revoke", grant, pegawai=str(grant.pegawai), selesai=last.isoformat())
    if last < grant.mulai:
        grant.delete()  # it never held for a whole day; the journal tells of it
        return
    grant.selesai = last
    grant.save(update_fields=("selesai",))


def _check_right(actor: Actor, pegawai: Pegawai, peran: str) -> None:
    if pegawai.pk == actor.pegawai.pk:
        raise RefusedError(_("Peran Anda sendiri diberikan oleh orang lain. Mintalah kepada admin lain."))
    if peran == Peran.ADMIN and not actor.plays(Peran.ADMIN):
        raise RefusedError(_("Hanya admin yang dapat mengangkat admin."))
