"""MB06: a procedure that takes longer than the deadline a law sets for its subject."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import floor

from sopan.document import Kegiatan, Satuan, Sop, Waktu
from sopan.flow.times import Total, measure_times
from sopan.lint.case import Case
from sopan.lint.deadlines import Deadline, deadlines
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.language.lexicon import word_list
from sopan.lint.language.names import name_words
from sopan.lint.rule import Citation, Rule

_MENIT_PER_HARI = 24 * 60


def _check(case: Case) -> Iterator[Fault]:
    concerned = [deadline for deadline in deadlines() if deadline.concerns(case.sop.judul)]
    if not concerned:
        return
    total = measure_times(_without_waiting(case.sop), case.flow, case.profile.jam_kerja).longest
    for deadline in concerned:
        days = _days(total, deadline, case)
        if floor(days) > deadline.amount:  # the hours of the last day don't count against a deadline in days
            law = case.register.rows[deadline.instrument].short
            yield Fault(
                Place(field="kegiatan"),
                f"jumlah waktu {_spelled(days)} {deadline.unit} melampaui tenggat {deadline.amount} {deadline.unit} "
                f"untuk {deadline.subject} ({law}, {deadline.place}).",
                "Pendekkan waktu langkahnya, atau betulkan bila ada waktu yang terhitung ganda.",
                {"hari": float(days), "tenggat": deadline.id},
            )


def _days(total: Total, deadline: Deadline, case: Case) -> Fraction:
    if deadline.unit is Satuan.HARI_KERJA:
        return total.office.atas / case.profile.jam_kerja.menit_per_hari
    return total.calendar.atas / _MENIT_PER_HARI


def _spelled(days: Fraction) -> str:
    return f"{float(days):.1f}".removesuffix(".0").replace(".", ",")


def _without_waiting(sop: Sop) -> Sop:
    """The SOP without the times that aren't the office's work: the applicant's own, and those told as a deadline."""
    return replace(
        sop, kegiatan=tuple(_uncounted(kegiatan) if _waits(kegiatan) else kegiatan for kegiatan in sop.kegiatan)
    )


def _uncounted(kegiatan: Kegiatan) -> Kegiatan:
    return replace(kegiatan, mutu_baku=replace(kegiatan.mutu_baku, waktu=Waktu()))


def _waits(kegiatan: Kegiatan) -> bool:
    durasi = kegiatan.mutu_baku.waktu.durasi
    first_words = {words[0] for nama in kegiatan.pelaksana if (words := name_words(nama))}
    outside = bool(first_words) and first_words <= word_list("pihak_luar")
    return outside or (durasi is not None and bool(durasi.keterangan))


RULE = Rule(
    id="MB06",
    name="melampaui-tenggat",
    severity=Severity.WARNING,
    citation=(
        Citation("uu-25-2009", "Pasal 44 dan Pasal 50", "tenggat tanggapan dan keputusan atas pengaduan"),
        Citation("uu-14-2008", "Pasal 22 dan Pasal 36", "tenggat jawaban atas permohonan dan keberatan informasi"),
        Citation("uu-30-2014", "Pasal 62", "tenggat penyampaian keputusan"),
    ),
    what="Membandingkan jumlah waktu jalur terpanjang dengan tenggat undang-undang, bila judul SOP menyebut halnya.",
    why="SOP yang dijalankan tepat pun akan melanggar tenggat itu.",
    wrong="""
judul: Penanganan Pengaduan Masyarakat
kegiatan:
- {no: 1, bentuk: mulai, waktu: 40 hari kalender}
- {no: 2}
- {no: 3, bentuk: selesai, waktu: 30 hari kalender}
""",
    right="""
judul: Penanganan Pengaduan Masyarakat
kegiatan:
- {no: 1, bentuk: mulai, waktu: 20 hari kalender}
- {no: 2}
- {no: 3, bentuk: selesai, waktu: 30 hari kalender}
""",
    check=_check,
)
