"""Random SOPs for property tests: ``well_formed_sops`` obey every rule of a flow, ``odd_sops`` only the model's types.

Both are canonical: they hold texts as the reader leaves them (trimmed, no blank items), so a written one is read back
equal.
"""

from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from sopan.document import (
    Bentuk,
    Cabang,
    CakupanBesaran,
    CakupanJenis,
    CakupanKelengkapan,
    JenisKegiatan,
    Kegiatan,
    Klasifikasi,
    MutuBaku,
    Paraf,
    Pelaksana,
    Pengesahan,
    Sifat,
    Simpul,
    Sop,
    parse_tanggal,
    parse_waktu,
)
from sopan.readers.record.clean import clean_line, clean_number, clean_text

ROLES = (
    "Pemohon", "Petugas Loket", "Pengadministrasi Umum", "Kepala Seksi", "Kepala Bidang", "Sekretaris", "Kepala Dinas",
    "Bendahara Pengeluaran", "PPK/PPTK", "Tim Teknis", "Arsiparis", "Asisten Administrasi Umum", "Sekretaris Daerah",
    "Bagian Hukum", "Inspektorat", "Kasubbag Umum dan Aparatur", "Verifikator", "Operator", "Bupati", "Notulis",
)  # fmt: skip
_PHRASES = (
    "Menerima surat masuk dan mencatatnya dalam buku agenda",
    "Memeriksa kelengkapan berkas permohonan",
    "Menandatangani naskah dinas",
    "Menyampaikan laporan hasil pemeriksaan kepada pimpinan: rapi, lengkap, dan tepat waktu",
    "Berkas permohonan",
    "Surat # 12 - draf",
    "1. Komputer\n2. Printer\n3. ATK",
    "yes",
    "null",
    "'dikutip'",
    "12",
)
_WAKTU = (
    "5 menit",
    "30 menit",
    "1 jam",
    "1,5 jam",
    "2 x 24 jam",
    "1 hari",
    "maks. 3 hari kerja",
    "5-10 menit",
    "Relatif",
)
_TANGGAL = ("5 Agustus 2024", "Agustus 2023", "2024-01-02", "-")

T = TypeVar("T")

phrases = st.sampled_from(_PHRASES)
texts = phrases | st.text(max_size=60).map(clean_text)
lines = phrases.map(clean_line) | st.text(max_size=30).map(clean_line)
some_texts = texts.filter(bool)
some_lines = lines.filter(bool)
targets = st.integers(0, 40).map(str) | st.sampled_from(ROLES) | lines.map(clean_number)


def _tuples(items: SearchStrategy[T], most: int = 3) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=most).map(tuple)


mutu_baku = st.builds(MutuBaku, texts, (st.sampled_from(_WAKTU) | texts).map(parse_waktu), texts)
dates = st.none() | (st.sampled_from(_TANGGAL) | some_lines).map(parse_tanggal)
signatures = st.builds(
    Pengesahan, jabatan=texts, nama=texts, nip=lines, pangkat=texts, sebutan=lines, atas_nama=texts,
    paraf=_tuples(st.builds(Paraf, some_texts, texts)),
)  # fmt: skip
classes = st.builds(
    Klasifikasi,
    st.none() | st.sampled_from(Sifat),
    st.none() | st.sampled_from(CakupanBesaran),
    st.none() | st.sampled_from(CakupanKelengkapan),
    st.none() | st.sampled_from(CakupanJenis),
)
identities = st.builds(
    Sop, judul=some_texts, nomor=texts, instansi=texts, unit=texts, logo=lines, tanggal_pembuatan=dates,
    tanggal_revisi=dates, tanggal_efektif=dates, disahkan_oleh=signatures, klasifikasi=classes,
    jenis_kegiatan=st.none() | st.sampled_from(JenisKegiatan), dasar_hukum=_tuples(some_texts),
    kualifikasi_pelaksana=_tuples(some_texts), keterkaitan=_tuples(some_texts), peralatan=_tuples(some_texts),
    peringatan=_tuples(some_texts), pencatatan=_tuples(some_texts), sumber=texts, catatan=texts,
)  # fmt: skip


@st.composite
def odd_sops(draw: DrawFn) -> Sop:
    """Any SOP of the model's types: loose ends, unknown actors and symbols, numbers twice, no rows, no columns."""
    columns = _tuples(st.builds(Pelaksana, some_lines | st.sampled_from(ROLES), lines), most=6)
    return replace(draw(identities), judul=draw(texts), pelaksana=draw(columns), kegiatan=draw(_tuples(_odd_rows(), 6)))


@st.composite
def _odd_rows(draw: DrawFn) -> Kegiatan:
    row = Kegiatan(
        no=draw(targets.filter(bool)),
        uraian=draw(texts),
        pelaksana=draw(_tuples(some_lines | st.sampled_from(ROLES))),
        ya=draw(targets),
        tidak=draw(targets),
        lanjut=draw(_tuples(targets.filter(bool))),
        cabang=draw(_odd_exits()),
        simpul=draw(_tuples(_odd_symbols())),
        mutu_baku=draw(mutu_baku),
        keterangan=draw(texts),
    )
    bentuk, asal = draw(_odd_shapes())
    return replace(row, bentuk=bentuk, bentuk_asal=asal)


@st.composite
def _odd_symbols(draw: DrawFn) -> Simpul:
    bentuk, asal = draw(_odd_shapes())
    return Simpul(
        draw(some_lines | st.sampled_from(ROLES)), bentuk, draw(targets), draw(targets),
        draw(_tuples(targets.filter(bool))), draw(_odd_exits()), asal,
    )  # fmt: skip


def _odd_exits() -> SearchStrategy[tuple[Cabang, ...]]:
    return _tuples(st.builds(Cabang, some_lines, targets), most=2)


def _odd_shapes() -> SearchStrategy[tuple[Bentuk, str]]:
    known = {bentuk.value for bentuk in Bentuk}
    unknown = some_lines.filter(lambda line: line.casefold() not in known)
    return st.tuples(st.sampled_from(Bentuk), st.just("")) | st.tuples(st.just(Bentuk.PROSES), unknown)


@st.composite
def well_formed_sops(draw: DrawFn, max_kegiatan: int = 14, max_pelaksana: int = 6) -> Sop:
    """An SOP whose flow is sound: every target resolves, every symbol is reached, every decision has two exits or more.

    Ways back leave decisions only. Among the rows are shared steps, decisions with labels of their own, ends in the
    middle, steps that start several others at once, and rows that hold a flow.
    """
    actors = draw(st.permutations(ROLES))[: draw(st.integers(1, max_pelaksana))]
    blocks = draw(st.lists(st.sampled_from(_BLOCKS), max_size=max(0, max_kegiatan - 2)))
    sizes = [2 if block is _refusal else 1 for block in blocks]
    while sum(sizes) > max_kegiatan - 2:
        sizes.pop()
        blocks.pop()
    last = sum(sizes) + 2
    rows = [_row(draw, 1, actors, Bentuk.MULAI)]
    for block in blocks:
        rows += block(draw, len(rows) + 1, last, actors)
    rows.append(_row(draw, last, actors, Bentuk.SELESAI))
    columns = tuple(Pelaksana(nama, draw(st.sampled_from(("", nama[:6].strip())))) for nama in actors)
    return replace(draw(identities), pelaksana=columns, kegiatan=tuple(rows))


def _row(draw: DrawFn, no: int, actors: list[str], bentuk: Bentuk) -> Kegiatan:
    return Kegiatan(str(no), draw(phrases), (draw(st.sampled_from(actors)),), bentuk, mutu_baku=draw(mutu_baku))


def _step(draw: DrawFn, no: int, last: int, actors: list[str]) -> list[Kegiatan]:
    return [_row(draw, no, actors, Bentuk.PROSES)]


def _shared(draw: DrawFn, no: int, last: int, actors: list[str]) -> list[Kegiatan]:
    together = draw(st.lists(st.sampled_from(actors), min_size=1, max_size=4, unique=True))
    return [replace(_row(draw, no, actors, Bentuk.PROSES), pelaksana=tuple(together))]


def _spread(draw: DrawFn, no: int, last: int, actors: list[str]) -> list[Kegiatan]:
    ahead = draw(st.lists(st.integers(no + 1, last), max_size=2, unique=True))
    lanjut = dict.fromkeys(str(target) for target in (no + 1, *ahead))
    return [replace(_row(draw, no, actors, Bentuk.PROSES), lanjut=tuple(lanjut))]


def _decision(draw: DrawFn, no: int, last: int, actors: list[str]) -> list[Kegiatan]:
    aside = draw(st.integers(1, last).filter(lambda target: target not in (no, no + 1)))
    return [replace(_row(draw, no, actors, Bentuk.KEPUTUSAN), ya=str(no + 1), tidak=str(aside))]


def _labelled(draw: DrawFn, no: int, last: int, actors: list[str]) -> list[Kegiatan]:
    aside = st.integers(1, last).filter(lambda target: target not in (no, no + 1))
    others = draw(st.lists(aside, min_size=1, max_size=2, unique=True))
    labels = ("Lengkap", "Kurang", "Ditolak")
    exits = zip(labels, (no + 1, *others), strict=False)
    cabang = tuple(Cabang(label, str(target)) for label, target in exits)
    return [replace(_row(draw, no, actors, Bentuk.KEPUTUSAN), cabang=cabang)]


def _refusal(draw: DrawFn, no: int, last: int, actors: list[str]) -> list[Kegiatan]:
    """A decision, and an end just below it that only the answer no reaches."""
    decision = replace(_row(draw, no, actors, Bentuk.KEPUTUSAN), ya=str(no + 2), tidak=str(no + 1))
    return [decision, _row(draw, no + 1, actors, Bentuk.SELESAI)]


def _flow_row(draw: DrawFn, no: int, last: int, actors: list[str]) -> list[Kegiatan]:
    """A row of two to four symbols in different columns; its decisions go on in the row, and back in it or above it."""
    inside = draw(st.lists(st.sampled_from(actors), min_size=min(2, len(actors)), max_size=4, unique=True))
    decides = [draw(st.booleans()) for _ in inside]
    following = [*inside[1:], str(no + 1)]
    simpul = [Simpul(inside[0])]
    for place in range(1, len(inside)):
        back = draw(st.sampled_from((inside[place - 1], str(draw(st.integers(1, no - 1))))))
        decision = Simpul(inside[place], Bentuk.KEPUTUSAN, ya=following[place], tidak=back)
        simpul.append(decision if decides[place] else Simpul(inside[place]))
    row = replace(_row(draw, no, actors, simpul[-1].bentuk), pelaksana=tuple(inside), simpul=tuple(simpul))
    return [replace(row, ya=simpul[-1].ya)]


_BLOCKS = (_step, _step, _shared, _spread, _decision, _decision, _labelled, _refusal, _flow_row)
