"""Where is this post pelaksana? And which posts are pelaksana at all?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from sopan_web.organisation.models import PemerintahDaerah, UnitKerja
from sopan_web.search.models import IndexEntry, IndexPelaksana, IndexWord
from sopan_web.search.queries.finding import Found, Wanted, search
from sopan_web.search.tokens import of_pelaksana

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
    if not jabatan.strip():
        return Found(asked=jabatan)
    return search(daerah, Wanted(jabatan=jabatan, unit=unit, page=page), today)


def jabatan_list(daerah: PemerintahDaerah, today: date) -> list[Performer]:
    """The posts that are pelaksana in SOPs in force, by name."""
    rows = IndexWord.objects.filter(daerah=daerah, kata__startswith=_MARK).values_list("kata", "entries")
    counts = Counter({kata.removeprefix(_MARK): entries for kata, entries in rows})
    for kata in _not_in_force(daerah, today):
        counts.subtract(token.removeprefix(_MARK) for token in kata.split() if token.startswith(_MARK))
    names = dict(IndexPelaksana.objects.filter(daerah=daerah).values_list("kunci", "nama"))
    found = [Performer(names.get(key, key), count) for key, count in counts.items() if count > 0]
    return sorted(found, key=lambda one: (one.nama.casefold(), one.nama))


def _not_in_force(daerah: PemerintahDaerah, today: date) -> list[str]:
    """The few entries whose day hasn't come, or has gone since the index was last changed."""
    entries = IndexEntry.objects.filter(Q(mulai__gt=today) | Q(berakhir__lte=today), daerah=daerah)
    return list(entries.values_list("kata", flat=True))
