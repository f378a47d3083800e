"""The whole procedure as text: its title and who uses it, its steps, and the time it takes."""

import re
from fractions import Fraction

from sopan.document import JamKerja, Sop
from sopan.flow.series import join_and
from sopan.flow.spelling import spell_calendar, spell_office, spell_rentang
from sopan.flow.times import Times, Total, measure_times
from sopan.writers.plain.steps import tell_step
from sopan.writers.plain.story import Story
from sopan.writers.plain.wording import missing, sentence, tidy

_SOP = re.compile(r"(?:SOP|Standar Operasional Prosedur)\b", re.IGNORECASE)
_SERVED = re.compile(
    r"(?:pemohon|pengguna (?:layanan|jasa|informasi)|pelanggan|masyarakat|warga|pelapor|pengadu|wajib pajak)\b",
    re.IGNORECASE,
)


def write_plain(sop: Sop, jam_kerja: JamKerja = JamKerja()) -> str:
    """``sop`` as plain Indonesian text: a line an item, a blank line between the parts, ended by a line feed."""
    story = Story(sop)
    steps = [tell_step(story, row) for row in range(len(sop.kegiatan))] or ["SOP ini belum punya langkah."]
    parts = [_heading(sop), [_users(story)], steps, [tell_times(story, jam_kerja)]]
    return "\n\n".join("\n".join(lines) for lines in parts if any(lines)) + "\n"


def is_served(nama: str) -> bool:
    """Whether a column is of those whom the procedure serves: "Pemohon", "Masyarakat", "Pengguna Layanan"."""
    return bool(_SERVED.match(nama))


def _heading(sop: Sop) -> list[str]:
    judul = tidy(sop.judul) or "tanpa judul"
    owner = ", ".join(tidy(name) for name in (sop.unit, sop.instansi) if not missing(name))
    number = "" if missing(sop.nomor) else f"nomor {tidy(sop.nomor)}"
    since = f"berlaku sejak {sop.tanggal_efektif}" if sop.tanggal_efektif and sop.tanggal_efektif.understood else ""
    about = ", ".join(text for text in (number, since) if text)
    return [judul if _SOP.match(judul) else f"SOP {judul}", *(sentence(text) for text in (owner, about) if text)]


def _users(story: Story) -> str:
    names = [tidy(pelaksana.nama) for pelaksana in story.sop.pelaksana if tidy(pelaksana.nama)]
    served = [name for name in names if is_served(name)]
    working = [name for name in names if name not in served] or names
    told = [f"prosedur ini melayani {join_and(served)}"] if served else []
    told.append(f"yang menjalankannya: {join_and(working)}" if working else "pelaksananya belum ditetapkan")
    return " ".join(sentence(text) for text in (*told, _from_to(story)) if text)


def _from_to(story: Story) -> str:
    ways = story.ways
    if not ways.nodes:
        return ""
    starts, ends = ([ways.nodes[stop] for stop in stops] for stops in (ways.starts, ways.ends))
    actor = story.actors(starts[0]) if len(starts) == 1 else ""
    opening = f"prosedur dimulai{f' oleh {actor}' if actor else ''} pada {story.steps(node.row for node in starts)}"
    if not ends:
        return f"{opening}, tetapi tidak disebutkan di mana selesainya"
    return f"{opening} dan selesai pada {story.steps((node.row for node in ends), last='atau')}"


def tell_times(story: Story, jam_kerja: JamKerja) -> str:
    """Sentences on how long it takes, "" where nothing can be walked."""
    times = measure_times(story.sop, story.flow, jam_kerja)
    if not times.path.nodes:
        return ""
    if not times.main.office.atas:
        return "Waktu seluruhnya tidak dapat dihitung, karena tidak ada langkah yang waktunya berupa angka."
    told = [*_totals(times, jam_kerja), *_remarks(story, times)]
    if any("hari kerja" in text for text in told):
        told.append(f"satu hari kerja dihitung {spell_calendar(Fraction(jam_kerja.menit_per_hari))}")
    return " ".join(sentence(text) for text in told)


def _totals(times: Times, jam_kerja: JamKerja) -> list[str]:
    def spell(total: Total) -> str:
        return spell_rentang(total.office, lambda minutes: spell_office(minutes, jam_kerja))

    longer = times.worst != times.main
    told = [f"waktu seluruhnya {spell(times.main)}{', jika tidak ada yang diulang' if longer else ''}"]
    if times.longest.office.atas > times.main.office.atas:
        told.append(f"jalan terpanjang tanpa pengulangan memerlukan {spell(times.longest)}")
    if longer:
        told.append(f"jika setiap pengulangan terjadi satu kali, waktunya {spell(times.worst)}")
    return told


def _remarks(story: Story, times: Times) -> list[str]:
    told = []
    if times.unknown:
        told.append(f"waktu {story.steps(times.unknown)} tidak ikut dihitung, karena belum berupa angka")
    if not times.path.complete:
        last = story.ways.nodes[times.path.nodes[-1]]
        told.append(f"hitungan ini hanya sampai {story.steps([last.row])}, karena belum ada jalan sampai selesai")
    return told
