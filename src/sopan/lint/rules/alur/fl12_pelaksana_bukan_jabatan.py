"""FL12: an actor column that names a person, a unit, or a machine instead of a role."""

import re
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule

_KINDS = (
    (re.compile(r"\d{8,}|\b\d{6} \d{6}\b|\bNIP\b", re.IGNORECASE), "memuat NIP"),
    (
        re.compile(
            r"^(?i:bapak|sdri?\.?|drs\.|dra\.|ir\.|hj?\.)\s+[A-Z]|,\s*(?:[SM]\.?\s?[A-Z][a-z]{0,4}\.?|SE|SH|ST|MM|MT|A\.?Md)\b"
        ),
        "tampak seperti nama orang",
    ),
    (
        re.compile(
            r"^(?:pemerintah|kementerian|dinas|badan|bidang|bagian|seksi|sub\s*-?\s*bagian|sub\s*-?\s*bidang|sekretariat"
            r"|inspektorat|kantor|kecamatan|kelurahan|satuan\s+polisi|UPTD?)\b",
            re.IGNORECASE,
        ),
        "tampak seperti nama unit kerja",
    ),
    (re.compile(r"^(?:aplikasi|sistem|website|situs|server)\b", re.IGNORECASE), "tampak seperti nama sistem"),
)


def _check(case: Case) -> Iterator[Fault]:
    for index, pelaksana in enumerate(case.sop.pelaksana):
        what = next((what for pattern, what in _KINDS if pattern.search(pelaksana.nama.strip())), "")
        if what:
            yield Fault(
                Place(field=f"pelaksana[{index}]"),
                f'"{pelaksana.nama}" {what}.',
                "Sebut jabatan atau perannya, misalnya Kepala Bidang, Operator, atau Pemohon.",
                {"pelaksana": pelaksana.nama},
            )


RULE = Rule(
    id="FL12",
    name="pelaksana-bukan-jabatan",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Flowchart", "pelaksana adalah jabatan, bukan orang"),),
    what="Memeriksa bahwa kolom pelaksana memuat jabatan atau peran; bukan nama orang, NIP, unit kerja, atau aplikasi.",
    why="Orang berganti dan unit terdiri atas banyak orang; yang bertanggung jawab adalah jabatan.",
    wrong="""
pelaksana: [Pelaksana, Sekretaris, Dinas Sosial]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Pelaksana}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai, pelaksana: Dinas Sosial}
""",
    right="""
pelaksana: [Pelaksana, Sekretaris, Kepala Dinas]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Pelaksana}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    check=_check,
)
