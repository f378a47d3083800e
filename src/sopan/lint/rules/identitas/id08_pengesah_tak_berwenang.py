"""ID08: the approving official leads neither the unit that owns the SOP nor one above it."""

import re
from collections.abc import Iterator

from sopan.document import Pengesahan
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.surroundings import Jabatan, Jenjang, Surroundings

_TOP = re.compile(r"\b(?:gubernur|bupati|wali\s?kota|sekretaris\s+daerah|sekda)\b", re.IGNORECASE)
_ON_BEHALF = re.compile(r"^\s*(?:a\.?\s?n|u\.?\s?b)\b", re.IGNORECASE)


def _check(case: Case) -> Iterator[Fault]:
    around, title = case.around, _title(case.sop.disahkan_oleh)
    if not title or _TOP.search(title):
        return
    posts = around.posts.exactly(title)
    if not posts or not around.posts.known_down_to(around.root, Jenjang.KEPALA_DAERAH):
        return
    if not any(_may_sign(post, around) for post in (*posts, *around.posts.find(title, around.root))):
        yield Fault(
            Place(field="disahkan_oleh"),
            f"{title} tidak memimpin unit pemilik SOP ini maupun unit di atasnya.",
            _remedy(around),
            {"jabatan": title},
        )
    elif around.lintas:
        yield Fault(
            Place(field="disahkan_oleh"),
            f"SOP lintas perangkat daerah ini disahkan {title}.",
            "SOP lintas perangkat daerah disahkan Sekretaris Daerah atau kepala daerah.",
            {"jabatan": title},
            severity=Severity.WARNING,
        )


def _title(pengesahan: Pengesahan) -> str:
    """Whose power it is: of the one on whose behalf it is signed, where there is one; "" where nobody can tell."""
    if pengesahan.atas_nama.strip():
        return pengesahan.atas_nama.strip()
    return "" if _ON_BEHALF.match(f"{pengesahan.sebutan} {pengesahan.jabatan}") else pengesahan.jabatan.strip()


def _may_sign(post: Jabatan, around: Surroundings) -> bool:
    return post.jenjang is Jenjang.KEPALA_DAERAH or (post.pimpinan and around.unit.startswith(post.unit))


def _remedy(around: Surroundings) -> str:
    heads = [post.nama for post in around.daftar_jabatan if post.pimpinan and post.unit in (around.unit, around.root)]
    return f"Pengesahnya {' atau '.join(dict.fromkeys(heads))}, atau pejabat di atasnya."


RULE = Rule(
    id="ID08",
    name="pengesah-tak-berwenang",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "disahkan pejabat yang berwenang"),),
    what="Memeriksa bahwa pengesah memimpin unit pemilik SOP atau unit di atasnya; atas nama (a.n.) ikut dihitung.",
    why="SOP yang disahkan pejabat yang tidak memimpin pelaksananya tidak mengikat mereka.",
    surroundings="""
unit: Dinas Sosial/Bidang Data/
jabatan:
- {nama: Kepala Dinas Sosial, unit: Dinas Sosial/, jenjang: jpt_pratama, pimpinan: ya}
- {nama: Kepala Bidang Data, unit: Dinas Sosial/Bidang Data/, jenjang: administrator, pimpinan: ya}
- {nama: Kepala Bidang Bantuan, unit: Dinas Sosial/Bidang Bantuan/, jenjang: administrator, pimpinan: ya}
sop:
- {judul: Pengumpulan Data, unit: Dinas Sosial/}
""",
    wrong="""
disahkan_oleh: {jabatan: Kepala Bidang Bantuan, nama: Nama Pejabat, nip: 19700101 199503 1 001}
""",
    right="""
disahkan_oleh: {jabatan: Plt. Kepala Dinas Sosial, nama: Nama Pejabat, nip: 19700101 199503 1 001}
""",
    check=_check,
)
