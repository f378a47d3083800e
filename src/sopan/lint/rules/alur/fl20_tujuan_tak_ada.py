"""FL20: an arrow whose target doesn't exist, or a flow that runs off the table."""

import re
from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow import Branch
from sopan.lint.case import Case
from sopan.lint.cures import fix_node, fix_shape
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule

_NUMBERED = re.compile(r"(?:ke\s+)?(?:langkah|kegiatan|no(?:mor)?|nomer)?\s*\.?\s*(\d{1,3})\s*\.?", re.IGNORECASE)
_PLAIN = (Branch.YA, Branch.TIDAK)


def _check(case: Case) -> Iterator[Fault]:
    for end in case.manned.loose_ends:
        node = case.nodes.get(end.node)
        if node is None:  # a step without an actor, which FL11 tells
            continue
        place = case.at_node(node, "cabang" if end.branch is Branch.CABANG else end.branch.value)
        if end.target:
            meant = _meant(case, end.target)
            yield Fault(
                place,
                f'{end.branch.value} menuju "{end.target}", yang bukan nomor langkah atau pelaksana di baris ini.',
                f'Tulis nomornya saja, "{meant}".' if meant else "Tulis nomor langkah yang ada.",
                {"tujuan": end.target},
                fix=fix_node(case, node, end.branch.value, meant) if meant and end.branch in _PLAIN else None,
            )
        elif node.id not in case.misshapen:
            yield Fault(
                place,
                "alur berhenti di sini tanpa simbol selesai.",
                "Jadikan bentuk: selesai, atau isi lanjut dengan langkah berikutnya.",
                fix=fix_shape(case, node, Bentuk.SELESAI),
            )


def _meant(case: Case, target: str) -> str:
    """The step behind "langkah 3" or "no. 3", "" where there is none of that number."""
    found = _NUMBERED.fullmatch(target.strip())
    return found[1] if found and any(row.no == found[1] for row in case.sop.kegiatan) else ""


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
