"""Persons, and who holds which role."""

from datetime import date

from django.db.models import Q, QuerySet

from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Pegawai, PemerintahDaerah, Peran, RoleGrant


def search_pegawai(actor: Actor, text: str = "", *, everybody: bool = False) -> QuerySet[Pegawai]:
    """Persons of the government whose name or NIP holds every word; ``everybody``: also those who have left."""
    people = Pegawai.objects.filter(daerah=actor.daerah).order_by("nama", "pk")
    if not everybody:
        people = people.filter(aktif=True)
    for word in text.split():
        people = people.filter(Q(nama__icontains=word) | Q(nip__startswith=word))
    return people


def find_holders(daerah: PemerintahDaerah, day: date) -> QuerySet[RoleGrant]:
    """Every role held on that day, with person and unit."""
    return (
        RoleGrant.objects.on(day).filter(pegawai__daerah=daerah)
        .select_related("pegawai", "unit").order_by("peran", "unit__nama", "pegawai__nama")
    )  # fmt: skip


def count_admins(daerah: PemerintahDaerah, day: date, *, without: Pegawai | None = None) -> int:
    """How many persons can still manage the government as admin, leaving ``without`` aside."""
    holders = RoleGrant.objects.on(day).filter(
        peran=Peran.ADMIN, pegawai__daerah=daerah, pegawai__aktif=True, pegawai__account__is_active=True
    )
    return (holders.exclude(pegawai=without) if without else holders).values("pegawai").distinct().count()
