"""What every deed of this room begins and ends with: the right to do it, the wall, and checks before saving."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record
from sopan_web.common.calendar import format_day
from sopan_web.common.errors import ConflictError, InvalidError, MissingError, RefusedError, refuse
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Pegawai, PemerintahDaerah, Peran, RoleGrant
from sopan_web.organisation.models.period import Period
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import count_admins

P = TypeVar("P", bound=Period)

# Controls, marks that turn the direction of writing, halves of a character: no workbook, database, or form takes them.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def begin(actor: Actor, *daerah_ids: int) -> None:
    """Only who manages the organisation, and only things of the actor's own government."""
    actor.require(Ability.MANAGE_ORGANISATION)
    if any(key != actor.daerah.pk for key in daerah_ids):
        raise MissingError(_("Data ini tidak ada di pemerintah daerah Anda. Mungkin tautannya keliru."))


def save_checked(row: models.Model, *, creating: bool = False) -> None:
    """Saves what the fields accept; InvalidError names those that refuse.

    Foreign keys stand behind the wall already, and the database's own constraints guard the rest: one of them speaks
    only when somebody else was faster.
    """
    _check_writing(row)
    keys = [field.name for field in row._meta.fields if field.is_relation]
    try:
        row.clean_fields(exclude=keys)
    except ValidationError as error:
        fields = {name: " ".join(messages) for name, messages in error.message_dict.items()}
        raise InvalidError(next(iter(fields.values())), fields) from error
    try:
        row.save(force_insert=creating)
    except IntegrityError as error:
        raise ConflictError(_("Data ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.")) from error


def check_days(mulai: date, selesai: date | None) -> None:
    """InvalidError for a period that ends before it begins."""
    if selesai and selesai < mulai:
        refuse("selesai", _("Tanggal selesai mendahului tanggal mulai."))


def note(actor: Actor, action: str, subject: models.Model, **detail: object) -> None:
    """The line in the journal of the actor's government."""
    record(tenant=actor.daerah.pk, actor=actor, action=action, subject=subject, detail=detail)


def leave_admins_to_admins(actor: Actor, pegawai: Pegawai) -> None:
    """RefusedError when somebody who is no admin lays hands on one."""
    is_admin = RoleGrant.objects.on(actor.today).filter(pegawai=pegawai, peran=Peran.ADMIN).exists()
    if is_admin and not actor.plays(Peran.ADMIN):
        raise RefusedError(_("Hanya admin yang dapat mengatur akun admin."))


def keep_an_admin(actor: Actor, leaving: Pegawai) -> None:
    """InvalidError when the government would be left without an admin; two who leave at once wait for each other."""
    PemerintahDaerah.objects.select_for_update().get(pk=actor.daerah.pk)
    is_admin = RoleGrant.objects.on(actor.today).filter(pegawai=leaving, peran=Peran.ADMIN).exists()
    if is_admin and not count_admins(actor.daerah, actor.today, without=leaving):
        raise InvalidError(_("Ini admin terakhir. Angkat admin lain dulu."))


def assign(row: models.Model, values: Mapping[str, object]) -> dict[str, list[object]]:
    """Sets the values that differ and tells them as {field: [before, after]}, for the journal."""
    changed: dict[str, list[object]] = {}
    for name, value in values.items():
        before = getattr(row, name)
        if before != value:
            changed[name] = [_plain(before), _plain(value)]
            setattr(row, name, value)
    return changed


def end_period(row: Period, day: date) -> None:
    """Sets the last day; InvalidError before the first one, or where an earlier end stands already."""
    if day < row.mulai:
        text = _("Tanggal selesai mendahului tanggal mulai, %(day)s.") % {"day": format_day(row.mulai)}
        refuse("selesai", text)
    if row.selesai is not None and row.selesai <= day:
        raise InvalidError(_("Sudah berakhir pada %(day)s.") % {"day": format_day(row.selesai)})
    row.selesai = day
    row.save(update_fields=("selesai",))


def overlapping(rows: models.QuerySet[P], mulai: date, selesai: date | None) -> models.QuerySet[P]:
    """The rows whose period shares a day with the given one."""
    found = rows.filter(models.Q(selesai__isnull=True) | models.Q(selesai__gte=mulai))
    return found if selesai is None else found.filter(mulai__lte=selesai)


def name_some(rows: Iterable[object], limit: int = 3) -> str:
    """ "A, B, C, dan 4 lagi": for the sentence that says what is in the way."""
    names = [str(row) for row in rows]
    rest = len(names) - limit
    shown = ", ".join(names[:limit])
    return _("%(shown)s, dan %(rest)d lagi") % {"shown": shown, "rest": rest} if rest > 0 else shown


def _check_writing(row: models.Model) -> None:
    for field in row._meta.fields:
        value = getattr(row, field.attname)
        if isinstance(value, str) and _UNWRITABLE.search(value):
            refuse(field.name, _("Isian ini memuat karakter yang tidak dapat dicetak. Ketiklah ulang."))


def _plain(value: object) -> object:
    return (
        value.isoformat() if isinstance(value, date) else value if isinstance(value, int | bool) else str(value or "")
    )
