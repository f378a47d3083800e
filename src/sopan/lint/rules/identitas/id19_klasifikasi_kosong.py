"""ID19: the SOP says nothing about its classification."""

from collections.abc import Iterator

from sopan.document import Klasifikasi
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    if case.sop.klasifikasi == Klasifikasi():
        yield Fault(
            Place(field="klasifikasi"),
            "belum diisi.",
            "Pilih sifat dan ketiga cakupannya (besaran, kelengkapan, jenis) agar SOP dapat diinventarisasi.",
        )


RULE = Rule(
    id="ID19",
    name="klasifikasi-kosong",
    severity=Severity.HINT,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, jenis SOP", "sifat, besaran, kelengkapan, dan jenis cakupan"),
    ),
    what="Mengingatkan bila klasifikasi SOP belum disebut sama sekali.",
    why="Klasifikasi tidak tercetak di lembar identitas, tetapi dibutuhkan saat menyusun daftar inventaris SOP.",
    wrong="""
klasifikasi: null
""",
    right="""
klasifikasi: {sifat: administratif, cakupan_besaran: mikro, cakupan_kelengkapan: final, cakupan_jenis: spesifik}
""",
    check=_check,
)
