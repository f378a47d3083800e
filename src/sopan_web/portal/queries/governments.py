"""The governments that show themselves here, each with the pulse of what it shows."""

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import OuterRef, QuerySet, Subquery

from sopan_web.audit.queries import changes_of
from sopan_web.common import clock
from sopan_web.organisation.models import PemerintahDaerah

UNSEEN = (
    "sop.dibuat", "sop.disunting", "sop.edisi-baru", "sop.dibuka", "sop.dipindahkan",
    "komentar.dibuka", "komentar.dijawab", "komentar.selesai", "komentar.dibuka-lagi", "tinjauan.dicatat",
    "account.sign-in", "account.choose-password", "account.change-password", "account.end-sessions", "jurnal.diunduh",
    "penempatan.place", "penempatan.end", "role.grant", "role.revoke",
)  # fmt: skip
"""Deeds of every day that no public page tells of. Any other, known or to come, makes the pages anew."""

_SLUG = "?slug"
"""Stands in the compiled question where the slug goes; no slug holds such a sign."""


@dataclass(frozen=True)  # no slots: ``daerah`` lives in __dict__
class Government:
    """``pulse`` is the number of its last line in the journal that may have changed a public page."""

    pk: int
    slug: str
    today: date
    pulse: int

    @cached_property
    def daerah(self) -> PemerintahDaerah:
        """All about it; asked only by who makes a page."""
        return PemerintahDaerah.objects.get(pk=self.pk)


def find_government(slug: str) -> Government | None:
    """One question to the database, the only one that an unchanged page costs."""
    sql, parameters = _question()
    with connection.cursor() as cursor:
        cursor.execute(sql, [slug if parameter == _SLUG else parameter for parameter in parameters])
        row = cursor.fetchone()
    return Government(row[0], slug, clock.today(ZoneInfo(row[1])), row[2] or 0) if row else None


def active() -> QuerySet[PemerintahDaerah]:
    """By name."""
    return PemerintahDaerah.objects.filter(aktif=True).order_by("nama")


@cache
def _question() -> tuple[str, tuple[Any, ...]]:
    """Compiled once: that takes longer than the answer."""
    pulse = Subquery(changes_of(OuterRef("pk"), but=UNSEEN).values("seq")[:1])
    query = active().order_by().filter(slug=_SLUG).annotate(pulse=pulse).values_list("pk", "zona", "pulse").query
    sql, parameters = query.sql_with_params()
    return sql, tuple(parameters)
