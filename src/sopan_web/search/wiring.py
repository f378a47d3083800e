"""Follows the rooms below: what is enacted, replaced, revoked, or renamed changes the index in the same transaction."""

from collections.abc import Collection

from django.apps import apps
from django.db import connection
from django.db.models.signals import post_migrate, post_save

from sopan_web.organisation.models import PemerintahDaerah, UnitKerja
from sopan_web.search.actions.indexing import follow_enactment, follow_unit
from sopan_web.search.actions.reindexing import reindex
from sopan_web.search.models import IndexState
from sopan_web.workflow.models import Enactment


def connect() -> None:
    """Called once, when the application starts."""
    post_save.connect(_enactment, sender=Enactment, dispatch_uid="search-follow-enactment")
    post_save.connect(_unit, sender=UnitKerja, dispatch_uid="search-follow-unit")
    post_migrate.connect(_first, sender=apps.get_app_config("search"), dispatch_uid="search-first-index")


def _enactment(
    instance: Enactment, raw: bool = False, update_fields: Collection[str] | None = None, **_more: object
) -> None:
    if not raw and (update_fields is None or "berakhir" in update_fields):
        follow_enactment(instance)


def _unit(instance: UnitKerja, created: bool, raw: bool = False, **_more: object) -> None:
    if not (raw or created):
        follow_unit(instance)


def _first(**_more: object) -> None:
    """Governments that enacted before there was an index get theirs when the tables are brought up to date."""
    if IndexState._meta.db_table not in connection.introspection.table_names():
        return  # taken back to before the index
    for daerah in PemerintahDaerah.objects.filter(sop__enactments__isnull=False).distinct():
        if not IndexState.objects.filter(daerah=daerah).exists():
            reindex(daerah=daerah)
