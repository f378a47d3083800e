"""FL13: an actor bears a title that the simplified structure mostly abolished."""

import re
from collections.abc import Iterator
from functools import cache

from sopan.data.load import load_data
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.surroundings import Jenjang, Surroundings


def _check(case: Case) -> Iterator[Fault]:
    dates = (case.sop.tanggal_pembuatan, case.sop.tanggal_revisi, case.sop.tanggal_efektif)
    year = max((tanggal.tahun for tanggal in dates if tanggal and tanggal.tahun), default=0)
    data = load_data("stale_positions.yaml")
    if year < data["sejak"] or _is_known(case.surroundings):
        return
    spared = re.compile(data["kecuali"], re.IGNORECASE)
    for index, pelaksana in enumerate(case.sop.pelaksana):
        title = next((title for pattern, title in _patterns() if pattern.search(pelaksana.nama)), "")
        if title and not spared.search(pelaksana.nama):
            yield Fault(
                Place(field=f"pelaksana[{index}]"),
                f'"{pelaksana.nama}" memakai jabatan {title}, yang sebagian besar sudah disetarakan.',
                "Cocokkan dengan struktur organisasi yang berlaku; bila sudah tidak ada, pakai nama jabatan barunya.",
                {"pelaksana": pelaksana.nama, "jabatan": title},
            )


def _is_known(surroundings: Surroundings | None) -> bool:
    """True where the structure itself tells which posts there are (FL25)."""
    return surroundings is not None and surroundings.posts.known_down_to(surroundings.root, Jenjang.PENGAWAS)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = load_data("stale_positions.yaml")["jabatan"]
    return tuple((re.compile(rf"\b(?:{row['pola']})\b", re.IGNORECASE), row["nama"]) for row in rows)


RULE = Rule(
    id="FL13",
    name="jabatan-lama",
    severity=Severity.HINT,
    citation=(
        Citation("permenpanrb-25-2021", "penyederhanaan struktur", "jabatan pengawas disederhanakan"),
        Citation("permenpanrb-7-2022", "sistem kerja", "SOP disesuaikan dengan sistem kerja baru"),
    ),
    what="Mencari jabatan eselon IV pada SOP yang dibuat sejak 2022, selama susunan organisasinya tidak diketahui.",
    why="Jabatan yang sudah disetarakan tidak ada lagi pejabatnya, sehingga langkahnya tidak ada yang mengerjakan.",
    wrong="""
tanggal_pembuatan: 5 Agustus 2024
pelaksana: [Pelaksana, Kepala Seksi Data, Kepala Dinas]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Pelaksana}
- {no: 2, pelaksana: Kepala Seksi Data}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    right="""
tanggal_pembuatan: 5 Agustus 2024
pelaksana: [Pelaksana, Ketua Tim Data, Kepala Dinas]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Pelaksana}
- {no: 2, pelaksana: Ketua Tim Data}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    check=_check,
)
