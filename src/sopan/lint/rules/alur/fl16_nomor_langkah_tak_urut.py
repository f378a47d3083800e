"""FL16: the step numbers don't run 1, 2, 3 down the table."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    seen: set[str] = set()
    expected = 1
    for row, kegiatan in enumerate(case.sop.kegiatan):
        no = kegiatan.no.strip().rstrip(".")
        if no in seen:
            yield Fault(case.at_row(row, "no"), f"nomor {no} dipakai dua kali.", "Beri tiap langkah nomor sendiri.")
        elif no != str(expected):
            yield Fault(
                case.at_row(row, "no"),
                f"seharusnya bernomor {expected}, tertulis {kegiatan.no or '(kosong)'}.",
                "Urutkan nomornya, lalu sesuaikan ya, tidak, dan lanjut yang menunjuknya.",
                {"tertulis": kegiatan.no, "seharusnya": expected},
            )
        seen.add(no)
        expected = int(no) + 1 if no.isascii() and no.isdigit() and len(no) < 6 else expected + 1


RULE = Rule(
    id="FL16",
    name="nomor-langkah-tak-urut",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Flowchart", "kolom nomor urut kegiatan"),),
    what="Memeriksa bahwa langkah bernomor 1, 2, 3 dan seterusnya tanpa lompatan atau pengulangan.",
    why="Nomor dipakai untuk menyebut langkah di panah, laporan, dan pemantauan; nomor yang hilang membingungkan.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2}
- {no: 4, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
