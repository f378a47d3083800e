"""The governments that show themselves here, each with the pulse of what it shows."""

from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, slots=True)
class Government:
    """``pulse`` is the number of its last line in the journal that may have changed a public page."""

    daerah: PemerintahDaerah
    today: date
    pulse: int


def find_government(slug: str) -> Government | None:
    """One question to the database."""
    pulse = Subquery(changes_of(OuterRef("pk"), but=UNSEEN).values("seq")[:1])
    daerah = active().filter(slug=slug).annotate(pulse=pulse).first()
    return Government(daerah, clock.today(daerah.zone), daerah.pulse or 0) if daerah else None


def active() -> QuerySet[PemerintahDaerah]:
    """By name."""
    return PemerintahDaerah.objects.filter(aktif=True).order_by("nama")
