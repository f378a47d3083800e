"""What is wrong with a line of the form, told with its sheet and cell."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from sopan.document import Bentuk
from sopan.readers.formulir.draft import Draft
from sopan.readers.formulir.lines import Line, count_of, plain_number
from sopan.readers.reading import Place

_BROKEN = re.compile(r"#(?:NAME\?|N/A|[A-Z/0]+!)")
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?(?: *- *\d+(?:[.,]\d+)?)?")


def doubt_step(line: Line, place: Place, draft: Draft, *, several: bool) -> None:
    """Notes what a step lacks, and broken formulas; one of ``several`` symbols says its own on another sheet."""
    for key in ("uraian", "kelengkapan", "output", "keterangan"):
        if _BROKEN.fullmatch(line.text(key)):
            _tell(draft, "rumus-rusak", f"rumus di sel ini rusak ({line.text(key)}).", place, line, key)
    if not line.text("uraian"):
        _tell(draft, "tanpa-kegiatan", "kegiatannya belum diisi.", place, line, "uraian")
    elif not several:
        _doubt_flow(line, place, draft)
    amount, unit = line.text("waktu"), line.text("satuan")
    if _AMOUNT.fullmatch(amount) and not unit:
        _tell(draft, "tanpa-satuan", f"waktu {amount} belum bersatuan. Pilih satuannya.", place, line, "satuan")
    if unit and not amount:
        _tell(draft, "tanpa-angka", "satuan dipilih, tetapi waktunya kosong.", place, line, "waktu")


def _doubt_flow(line: Line, place: Place, draft: Draft) -> None:
    if not line.text("pelaksana"):
        _tell(draft, "tanpa-pelaksana", "pelaksananya belum dipilih.", place, line, "pelaksana")
    if not line.text("bentuk"):
        _tell(draft, "tanpa-bentuk", "bentuknya belum dipilih; dibaca sebagai proses.", place, line, "bentuk")
    decides = line.text("bentuk") == Bentuk.KEPUTUSAN
    if decides and not line.text("cabang"):
        for key in ("ya", "tidak"):
            if not line.text(key):
                message = f"keputusan ini belum bernomor tujuan bila {key.capitalize()}."
                _tell(draft, "tanpa-tujuan", message, place, line, key)


def doubt_order(steps: Sequence[Line], draft: Draft) -> None:
    """Notes numbers that do not rise, as in a table that was sorted by another column."""
    numbers = [count for line in steps if (count := count_of(plain_number(line.text("no")))) is not None]
    if numbers != sorted(numbers):
        message = (
            f"nomor langkah tidak urut ({', '.join(map(str, numbers[:12]))}{', ...' * (len(numbers) > 12)}); "
            "urutan barisnya yang dipakai. Bila tabel ini teracak, urutkan kembali menurut No."
        )
        _tell(draft, "nomor-tak-urut", message, ("kegiatan",), steps[0], "no")


def likely(name: str, names: Sequence[str]) -> str:
    """The listed name of which ``name`` seems a slip, "" for none."""
    return next(iter(get_close_matches(name, names, 1, 0.7)), "")


def doubt_number(line: Line, place: Place, numbers: Sequence[str], draft: Draft) -> None:
    """Notes a number that two steps have."""
    number = plain_number(line.text("no"))
    if number and numbers.count(number) > 1:
        _tell(draft, "nomor-ganda", f"nomor {number} dipakai lebih dari satu langkah.", place, line, "no")


def doubt_symbol(line: Line, place: Place, names: Sequence[str], goals: set[str], draft: Draft) -> None:
    """Notes actors that the form does not list, and goals that are neither a step nor an actor of this one."""
    actors = [("pelaksana", line.text("pelaksana")), *(("bersama", name) for name in line.items("bersama"))]
    for key, name in actors:
        if name and name not in names:
            near = likely(name, names)
            hint = f'Mungkin maksudnya "{near}".' if near else "Ditambahkan sebagai pelaksana terakhir."
            _tell(draft, "pelaksana", f'pelaksana "{name}" tidak ada di lembar Pelaksana. {hint}', place, line, key)
    for key, goal in _goals(line):
        if plain_number(goal) not in goals:
            _tell(draft, "tujuan", f'tujuan "{goal}" bukan nomor langkah yang ada.', place, line, key)


def read_exits(line: Line) -> list[dict[str, str]]:
    """The labelled exits of a decision, a line each: "Terbuka: 5"."""
    return [_exit(text) for text in line.text("cabang").splitlines() if text.strip()]


def _exit(text: str) -> dict[str, str]:
    label, parted, goal = text.rpartition(":")
    return {"label": label.strip(), "tujuan": goal.strip()} if parted else {"label": text.strip()}


def _goals(line: Line) -> Iterator[tuple[str, str]]:
    yield from ((key, line.text(key)) for key in ("ya", "tidak") if line.text(key))
    yield from (("lanjut", goal) for goal in line.items("lanjut"))
    yield from (("cabang", exit["tujuan"]) for exit in read_exits(line) if exit.get("tujuan"))


def _tell(draft: Draft, id: str, message: str, place: Place, line: Line, key: str) -> None:
    draft.doubt(id, message, (*place, key), line.sheet, line.row, line.column(key))
