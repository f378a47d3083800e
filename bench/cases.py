"""Makes SOPs from seeds: the ordinary, the hard, the unseen, and the big; the same seed gives the same SOP."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from bench.words import ACTORS, VERBS, draw_length, write_phrase
from sopan.document import (
    Bentuk,
    Cabang,
    Durasi,
    JenisKegiatan,
    Kegiatan,
    Klasifikasi,
    MutuBaku,
    Pelaksana,
    Pengesahan,
    Satuan,
    Simpul,
    Sop,
    Tanggal,
    Waktu,
)
from sopan.document.identitas import CakupanBesaran, CakupanJenis, CakupanKelengkapan, Sifat

_DURATIONS = ((5, Satuan.MENIT), (10, Satuan.MENIT), (15, Satuan.MENIT), (30, Satuan.MENIT), (1, Satuan.JAM),
              (2, Satuan.JAM), (1, Satuan.HARI_KERJA), (3, Satuan.HARI_KERJA))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """What a made-up SOP is like: ranges are inclusive, chances lie between 0 and 1.

    Most jumps reach over ``near`` rows at most, one in three over ``far``. ``aside``, ``skip``, and ``many`` are the
    chances that a decision sends its Tidak to the end, jumps forward, or has more than two exits; ``shared`` and
    ``inner`` the chances of a row with several pelaksana and of a row with a flow of its own.
    """

    steps: tuple[int, int]
    pelaksana: tuple[int, int]
    decisions: tuple[int, int]
    near: int
    far: int = 0
    aside: float = 0.15
    skip: float = 0.12
    many: float = 0.0
    shared: float = 0.06
    inner: float = 0.0


ORDINARY = Profile(steps=(3, 14), pelaksana=(3, 8), decisions=(0, 3), near=5)
MIDDLE = replace(ORDINARY, steps=(10, 28), decisions=(1, 4), near=7)
LONG = replace(ORDINARY, steps=(15, 50), decisions=(1, 5), near=9)
WITH_INNER = replace(ORDINARY, steps=(4, 12), decisions=(0, 2), inner=0.2)
HARD = Profile((25, 60), (6, 12), (5, 8), near=8, far=40, skip=0.3, many=0.06, shared=0.05, inner=0.02)


def make_sop(seed: str, profile: Profile) -> Sop:
    """The SOP of that seed."""
    random = Random(seed)
    count = random.randint(*profile.steps)
    actors = _draw_actors(random, min(random.randint(*profile.pelaksana), max(3, count)))
    owners = _walk_columns(random, count, actors)
    shapes = _draw_shapes(random, count, min(random.randint(*profile.decisions), max(0, count - 2)))
    rows = [_make_row(random, index, owners, shapes, profile, actors) for index in range(count)]
    return frame_sop(seed, actors, rows)


def frame_sop(judul: str, actors: tuple[str, ...], rows: list[Kegiatan]) -> Sop:
    """A whole SOP around those rows, with every field of the identity block filled."""
    tanggal = Tanggal("2 Januari 2025", 2025, 1, 2)
    return Sop(
        judul=f"Pengelolaan Berkas {judul}",
        nomor=f"000.8.3.3/{judul}/2025",
        instansi="Pemerintah Kabupaten Contoh",
        unit="Dinas Contoh",
        tanggal_pembuatan=tanggal,
        tanggal_efektif=tanggal,
        disahkan_oleh=Pengesahan("Kepala Dinas Contoh", "NAMA PEJABAT", "197008171995081999"),
        klasifikasi=Klasifikasi(
            Sifat.ADMINISTRATIF, CakupanBesaran.MIKRO, CakupanKelengkapan.FINAL, CakupanJenis.SPESIFIK
        ),
        jenis_kegiatan=JenisKegiatan.RUTIN,
        dasar_hukum=("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",),
        kualifikasi_pelaksana=("Memahami tugas dan fungsi jabatan",),
        keterkaitan=("SOP Pengelolaan Surat Masuk",),
        peralatan=("Komputer dan jaringan internet", "Alat tulis kantor"),
        peringatan=("Jika SOP ini tidak dijalankan, maka berkas terlambat diselesaikan",),
        pencatatan=("Buku agenda",),
        pelaksana=tuple(Pelaksana(nama) for nama in actors),
        kegiatan=tuple(rows),
    )


def draw_texts(random: Random) -> tuple[str, MutuBaku, str]:
    """Uraian, mutu baku, and keterangan with the lengths counted in real SOPs."""
    number, unit = random.choice(_DURATIONS)
    amount = Fraction(number)
    return (
        write_phrase(random, draw_length(random, 104, 199, 473), VERBS),
        MutuBaku(
            write_phrase(random, draw_length(random, 31, 71, 233)),
            Waktu(f"{number} {unit}", Durasi(amount, amount, unit)),
            write_phrase(random, draw_length(random, 29, 59, 137)),
        ),
        write_phrase(random, draw_length(random, 34, 80, 136)) if random.random() < 0.18 else "",
    )


def _draw_actors(random: Random, count: int) -> tuple[str, ...]:
    return tuple(random.sample(ACTORS, count))


def _walk_columns(random: Random, count: int, actors: tuple[str, ...]) -> list[int]:
    """The column of each row: mostly a neighbour of the last one, and every column used where the rows suffice."""
    places = [random.randrange(len(actors))]
    while len(places) < count:
        near = places[-1] + random.choice((-1, 0, 1, 1, -1))
        places.append(min(max(near, 0), len(actors) - 1) if random.random() < 0.7 else random.randrange(len(actors)))
    for unused in set(range(len(actors))) - set(places):
        spare = [row for row, place in enumerate(places) if places.count(place) > 1]
        if spare:
            places[random.choice(spare)] = unused
    return places


def _draw_shapes(random: Random, count: int, decisions: int) -> list[Bentuk]:
    chosen = set(random.sample(range(1, count - 1), min(decisions, count - 2))) if count > 2 else set()
    shapes = [Bentuk.KEPUTUSAN if row in chosen else Bentuk.PROSES for row in range(count)]
    shapes[0], shapes[-1] = Bentuk.MULAI, Bentuk.SELESAI
    return shapes


def _make_row(
    random: Random, row: int, owners: list[int], shapes: list[Bentuk], profile: Profile, actors: tuple[str, ...]
) -> Kegiatan:
    uraian, mutu_baku, keterangan = draw_texts(random)
    plain = Kegiatan(str(row + 1), uraian, (actors[owners[row]],), shapes[row], mutu_baku=mutu_baku,
                     keterangan=keterangan)  # fmt: skip
    if shapes[row] is Bentuk.KEPUTUSAN:
        return _decide(random, plain, row + 1, len(shapes), profile)
    if shapes[row] is Bentuk.PROSES and random.random() < profile.inner:
        return _make_inner(random, plain, actors)
    if shapes[row] is Bentuk.PROSES and random.random() < profile.shared:
        return replace(plain, pelaksana=_share(random, owners[row], actors))
    return plain


def _decide(random: Random, plain: Kegiatan, no: int, last: int, profile: Profile) -> Kegiatan:
    """Gives a decision its exits; Ya goes on unless it jumps forward, and then Tidak takes the next row."""
    earlier = str(max(1, no - _draw_jump(random, profile)))
    chance = random.random()
    if chance < profile.skip and no + 2 <= last:
        return replace(plain, ya=str(min(last, no + 1 + _draw_jump(random, profile))), tidak=str(no + 1))
    if chance < profile.skip + profile.many and no + 2 <= last:
        ways = (("Lengkap", str(no + 1)), ("Kurang", earlier), ("Ditolak", str(last)))
        return replace(plain, cabang=tuple(Cabang(label, tujuan) for label, tujuan in ways))
    aside = chance > 1 - profile.aside and no + 1 < last
    return replace(plain, ya=str(no + 1), tidak=str(last) if aside else earlier)


def _draw_jump(random: Random, profile: Profile) -> int:
    return random.randint(1, profile.far if profile.far and random.random() < 0.33 else profile.near)


def _share(random: Random, owner: int, actors: tuple[str, ...]) -> tuple[str, ...]:
    others = [place for place in range(len(actors)) if place != owner]
    places = sorted([owner, *random.sample(others, random.randint(1, min(3, len(others))))])
    return tuple(actors[place] for place in places)


def _make_inner(random: Random, plain: Kegiatan, actors: tuple[str, ...]) -> Kegiatan:
    """A flow inside the row: a draft handed from actor to actor, some of whom hand it back."""
    chosen = random.sample(actors, random.randint(3, min(5, len(actors))))
    if random.random() < 0.7:
        chosen.sort(key=actors.index)
    onward = str(int(plain.no) + 1)
    symbols = [Simpul(chosen[0])]
    for place in range(1, len(chosen)):
        if random.random() < 0.6:
            ya = chosen[place + 1] if place + 1 < len(chosen) else onward
            back = chosen[random.randrange(place)] if random.random() < 0.3 else chosen[place - 1]
            symbols.append(Simpul(chosen[place], Bentuk.KEPUTUSAN, ya=ya, tidak=back))
        else:
            symbols.append(Simpul(chosen[place]))
    decides = any(symbol.bentuk is Bentuk.KEPUTUSAN for symbol in symbols)
    return replace(
        plain,
        pelaksana=tuple(chosen),
        bentuk=Bentuk.KEPUTUSAN if decides else Bentuk.PROSES,
        ya=onward if decides else "",
        simpul=tuple(symbols),
    )


def _ordinary(prefix: str, count: int) -> Iterator[Sop]:
    """Of six: two of usual size, one larger, two long, one with flows inside its rows."""
    for number in range(count):
        profile = (ORDINARY, LONG, MIDDLE, WITH_INNER, ORDINARY, LONG)[number % 6]
        yield make_sop(f"{prefix}-{number:02}", profile)


def ordinary_sops() -> list[Sop]:
    """60 SOPs as offices have them: 3 to 50 steps, 3 to 8 pelaksana."""
    return list(_ordinary("biasa", 60))


def hard_sops() -> list[Sop]:
    """20 SOPs of 25 to 60 steps, up to 12 pelaksana and 8 decisions, with far jumps both ways."""
    return [make_sop(f"sulit-{number:02}", HARD) for number in range(20)]


def unseen_sops() -> list[Sop]:
    """80 SOPs of both kinds with seeds that nothing was tuned on."""
    return [*_ordinary("lain", 60), *(make_sop(f"lain-sulit-{number:02}", HARD) for number in range(20))]


def big_sops() -> list[Sop]:
    """The largest that must work: 120 and 200 steps, 20 pelaksana."""
    wide = replace(HARD, pelaksana=(20, 20), near=6, far=15)
    return [
        make_sop("besar-120", replace(wide, steps=(120, 120), decisions=(20, 20))),
        make_sop("besar-200", replace(wide, steps=(200, 200), decisions=(32, 32))),
    ]


def small_office() -> list[Sop]:
    """20 SOPs, about what one office starts with."""
    return list(_ordinary("kecil", 20))


def big_office() -> list[Sop]:
    """600 SOPs, about what a whole regional government keeps."""
    return list(_ordinary("kantor", 600))
