"""ID04: another SOP bears the same title, in this perangkat daerah or in another one."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.surroundings import OtherSop, Standing
from sopan.lint.surroundings.values import root_of

_TOLD = 3


def _check(case: Case) -> Iterator[Fault]:
    around = case.around
    alike = around.titles.alike(case.sop.judul, around.unit)
    own = [other for other in alike if root_of(other.unit) == around.root]
    others = [other for other in alike if root_of(other.unit) != around.root and other.standing is Standing.IN_FORCE]
    if own:
        yield Fault(
            Place(field="judul"),
            f"{around.office(around.unit)} sudah mempunyai SOP {_called(own[0])}.",
            "Gabungkan keduanya, ganti SOP yang lama, atau tulis pada judul apa bedanya.",
            {"judul": own[0].judul},
        )
    elif others:
        offices = list(dict.fromkeys(around.office(other.unit) for other in others))
        yield Fault(
            Place(field="judul"),
            f"SOP berjudul serupa berlaku di {_list(offices)}.",
            "Bila langkahnya sama, usulkan satu SOP generik kepada Bagian Organisasi.",
            {"judul": others[0].judul, "perangkat_daerah": tuple(offices)},
            severity=Severity.HINT,
        )


def _called(other: OtherSop) -> str:
    state = {Standing.DRAFT: ", masih draf"}.get(other.standing, "")
    return f'"{other.judul}" ({"; ".join(other.nomor) or "belum bernomor"}{state})'


def _list(offices: list[str]) -> str:
    if len(offices) <= _TOLD:
        return ", ".join(offices)
    return f"{', '.join(offices[:_TOLD])}, dan {len(offices) - _TOLD} perangkat daerah lain"


RULE = Rule(
    id="ID04",
    name="judul-kembar",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, asas keselarasan", "kegiatan yang sama, SOP yang sama"),),
    what="Mencari SOP lain berjudul sama di perangkat daerah ini; yang di perangkat daerah lain menjadi saran generik.",
    why="Dua SOP untuk satu kegiatan membuat orang tidak tahu mana yang harus diikuti.",
    surroundings="""
unit: Dinas Sosial/
sop:
- {judul: SOP Penyusunan laporan bulanan, unit: Dinas Sosial/Bidang Data/, nomor: 065/03/ORG/2023}
""",
    wrong="""
judul: Penyusunan Laporan Bulanan
keterkaitan: ["-"]
""",
    right="""
judul: Penyusunan Laporan Bulanan Kunjungan Panti
keterkaitan: ["-"]
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2}
- {no: 3, bentuk: selesai, output: Laporan bulanan kunjungan panti}
""",
    check=_check,
)
