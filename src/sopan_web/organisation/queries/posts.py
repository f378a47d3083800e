"""Posts and who holds them on a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Q

from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import (
    Jabatan,
    PemerintahDaerah,
    Penempatan,
    Peran,
    RoleGrant,
    Sebutan,
    UnitKerja,
)
from sopan_web.organisation.models.period import PeriodQuerySet

_WHO_ACTS = (Sebutan.PLH, Sebutan.DEFINITIF, Sebutan.PJ, Sebutan.PLT)
"""Who signs when several stand in one post: a Plh. stands in for one who is away, a Plt. for nobody."""


def find_jabatan(actor: Actor, text: str, limit: int = 20) -> list[Jabatan]:
    """Posts of today whose name or abbreviation, or unit, holds every word; the actor's own office comes first."""
    posts = Jabatan.objects.on(actor.today).filter(daerah=actor.daerah).select_related("unit")
    for word in text.split():
        posts = posts.filter(
            Q(nama__icontains=word)
            | Q(singkatan__icontains=word)
            | Q(unit__nama__icontains=word)
            | Q(unit__singkatan__icontains=word)
        )
    own = {penempatan.jabatan.unit.root_id for penempatan in actor.penempatan if penempatan.jabatan.unit}
    near = posts.filter(_in_offices(own)) if own else posts.none()
    found = list(near.order_by("nama", "pk")[:limit])
    if len(found) < limit:
        found += posts.exclude(pk__in=[post.pk for post in found]).order_by("nama", "pk")[: limit - len(found)]
    return found


def label_post(post: Jabatan) -> str:
    """ "Kepala Subbagian Umum – Dinas Kesehatan": tells posts of the same name apart."""
    return f"{post.nama} – {post.unit}" if post.unit else post.nama


def find_pengesah(unit: UnitKerja, day: date, heads: Mapping[int, Penempatan] | None = None) -> Penempatan | None:
    """Who enacts the unit's SOPs on that day, acting officials included; None when the posts are empty.

    PermenPANRB 35/2012: the competent official of the owner. That is the nearest head, from the unit upwards, whom the
    government gave the role of pengesah there; where it gave none, the head of the perangkat daerah. ``heads`` spares
    a query where the page knows them.
    """
    line = [int(key) for key in unit.path.split("/") if key]
    holders = _acting(_heads(day).filter(jabatan__unit_id__in=line)) if heads is None else heads
    grants = RoleGrant.objects.on(day).filter(peran=Peran.PENGESAH, unit_id__in=line)
    entitled = set(grants.values_list("unit_id", "pegawai_id"))
    for key in reversed(line):
        holder = holders.get(key)
        if holder and (key, holder.pegawai_id) in entitled:
            return holder
    return holders.get(line[0])


def heads_on(daerah: PemerintahDaerah, day: date) -> dict[int, Penempatan]:
    """Who leads each unit on that day, by the unit's id."""
    return _acting(_heads(day).filter(jabatan__daerah=daerah))


def _heads(day: date) -> PeriodQuerySet:
    return (
        Penempatan.objects.on(day).filter(jabatan__pimpinan=True, pegawai__aktif=True)
        .select_related("pegawai", "jabatan__unit")
    )  # fmt: skip


def _acting(rows: Iterable[Penempatan]) -> dict[int, Penempatan]:
    ranked = sorted(rows, key=lambda row: _WHO_ACTS.index(Sebutan(row.sebutan)), reverse=True)
    return {row.jabatan.unit_id: row for row in ranked if row.jabatan.unit_id is not None}


def _in_offices(roots: set[int]) -> Q:
    found = Q()
    for root in roots:
        found |= Q(unit__path__startswith=f"{root}/")
    return found
