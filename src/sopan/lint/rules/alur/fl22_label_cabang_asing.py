"""FL22: a decision with two exits whose labels are no pair that the profile knows."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    pairs = {frozenset(label.casefold() for label in pair) for pair in case.profile.label_pairs}
    for stop in case.ways.nodes.values():
        labels = [edge.label for edge in case.ways.leaving[stop.id]]
        if stop.bentuk is not Bentuk.KEPUTUSAN or len(labels) != 2 or not all(labels):
            continue
        folded = frozenset(label.casefold() for label in labels)
        if len(folded) == 2 and folded not in pairs:
            yield Fault(
                case.at_node(stop, "cabang"),
                f"cabang berlabel {' dan '.join(labels)}, bukan pasangan yang dikenal.",
                f"Pakai {' dan '.join(case.profile.label_pairs[0])}, atau daftarkan pasangan itu pada profil daerah.",
                {"label": tuple(labels)},
            )


RULE = Rule(
    id="FL22",
    name="label-cabang-asing",
    severity=Severity.HINT,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, simbol belah ketupat", "cabang berlabel Ya dan Tidak"),),
    what="Memeriksa bahwa belah ketupat bercabang dua memakai pasangan label pada profil (bawaan: Ya dan Tidak).",
    why="Label yang seragam membuat diagram terbaca sekilas di semua SOP.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, cabang: [{label: Oke, tujuan: 3}, {label: Belum, tujuan: 1}]}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, cabang: [{label: Lengkap, tujuan: 3}, {label: Tidak lengkap, tujuan: 1}]}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
