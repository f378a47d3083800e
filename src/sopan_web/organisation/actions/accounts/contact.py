"""A person's own address, and whether reminders go there."""

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.common.errors import refuse
from sopan_web.organisation.actions.desk import note, save_checked
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Account, Pegawai


@transaction.atomic
def change_contact(*, actor: Actor, current: str, surel: str, pengingat: bool) -> Pegawai:
    """The password is asked for: links for a forgotten one go to this address."""
    if not Account.objects.get(pk=actor.account.pk).check_password(current):
        refuse("current", _("Kata sandi sekarang tidak cocok."))
    pegawai = Pegawai.objects.select_for_update().get(pk=actor.pegawai.pk)
    pegawai.surel, pegawai.pengingat = surel.strip(), pengingat
    save_checked(pegawai)
    note(actor, "pegawai.contact", pegawai)
    return pegawai
