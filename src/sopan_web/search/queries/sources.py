"""The truth that the index is made from: enactments that have not ended, with their versions and places."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Q

from sopan_web.organisation.models import PemerintahDaerah, UnitKerja
from sopan_web.search.document import Described, Place, describe
from sopan_web.search.models import IndexEntry
from sopan_web.workflow.models import Enactment

Made = tuple[IndexEntry, Described]


def not_ended(today: date) -> Q:
    """Picks the enactments that belong into an index: in force on ``today`` or on a later day."""
    return Q(berakhir__isnull=True) | Q(berakhir__gt=today)


def make_entries(daerah: PemerintahDaerah, pks: Iterable[int], today: date) -> Iterator[Made]:
    """The entries that those enactments ought to have; none for those that have ended or are another government's."""
    # The government is asked of each row: asked of the database, SQLite would begin with all its SOPs.
    rows = Enactment.objects.filter(not_ended(today), pk__in=pks).order_by()
    fields = ("pk", "tanggal_efektif", "berakhir", "record__daerah", "record__unit__path", "version__content")
    places: dict[str, Place] = {}
    units = {unit.pk: unit for unit in UnitKerja.objects.filter(daerah=daerah)}
    for pk, mulai, berakhir, owner, path, content in rows.values_list(*fields).iterator():
        if owner != daerah.pk:
            continue
        if path not in places:
            places[path] = _place(daerah, path, units)
        made = describe(content, places[path])
        entry = IndexEntry(
            enactment_id=pk, daerah=daerah, mulai=mulai, berakhir=berakhir,
            judul=made.judul, pokok=made.pokok, kata=made.kata,
        )  # fmt: skip
        yield entry, made


def _place(daerah: PemerintahDaerah, path: str, units: dict[int, UnitKerja]) -> Place:
    chain = tuple(int(part) for part in path.strip("/").split("/"))
    own, root = units[chain[-1]], units[chain[0]]
    names = dict.fromkeys((own.nama, own.singkatan, root.nama, root.singkatan))
    return Place(daerah.pk, chain, tuple(name for name in names if name))
