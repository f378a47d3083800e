"""Finds records, editions, and versions for an actor: a foreign government's do not exist, others may be refused."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _, gettext_lazy

from sopan_web.common.errors import MissingError, RefusedError
from sopan_web.documents.models import Edition, SopRecord, Version
from sopan_web.documents.queries.published import enacted_versions
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability

FROZEN = gettext_lazy("SOP ini sedang diperiksa atau sudah disahkan, jadi tidak dapat diubah.")
"""What is said wherever a locked edition is to be changed."""


def find_record(actor: Actor, pk: int) -> SopRecord:
    """The record, if the actor may read its drafts or it was ever enacted. MissingError, RefusedError."""
    record = SopRecord.objects.filter(daerah=actor.daerah, pk=pk).select_related("daerah", "unit__induk").first()
    if record is None:
        raise MissingError(_("SOP ini tidak ada. Periksa alamatnya, atau cari di daftar SOP."))
    if not may_read_drafts(actor, record) and not enacted_versions(record.daerah).filter(record=record).exists():
        raise RefusedError(_("SOP ini milik unit lain dan belum berlaku, jadi belum dapat Anda baca."))
    return record


def may_read_drafts(actor: Actor, record: SopRecord) -> bool:
    """Whether what is not enacted is open to the actor, too."""
    return actor.may(Ability.READ_SOP, record.unit)


def may_write(actor: Actor, edition: Edition) -> bool:
    """Whether the actor may change this edition now."""
    return edition.frozen_at is None and actor.may(Ability.WRITE_SOP, edition.record.unit)


def find_edition(actor: Actor, pk: int) -> Edition:
    """The newest edition of a record, for who may read drafts. MissingError, RefusedError."""
    record = find_record(actor, pk)
    actor.require(Ability.READ_SOP, record.unit)
    edition = Edition.objects.filter(record=record).select_related("record__daerah", "record__unit__induk").first()
    if edition is None:
        raise MissingError(_("SOP ini belum punya edisi."))
    return edition


def list_versions(actor: Actor, record: SopRecord) -> QuerySet[Version]:
    """The versions of a record that the actor may read, newest first."""
    versions = Version.objects.filter(record=record).select_related("edition", "created_by").order_by("-number")
    if may_read_drafts(actor, record):
        return versions
    return versions.filter(pk__in=enacted_versions(record.daerah).values("pk"))


def find_version(actor: Actor, record: SopRecord, number: int) -> Version:
    """A version by its number; MissingError also where the actor may only read enacted ones."""
    version = list_versions(actor, record).filter(number=number).first()
    if version is None:
        raise MissingError(_("Versi %(number)s dari SOP ini tidak ada.") % {"number": number})
    return version
