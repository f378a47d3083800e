"""FL20: an arrow whose target doesn't exist, or a flow that runs off the table."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow import Branch
from sopan.lint.case import Case
from sopan.lint.cures import fix_shape
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for end in case.manned.loose_ends:
        if end.node not in case.nodes:
            continue
        place = case.at_node(case.nodes[end.node], "cabang" if end.branch is Branch.CABANG else end.branch.value)
        if end.target:
            yield Fault(
                place,
                f'{end.branch.value} menuju "{end.target}", yang bukan nomor langkah atau pelaksana di baris ini.',
                "Tulis nomor langkah yang ada.",
                {"tujuan": end.target},
            )
        else:
            yield Fault(
                place,
                "alur berhenti di sini tanpa simbol selesai.",
                "Jadikan bentuk: selesai, atau isi lanjut dengan langkah berikutnya.",
                fix=fix_shape(case, case.nodes[end.node], Bentuk.SELESAI),
            )


RULE = Rule(
    id="FL20",
    name="tujuan-tak-ada",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, simbol anak panah", "anak panah menghubungkan simbol dengan simbol"),
    ),
    what="Memeriksa bahwa ya, tidak, lanjut, dan cabang menunjuk langkah yang ada.",
    why="Panah tanpa tujuan tidak dapat digambar, dan pelaksana tidak tahu kepada siapa pekerjaan diteruskan.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 3, tidak: 9}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 3, tidak: 1}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
