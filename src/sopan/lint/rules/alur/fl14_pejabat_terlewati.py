"""FL14: work goes from below straight to who decides, past every official between them."""

import re
from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow import Branch, Node
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.language.lexicon import word_list
from sopan.lint.language.names import name_parts
from sopan.lint.rule import Citation, Rule
from sopan.lint.surroundings import Jabatan, Jenjang, Surroundings
from sopan.lint.surroundings.posts import post_words

_SIGNS = re.compile(r"\b(?:menandatangani|menanda\s*tangani|mengesahkan|menetapkan|menyetujui|memutuskan)\b", re.I)


def _check(case: Case) -> Iterator[Fault]:
    told: set[tuple[str, str]] = set()
    for edge in case.flow.edges:
        source, target = case.nodes[edge.source], case.nodes[edge.target]
        pair = (source.pelaksana, target.pelaksana)
        if edge.branch is Branch.GABUNG or pair in told or not _decides(case, target):
            continue
        skipped = _skipped(case, *pair)
        if skipped:
            told.add(pair)
            yield Fault(
                case.at_node(target),
                f"pekerjaan {pair[0]} langsung diputuskan {pair[1]}; {skipped[0].nama} di antaranya tidak terlibat.",
                "Tambahkan langkah memeriksa atau memaraf oleh atasannya, atau beri alasan bila memang demikian.",
                {"dari": pair[0], "kepada": pair[1], "terlewati": tuple(post.nama for post in skipped)},
            )


def _decides(case: Case, node: Node) -> bool:
    return node.bentuk is Bentuk.KEPUTUSAN or _SIGNS.search(case.sop.kegiatan[node.row].uraian) is not None


def _skipped(case: Case, lower: str, upper: str) -> tuple[Jabatan, ...]:
    """The officials between both, when whoever of that name is meant has some, and nobody like them takes part."""
    around = case.around
    below, above = _posts(lower, around), _posts(upper, around)
    ways = [around.posts.leaders_between(one, other) for one in below for other in above]
    if not ways or not all(ways) or any(post.jenjang is Jenjang.FUNGSIONAL for post in below):
        return ()
    highest = max(post.jenjang for post in above)
    others = [column.nama for column in case.sop.pelaksana if column.nama not in (lower, upper)]
    return () if any(_is_between(name, highest, around) for name in others) else ways[0]


def _posts(name: str, around: Surroundings) -> tuple[Jabatan, ...]:
    """The posts of the own perangkat daerah that ``name`` means; none when it is one of two ("Sekretaris/Kabid")."""
    return around.posts.find(name, around.root) if len(name_parts(name)) == 1 else ()


def _is_between(name: str, highest: int, around: Surroundings) -> bool:
    """True when it is an official, unless he is known to stand as high as the one who decides."""
    for part in name_parts(name):
        if (post_words(part) or ("",))[0] in word_list("pejabat_antara"):
            found = around.posts.find(part)
            if not found or any(post.jenjang > highest for post in found):
                return True
    return False


RULE = Rule(
    id="FL14",
    name="pejabat-terlewati",
    severity=Severity.WARNING,
    citation=(
        Citation("pp-60-2008", "kegiatan pengendalian", "pengendalian berjenjang sebelum keputusan diambil"),
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Flowchart", "pelaksana menurut urutan dan kewenangannya"),
    ),
    what="Mencari keputusan atau tanda tangan atas kerja bawahan dua tingkat atau lebih, tanpa pejabat di antaranya.",
    why="Pejabat yang dilewati tidak tahu dan tidak dapat mengendalikan pekerjaan bawahannya.",
    surroundings="""
unit: Dinas Sosial/
jabatan:
- {nama: Kepala Dinas Sosial, unit: Dinas Sosial/, jenjang: jpt_pratama, pimpinan: ya}
- {nama: Kepala Bidang Data, unit: Dinas Sosial/Bidang Data/, jenjang: administrator, pimpinan: ya}
- {nama: Analis Data, unit: Dinas Sosial/Bidang Data/}
sop:
- {judul: Pengumpulan Data, unit: Dinas Sosial/}
""",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Analis Data}
- {no: 2, pelaksana: Analis Data, uraian: Memeriksa laporan bulanan}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas, uraian: Menandatangani laporan bulanan}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Analis Data}
- {no: 2, pelaksana: Kepala Bidang Data, uraian: Memeriksa laporan bulanan}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas, uraian: Menandatangani laporan bulanan}
""",
    check=_check,
)
