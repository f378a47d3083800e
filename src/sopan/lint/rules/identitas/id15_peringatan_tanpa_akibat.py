"""ID15: the warning states neither a condition with its consequence nor a deadline."""

import re
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule

_CONDITION = re.compile(
    r"\b(?:jika|apabila|bila(?:mana)?|kalau|manakala|dalam hal|tanpa|akan|(?:meng)?(?:ber)?akibat\w*)\b", re.IGNORECASE
)
_DEADLINE = re.compile(
    r"\b(?:paling\s+lam(?:a|bat)|selambat|maksimal|batas\s+waktu|sebelum|harus|wajib|tepat\s+waktu)", re.IGNORECASE
)


def _check(case: Case) -> Iterator[Fault]:
    place = Place(field="peringatan")
    written = [item for item in case.sop.peringatan if item.strip(" -–—")]
    if not written:
        yield Fault(place, "belum diisi.", "Tulis apa akibatnya bila SOP tidak dijalankan: Apabila ..., maka ....")
    elif not any(_CONDITION.search(item) or _DEADLINE.search(item) for item in written):
        yield Fault(
            place,
            "tidak menyebut akibat atau tenggat.",
            "Tulis: Apabila ..., maka ...; atau sebut tenggatnya.",
        )


RULE = Rule(
    id="ID15",
    name="peringatan-tanpa-akibat",
    severity=Severity.WARNING,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "peringatan: akibat bila tidak dilaksanakan"),
    ),
    what="Memeriksa bahwa peringatan memuat syarat dan akibatnya (apabila ..., maka ...) atau sebuah tenggat.",
    why="Peringatan dibaca agar orang tahu risiko; kalimat tanpa akibat tidak memperingatkan apa-apa.",
    wrong="""
peringatan: [SOP ini milik Bagian Organisasi]
""",
    right="""
peringatan: ["Apabila SOP ini tidak dijalankan, maka laporan terlambat dan anggaran tidak cair"]
""",
    check=_check,
)
