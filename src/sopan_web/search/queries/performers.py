"""Where is this post pelaksana? And which posts are pelaksana at all?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from sopan import Jabatan as Post, Jenjang, Posts, name_parts
from sopan_web.organisation.models import Jabatan, PemerintahDaerah, UnitKerja
from sopan_web.search.models import IndexEntry, IndexPelaksana, IndexWord
from sopan_web.search.queries.finding import Found, browse
from sopan_web.search.tokens import of_pelaksana, of_unit, pelaksana_keys

_MARK = of_pelaksana("")


@dataclass(frozen=True, slots=True)
class Performer:
    """A post as SOPs name it, and in how many SOPs in force it is pelaksana."""

    nama: str
    count: int


def performs(
    daerah: PemerintahDaerah, jabatan: str, today: date, *, unit: UnitKerja | None = None, page: int = 1
) -> Found:
    """The SOPs in force in which that post is pelaksana, newest first, however the post is written there."""
    keys = [of_pelaksana(key) for key in pelaksana_keys(jabatan)]
    return browse(daerah, [keys, *([[of_unit(unit.pk)]] if unit else [])], today, page)


def performs_at_home(jabatan: Jabatan, today: date, page: int = 1) -> Found:
    """The SOPs of the post's own perangkat daerah where it is or may be meant: "Kepala Bidang" may be any of them."""
    if jabatan.unit is None:
        return Found()
    # The post alone is looked at, so its rank in the structure doesn't matter.
    post = Posts([Post(jabatan.nama, jabatan.unit.path, Jenjang.PELAKSANA, jabatan.pimpinan, jabatan.singkatan)])
    named = IndexPelaksana.objects.filter(daerah=jabatan.daerah_id).order_by("kunci").values_list("nama", flat=True)
    keys = {key for nama in named for part in name_parts(nama) if post.find(part) for key in pelaksana_keys(part)}
    own = [of_pelaksana(key) for key in sorted(keys.union(pelaksana_keys(jabatan.nama)))]
    return browse(jabatan.daerah, [own, [of_unit(jabatan.unit.root_id)]], today, page)


def performs_elsewhere(jabatan: Jabatan, today: date, page: int = 1) -> Found:
    """The SOPs of other perangkat daerah that name a leader by the full title; staff of the same title are others."""
    if not (jabatan.pimpinan or jabatan.unit is None):
        return Found()
    others = UnitKerja.objects.filter(daerah=jabatan.daerah, induk__isnull=True).order_by("pk")
    if jabatan.unit:
        others = others.exclude(pk=jabatan.unit.root_id)
    keys = [of_pelaksana(key) for key in pelaksana_keys(jabatan.nama)]
    return browse(jabatan.daerah, [keys, [of_unit(pk) for pk in others.values_list("pk", flat=True)]], today, page)


def jabatan_list(daerah: PemerintahDaerah, today: date) -> list[Performer]:
    """The posts that are pelaksana in SOPs in force, by name."""
    rows = IndexWord.objects.filter(daerah=daerah, kata__gte=_MARK, kata__lte=_MARK + "zzzz")
    found = rows.values_list("kata", "entries")
    counts = Counter({kata.removeprefix(_MARK): entries for kata, entries in found if kata.startswith(_MARK)})
    for kata in _not_in_force(daerah, today):
        counts.subtract(token.removeprefix(_MARK) for token in kata.split() if token.startswith(_MARK))
    names = dict(IndexPelaksana.objects.filter(daerah=daerah).values_list("kunci", "nama"))
    performers = [Performer(names.get(key, key), count) for key, count in counts.items() if count > 0]
    return sorted(performers, key=lambda one: (one.nama.casefold(), one.nama))


def _not_in_force(daerah: PemerintahDaerah, today: date) -> list[str]:
    """The few entries whose day hasn't come, or has gone since the index was last changed."""
    entries = IndexEntry.objects.filter(Q(mulai__gt=today) | Q(berakhir__lte=today), daerah=daerah)
    return list(entries.values_list("kata", flat=True))
