"""Typed links between SOPs (keterkaitan); read both ways."""

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note
from sopan_web.common.errors import InvalidError
from sopan_web.documents.models import LinkKind, SopLink
from sopan_web.documents.queries.records import find_record
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability


def link(*, actor: Actor, source: int, target: int, kind: str) -> SopLink:
    """Says that ``source`` hangs together with ``target``; saying it again changes nothing."""
    if kind not in LinkKind.values:
        raise InvalidError(_("Pilih jenis kaitannya."), {"kind": _("Tidak dikenal.")})
    if source == target:
        raise InvalidError(_("SOP tidak dapat dikaitkan dengan dirinya sendiri."))
    with transaction.atomic():
        mine, other = find_record(actor, source), find_record(actor, target)
        actor.require(Ability.WRITE_SOP, mine.unit)
        found, made = SopLink.objects.get_or_create(source=mine, target=other, kind=kind)
        if made:
            detail = {"dengan": other.judul, "jenis": kind}
            note(tenant=actor.daerah.pk, actor=actor, action="kaitan.dibuat", subject=mine, detail=detail)
    return found


def unlink(*, actor: Actor, source: int, link: int) -> None:
    """Takes a link away, from either end."""
    with transaction.atomic():
        mine = find_record(actor, source)
        actor.require(Ability.WRITE_SOP, mine.unit)
        found = SopLink.objects.filter(pk=link, source=mine) | SopLink.objects.filter(pk=link, target=mine)
        for gone in found.select_related("source", "target"):
            detail = {"asal": gone.source.judul, "tujuan": gone.target.judul, "jenis": gone.kind}
            note(tenant=actor.daerah.pk, actor=actor, action="kaitan.dihapus", subject=mine, detail=detail)
            gone.delete()
