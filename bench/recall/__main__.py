"""Measures the import: ``python -m bench.recall [FOLDER] [--benar FOLDER]``; ``make ukur-impor``.

The first table is of our own exports, as they are and as others leave them; anyone can run it. The second is of the
originals in FOLDER, against the SOP files of the same names in ``--benar`` (FOLDER itself, or the one above it); a file
without a namesake is held against the SOP files that its SOPs are most like. ``--pindaian N`` measures instead N of our
own SOPs as scans, each with every damage of ``bench.recall.scans``; minutes, for tesseract reads them all.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

from bench.recall.disturb import push, save_again, unglue
from bench.recall.measure import FIGURES, Score, likeness, score
from bench.recall.scans import DAMAGES, scanned
from bench.tables import print_table, say
from sopan import LayoutSettings, Sop, SopanError, lay_out, read_sop, write_bpmn, write_docx, write_pdf, write_xlsx
from sopan.pipeline.bringing.bring import bring
from sopan.pipeline.bringing.inputs.items import ENDINGS
from sopan.pipeline.formats import FORM

EXAMPLES = Path(__file__).parents[2] / "contoh"
HEAD = ("berkas", "SOP", "baris", *FIGURES, "panah lebih", "detik")
_LIKE = 0.5


def main() -> int:
    """Prints the tables; 1 when an export of ours does not come back whole, glued or not, moved or not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--benar", type=Path)
    parser.add_argument("--pindaian", type=int, metavar="N")
    options = parser.parse_args()
    if options.pindaian:
        _measure_scans(options.pindaian)
        return 0
    failed = _measure_own()
    if options.folder:
        _measure_originals(options.folder, options.benar)
    return int(failed)


def _measure_own() -> bool:
    truths = {path.stem: read_sop(path).sop for path in sorted(EXAMPLES.glob("*.yaml"))}
    files = {name: dict(_exports(name, sop)) for name, sop in truths.items()}
    rows, lost = [], False
    kinds = list(next(iter(files.values())))
    with tempfile.TemporaryDirectory() as place:
        resaved = {}
        for kind in ("docx", "xlsx", "xlsx longgar"):
            folder = Path(place) / kind.replace(" ", "-")
            folder.mkdir()
            again = save_again({f"{name}.{kind[:4]}": files[name][kind] for name in files}, folder)
            resaved[f"{kind}, disimpan LibreOffice"] = {Path(name).stem: data for name, data in again.items()}
    for kind in kinds:
        row, whole = _row(kind, {name: (files[name][kind], truths[name]) for name in files})
        rows.append(row)
        lost |= not whole
    rows += [
        _row(kind, {name: (data, truths[name]) for name, data in again.items()})[0] for kind, again in resaved.items()
    ]
    say("Berkas kita sendiri, dari contoh/: utuh = banyaknya SOP yang kembali dengan graf yang sama")
    print_table(("bentuk", "utuh", "baris", *FIGURES, "panah lebih", "detik"), rows)
    return lost


def _measure_scans(count: int) -> None:
    truths = {path.stem: read_sop(path).sop for path in sorted(EXAMPLES.glob("*.yaml"))[::-1][:count]}
    pages = {name: write_pdf(lay_out(sop, LayoutSettings())) for name, sop in truths.items()}
    rows = []
    for damage in DAMAGES:
        files = {name: (scanned(pages[name], damage, crc32(name.encode())), truths[name]) for name in truths}
        kind, _, *cells = _row(damage, files)[0]
        rows.append([kind, *cells])
    say("Berkas kita sendiri sebagai pindaian; simbol dan panah belum dibaca dari gambar")
    print_table(("kerusakan", "baris", *FIGURES, "panah lebih", "detik"), rows)


def _exports(name: str, sop: Sop) -> Iterator[tuple[str, bytes]]:
    drawing = lay_out(sop, LayoutSettings())
    docx, xlsx, loose = write_docx(drawing), write_xlsx(drawing), write_xlsx(drawing, loose=True)
    yield "docx", docx
    yield "docx, tanpa lem", unglue(docx)
    yield "docx, digeser 4 pt", push(docx, crc32(name.encode()))
    yield "xlsx", xlsx
    yield "xlsx longgar", loose
    yield "xlsx, tanpa lem", unglue(xlsx)
    yield "xlsx, digeser 4 pt", push(xlsx, crc32(name.encode()))
    yield "pdf", write_pdf(drawing)
    yield "bpmn", write_bpmn(sop, LayoutSettings())
    yield "formulir", bytes(FORM.writer()(sop))  # type: ignore[arg-type]


def _row(kind: str, files: dict[str, tuple[bytes, Sop]]) -> tuple[list[object], bool]:
    start, total, whole = time.perf_counter(), Score(), 0
    for name, (data, truth) in files.items():
        try:
            read = [reading.sop for reading in bring(data, name).readings]
        except SopanError as error:
            say(f"  {kind}: {error}")
            read = []
        one = score(truth, read[0] if read else Sop(judul=""))
        whole += one.share("panah") == one.share("pelaksana") == 1 and not one.extra
        total.merge(one)
    cells = _cells(total, (time.perf_counter() - start) / max(len(files), 1))
    return [kind, f"{whole}/{len(files)}", *cells], whole == len(files)


def _measure_originals(folder: Path, truth_folder: Path | None) -> None:
    places = [truth_folder] if truth_folder else [folder, folder.parent]
    truths = {path.stem: read_sop(path).sop for place in places for path in sorted(place.glob("*.yaml"))}
    rows = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in ENDINGS:
            rows += _original_rows(path, truths)
    say(f"Berkas asli di {folder.name}/, terhadap {len(truths)} berkas SOP; bagian yang ditemukan, 1.00 = semua")
    print_table(HEAD, rows)


def _original_rows(path: Path, truths: dict[str, Sop]) -> list[list[object]]:
    start = time.perf_counter()
    try:
        brought = bring(path.read_bytes(), path.name)
    except SopanError as error:
        return [[path.name, f"gagal: {str(error)[:60]}", *[""] * (len(HEAD) - 2)]]
    seconds = time.perf_counter() - start
    read = [reading.sop for reading in brought.readings]
    if not read:
        return [[path.name, "bukan SOP", *[""] * (len(HEAD) - 3), seconds]]
    pairs = [(path.stem, truths[path.stem], _nearest(truths[path.stem], read))] if path.stem in truths else [
        (name, truths[name], sop) for sop in read if (name := _namesake(sop, truths))
    ]  # fmt: skip
    if not pairs:
        return [[path.name, f"{len(read)}, tanpa pembanding", *[""] * (len(HEAD) - 3), seconds]]
    return [[f"{path.name}: {name}" if name != path.stem else path.name, len(read),
             *_cells(score(truth, sop), seconds)] for name, truth, sop in pairs]  # fmt: skip


def _nearest(truth: Sop, read: Sequence[Sop]) -> Sop:
    return max(read, key=lambda sop: _alike(truth, sop))


def _namesake(sop: Sop, truths: dict[str, Sop]) -> str:
    name = max(truths, key=lambda name: _alike(truths[name], sop), default="")
    return name if name and _alike(truths[name], sop) > _LIKE else ""


def _alike(one: Sop, other: Sop) -> float:
    """By all words of the steps together."""
    return likeness(*(" ".join(row.uraian for row in sop.kegiatan) for sop in (one, other)))


def _cells(found: Score, seconds: float) -> list[object]:
    rows = f"{found.rows[0]}/{found.rows[1]}"
    return [rows, *(f"{int(found.share(figure) * 1000) / 1000:.3f}" for figure in FIGURES), found.extra, seconds]


if __name__ == "__main__":
    raise SystemExit(main())
