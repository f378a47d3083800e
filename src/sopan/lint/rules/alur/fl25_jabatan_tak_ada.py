"""FL25: an actor bears the title of a post that the structure of today doesn't have."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from sopan.data.load import load_data
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.language.lexicon import word_list
from sopan.lint.language.names import name_parts
from sopan.lint.rule import Citation, Rule
from sopan.lint.surroundings import Jenjang, Surroundings
from sopan.lint.surroundings.posts import head_of, post_words, told_of


def _check(case: Case) -> Iterator[Fault]:
    for index, pelaksana in enumerate(case.sop.pelaksana):
        names = name_parts(pelaksana.nama)
        if names and all(_is_gone(name, case.around) for name in names):
            close = _closest(names[0], case.around)
            yield Fault(
                Place(field=f"pelaksana[{index}]"),
                f'"{pelaksana.nama}" tidak ada pada susunan {case.around.office(case.around.unit)} yang berlaku.',
                f'Maksud Anda "{close}"?' if close else "Pakai nama jabatan menurut susunan organisasi yang berlaku.",
                {"pelaksana": pelaksana.nama},
            )


def _is_gone(name: str, around: Surroundings) -> bool:
    """True for a post inside a perangkat daerah which the structure would tell, were it there."""
    words = post_words(name)
    jenjang = _inner_posts().get(" ".join(head_of(words)))
    told = told_of(words)
    if (
        jenjang is None or _is_outside(words, around) or any(word.isdigit() for word in told)
    ):  # "P2PL" is anybody's guess
        return False
    return around.posts.known_down_to(around.root, jenjang) and not around.posts.find(
        name, "" if told or around.lintas else around.root
    )


def _is_outside(words: tuple[str, ...], around: Surroundings) -> bool:
    return not word_list("badan_luar").isdisjoint(words) or words in map(post_words, around.outside)


def _closest(name: str, around: Surroundings) -> str:
    """The post of the own perangkat daerah that is called most alike, or ""."""
    head = head_of(post_words(name))
    own = [post.nama for post in around.daftar_jabatan if post.unit.startswith(around.root)]
    alike = {" ".join(post_words(nama)): nama for nama in own if head_of(post_words(nama)) == head}
    return next((alike[near] for near in get_close_matches(" ".join(post_words(name)), alike, n=1, cutoff=0.75)), "")


@cache
def _inner_posts() -> dict[str, Jenjang]:
    return {head: Jenjang[name.upper()] for head, name in load_data("words.yaml")["jabatan_dalam"].items()}


RULE = Rule(
    id="FL25",
    name="jabatan-tak-ada",
    severity=Severity.WARNING,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Flowchart", "pelaksana adalah jabatan dalam organisasi"),
        Citation("permenpanrb-7-2022", "sistem kerja", "SOP disesuaikan dengan sistem kerja baru"),
    ),
    what="Mencocokkan pelaksana berjabatan struktural (Kepala Bidang, Seksi, Subbagian) dengan susunan hari ini.",
    why="Langkah yang diserahkan kepada jabatan yang sudah tidak ada, tidak dikerjakan siapa pun.",
    surroundings="""
unit: Dinas Sosial/
jabatan:
- {nama: Kepala Dinas Sosial, unit: Dinas Sosial/, jenjang: jpt_pratama, pimpinan: ya}
- {nama: Sekretaris Dinas Sosial, unit: Dinas Sosial/Sekretariat/, jenjang: administrator, pimpinan: ya}
- {nama: Kepala Subbagian Umum dan Kepegawaian, unit: Dinas Sosial/Sekretariat/Umum/, jenjang: pengawas, pimpinan: ya}
sop:
- {judul: Pengumpulan Data, unit: Dinas Sosial/}
""",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Kasubbag Umum dan Aset}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Kasubbag Umpeg}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    check=_check,
)
