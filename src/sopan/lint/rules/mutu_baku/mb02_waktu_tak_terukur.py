"""MB02: a waktu that is no duration ("setiap saat", "relatif", "7"), or a duration of nothing."""

from collections.abc import Iterator

from sopan.document import Waktu
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.language.units import near_duration, two_meanings
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import is_blank
from sopan.lint.wording.steps import steps


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        waktu = step.kegiatan.mutu_baku.waktu
        if is_blank(waktu.teks):
            continue
        if waktu.durasi is None:
            yield _not_understood(case, step.row, waktu)
        elif waktu.durasi.atas <= 0:
            yield Fault(
                case.at_row(step.row, "mutu_baku.waktu"),
                f'waktu "{waktu.teks}" sama dengan nol.',
                "Tulis norma waktu yang lebih dari nol.",
                {"waktu": waktu.teks},
            )


def _not_understood(case: Case, row: int, waktu: Waktu) -> Fault:
    near = near_duration(waktu.teks)
    remedy = 'Tulis angka dan satuannya, misalnya "30 menit" atau "2 hari kerja".'
    if near:
        remedy = f'Mungkin maksudnya "{near}".'
    elif figure := two_meanings(waktu.teks):
        remedy = f'"{figure}" dapat dibaca dua cara. Tulis misalnya "1 jam 30 menit", "1,5 jam", atau "1.440 menit".'
    elif waktu.teks.strip().isdigit():
        remedy = f'Tambahkan satuannya, misalnya "{waktu.teks.strip()} hari kerja".'
    return Fault(
        case.at_row(row, "mutu_baku.waktu"),
        f'waktu "{waktu.teks}" tidak terbaca sebagai lama waktu.',
        remedy,
        {"waktu": waktu.teks},
        Fix(f"kegiatan[{row}].mutu_baku.waktu", near) if near else None,
    )


RULE = Rule(
    id="MB02",
    name="waktu-tak-terukur",
    severity=Severity.ERROR,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Waktu",
            "waktu adalah norma waktu penyelesaian langkah",
        ),
        Citation("permenpanrb-35-2012", "Lampiran, prinsip penyusunan: keterukuran"),
    ),
    what="Memeriksa bahwa waktu berupa angka lebih dari nol dan satuannya, misalnya menit, jam, atau hari kerja.",
    why="Waktu yang tidak berupa angka tidak dapat dijumlahkan dan tidak dapat dijanjikan kepada pemohon.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, waktu: Setiap saat}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, waktu: 15 menit}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
