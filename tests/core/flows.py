"""Small SOPs for the tests of the flow: rows written as one line each."""

from sopan.document import Bentuk, Cabang, Kegiatan, MutuBaku, Pelaksana, Simpul, Sop, parse_waktu

BENTUK = {"(": Bentuk.MULAI, "[": Bentuk.PROSES, "<": Bentuk.KEPUTUSAN, ")": Bentuk.SELESAI}


def symbol(text: str) -> Simpul:
    """ "< Ana ya=3 tidak=1": shape sign, actor (comma between several), exits ``ya``, ``tidak``, ``lanjut``, others."""
    shape, actor, *exits = text.split()
    named = [exit.split("=") for exit in exits]
    ways = {name: target for name, target in named if name in ("ya", "tidak")}
    lanjut = tuple(target for name, target in named if name == "lanjut")
    cabang = tuple(Cabang(name, target) for name, target in named if name not in ("ya", "tidak", "lanjut"))
    return Simpul(actor, BENTUK[shape], lanjut=lanjut, cabang=cabang, **ways)


def row(no: int, text: str, waktu: str = "10 menit") -> Kegiatan:
    """A row from its symbols, "|" between those of a flow inside the row."""
    symbols = [symbol(part) for part in text.split("|")]
    first = symbols[0]
    actors = first.pelaksana.split(",") if len(symbols) == 1 else [part.pelaksana for part in symbols]
    return Kegiatan(
        str(no), "Mengerjakan tugas", tuple(actors), first.bentuk, first.ya, first.tidak, first.lanjut, first.cabang,
        tuple(symbols) if len(symbols) > 1 else (), MutuBaku("Berkas", parse_waktu(waktu), "Hasil"),
    )  # fmt: skip


def sop_of(*rows: str | tuple[str, str]) -> Sop:
    """An SOP whose row n is the n-th text, or a pair of text and waktu."""
    pairs = [(text, "10 menit") if isinstance(text, str) else text for text in rows]
    daftar_kegiatan = tuple(row(no, *pair) for no, pair in enumerate(pairs, 1))
    names = dict.fromkeys(nama for kegiatan in daftar_kegiatan for nama in kegiatan.pelaksana)
    return Sop("Uji", pelaksana=tuple(Pelaksana(nama) for nama in names), kegiatan=daftar_kegiatan)
