"""What stands around an SOP in its government, for the rules that look around: other SOPs, posts, outside parties."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sopan import Jabatan as Post, Jenjang, OtherSop, Standing, Surroundings
from sopan_web.documents.models import SopRecord
from sopan_web.documents.queries.published import Issued, issued_numbers
from sopan_web.documents.queries.suggestions import OUTSIDE
from sopan_web.organisation.models import Jabatan, Jenjang as Ladder, PemerintahDaerah, UnitKerja

_RANKS = {
    Ladder.KEPALA_DAERAH: Jenjang.KEPALA_DAERAH,
    Ladder.JPT_MADYA: Jenjang.JPT_MADYA,
    Ladder.JPT_PRATAMA: Jenjang.JPT_PRATAMA,
    Ladder.ADMINISTRATOR: Jenjang.ADMINISTRATOR,
    Ladder.PENGAWAS: Jenjang.PENGAWAS,
    Ladder.JF_KEAHLIAN: Jenjang.FUNGSIONAL,
    Ladder.JF_KETERAMPILAN: Jenjang.FUNGSIONAL,
    Ladder.PELAKSANA: Jenjang.PELAKSANA,
}


def surroundings_of(record: SopRecord, today: date) -> Surroundings:
    """The surroundings of a record on that day: four questions to the database, however great the government is."""
    daerah = record.daerah
    roots = UnitKerja.objects.filter(daerah=daerah, induk__isnull=True).values_list("pk", "nama")
    return Surroundings(
        unit=record.unit.path,
        daftar_sop=tuple(_others(record, today)),
        daftar_jabatan=tuple(_posts(daerah, today)),
        names={str(pk): nama for pk, nama in roots},
        outside=OUTSIDE,
        lintas=record.lintas_perangkat_daerah,
    )


def _others(record: SopRecord, today: date) -> Iterator[OtherSop]:
    """Drafts of other offices are left out: they bind nobody, and not everybody may know of them."""
    issued: dict[int, list[Issued]] = defaultdict(list)
    for row in issued_numbers(record.daerah, today):
        issued[row.record].append(row)
    office = f"{record.unit.root_id}/"
    records = SopRecord.objects.filter(daerah=record.daerah).exclude(pk=record.pk).order_by("pk")
    for pk, judul, path in records.values_list("pk", "judul", "unit__path"):
        if pk in issued or path.startswith(office):
            numbers = issued.get(pk, ())
            yield OtherSop(judul, path, tuple(row.nomor for row in numbers), _standing(numbers))


def _standing(numbers: list[Issued] | tuple[()]) -> Standing:
    if any(row.holds for row in numbers):
        return Standing.IN_FORCE
    return Standing.WITHDRAWN if any(row.dicabut for row in numbers) else Standing.DRAFT


def _posts(daerah: PemerintahDaerah, today: date) -> Iterator[Post]:
    rows = Jabatan.objects.on(today).filter(daerah=daerah).order_by("pk")
    for nama, path, jenjang, pimpinan, singkatan in rows.values_list(
        "nama", "unit__path", "jenjang", "pimpinan", "singkatan"
    ):
        yield Post(nama, path or "", _RANKS[Ladder(jenjang)], pimpinan, singkatan)
