"""Follows the rooms below: what is enacted, replaced, revoked, or renamed changes the index in the same transaction."""

from collections.abc import Collection

from django.db.models.signals import post_save

from sopan_web.organisation.models import UnitKerja
from sopan_web.search.actions.indexing import follow_enactment, follow_unit
from sopan_web.workflow.models import Enactment


def connect() -> None:
    """Called once, when the application starts."""
    post_save.connect(_enactment, sender=Enactment, dispatch_uid="search-follow-enactment")
    post_save.connect(_unit, sender=UnitKerja, dispatch_uid="search-follow-unit")


def _enactment(
    instance: Enactment, raw: bool = False, update_fields: Collection[str] | None = None, **_more: object
) -> None:
    if not raw and (update_fields is None or "berakhir" in update_fields):
        follow_enactment(instance)


def _unit(instance: UnitKerja, created: bool, raw: bool = False, **_more: object) -> None:
    if not (raw or created):
        follow_unit(instance)
