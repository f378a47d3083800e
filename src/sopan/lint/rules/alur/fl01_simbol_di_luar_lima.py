"""FL01: a symbol outside the five of the regulation."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for row, kegiatan in enumerate(case.sop.kegiatan):
        symbols = [(simpul.bentuk_asal, simpul.pelaksana) for simpul in kegiatan.simpul]
        for shape, actor in symbols or [(kegiatan.bentuk_asal, "")]:
            if shape:
                yield Fault(
                    case.at_row(row, "bentuk", actor),
                    f'simbol "{shape}" tidak termasuk lima simbol baku dan dibaca sebagai kotak.',
                    "Pilih mulai, proses, keputusan, atau selesai.",
                    {"bentuk": shape},
                )


RULE = Rule(
    id="FL01",
    name="simbol-di-luar-lima",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, simbol diagram alir", "lima simbol baku"),),
    what="Memeriksa bahwa tiap langkah memakai salah satu simbol baku.",
    why="Simbol baku dimengerti semua pelaksana tanpa keterangan; simbol lain harus ditebak artinya.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: dokumen}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: proses}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
