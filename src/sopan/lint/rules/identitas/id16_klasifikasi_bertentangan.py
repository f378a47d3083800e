"""ID16: the classification is half filled, or the SOP doesn't bear it out."""

from collections.abc import Iterator
from dataclasses import fields

from sopan.document import CakupanBesaran, Sifat
from sopan.flow.series import join_and
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    klasifikasi = case.sop.klasifikasi
    place = Place(field="klasifikasi")
    empty = [field.name for field in fields(klasifikasi) if getattr(klasifikasi, field.name) is None]
    if 0 < len(empty) < len(fields(klasifikasi)):
        axes = join_and([name.replace("_", " ") for name in empty])
        yield Fault(place, f"belum menyebut {axes}.", "Isi keempat sumbunya.", {"kosong": tuple(empty)})
    if klasifikasi.sifat is Sifat.ADMINISTRATIF and len(case.sop.pelaksana) < 2:
        yield Fault(
            place,
            f"SOP administratif melibatkan lebih dari satu pelaksana, di sini ada {len(case.sop.pelaksana)}.",
            "Tambahkan pelaksana lainnya, atau ubah sifatnya menjadi teknis.",
        )
    if klasifikasi.cakupan_besaran is CakupanBesaran.MAKRO and len(case.sop.keterkaitan) < 2:
        yield Fault(
            place,
            "SOP makro memadukan sedikitnya dua SOP mikro, tetapi keterkaitan belum menyebutnya.",
            "Sebut SOP mikronya pada keterkaitan, atau ubah menjadi mikro.",
        )


RULE = Rule(
    id="ID16",
    name="klasifikasi-bertentangan",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, jenis SOP", "sifat, besaran, kelengkapan, dan jenis cakupan"),
    ),
    what="Memeriksa klasifikasi: lengkap bila diisi, administratif berpelaksana banyak, makro menyebut mikronya.",
    why="Klasifikasi menentukan siapa yang terikat dan bagaimana SOP dipakai ulang; yang keliru merusak inventaris.",
    wrong="""
klasifikasi: {sifat: administratif, cakupan_besaran: makro, cakupan_kelengkapan: final, cakupan_jenis: spesifik}
keterkaitan: []
""",
    right="""
klasifikasi: {sifat: administratif, cakupan_besaran: mikro, cakupan_kelengkapan: final, cakupan_jenis: spesifik}
keterkaitan: []
""",
    check=_check,
)
