"""Times SOP to PDF in new processes; headless Chromium and LibreOffice print the same documents in the same run.

The rivals are given the finished layout: Chromium as HTML with the flow as SVG, LibreOffice as our own DOCX, and once
more as its tables alone; each makes one PDF an SOP in one process. We are timed twice: from the same finished layout,
against which the bars stand, and from the SOP file, laying out included; one file goes through ``sopan gambar``. The
ways take turns and the least time of each counts, since the machine is shared.
"""

import argparse
import math
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter

from bench.cases import ordinary_sops
from bench.rivals.chromium import find_chromium, print_pages
from bench.rivals.html import write_html
from bench.tables import print_table, say
from sopan.document import Sop
from sopan.drawing import Drawing
from sopan.layout import lay_out
from sopan.writers.docx import write_docx
from sopan.writers.pdf import write_pdf
from sopan.writers.sop_file import write_yaml

_FROM_LAYOUT = """
import pickle, sys
from pathlib import Path
from sopan.writers.pdf import write_pdf
for name in sys.argv[1:]:
    path = Path(name)
    path.with_suffix(".pdf").write_bytes(write_pdf(pickle.loads(path.read_bytes())))
"""
_COMMAND = "from sopan.cli.main import start; raise SystemExit(start())"
_FROM_FILES = """
import sys
from pathlib import Path
from sopan.layout import lay_out
from sopan.readers.sop_file import read_sop
from sopan.writers.pdf import write_pdf
for name in sys.argv[1:]:
    path = Path(name)
    path.with_suffix(".pdf").write_bytes(write_pdf(lay_out(read_sop(path).sop)))
"""
_COUNT = 20
_WHOLE, _PART = "SOPAN, dari berkas SOP", "SOPAN, dari tata letak"
_SHORT = {_WHOLE: "berkas", _PART: "tata letak"}
_CHROMIUM, _OFFICE, _BARE = "Chromium", "LibreOffice", "LibreOffice, tabel saja"
_BARS = {
    ("satu", _CHROMIUM): (_PART, 8.0),
    ("dua puluh", _CHROMIUM): (_PART, 3.0),
    ("dua puluh", _OFFICE): (_PART, 15.0),
}
_EXPORT = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},' \
          '"PDFUACompliance":{"type":"boolean","value":"true"}}'  # fmt: skip

Seconds = float


def main() -> int:
    """The exit code: 1 when a bar is missed and ``--palang`` asks for it."""
    options = _read_options()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        drawings = _write_inputs(ordinary_sops()[:_COUNT], folder)
        _print_inside(drawings)
        missed = _print_outside(_time_all(folder, options.ulang))
    return 1 if missed and options.palang else 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ulang", type=int, default=5, help="berapa giliran tiap cara diukur; dipakai yang terkecil")
    parser.add_argument("--palang", action="store_true", help="gagal bila satu palang tak tercapai")
    return parser.parse_args()


def _write_inputs(sops: list[Sop], folder: Path) -> list[Drawing]:
    drawings = [lay_out(sop) for sop in sops]
    for number, (sop, drawing) in enumerate(zip(sops, drawings, strict=True)):
        (folder / f"{number:02}.yaml").write_text(write_yaml(sop), encoding="utf-8")
        (folder / f"{number:02}.html").write_text(write_html([drawing]), encoding="utf-8")
        (folder / f"{number:02}.docx").write_bytes(write_docx(drawing))
        (folder / f"{number:02}-tabel.docx").write_bytes(write_docx(_without_flow(drawing)))
        (folder / f"{number:02}.pickle").write_bytes(pickle.dumps(drawing))
    return drawings


def _without_flow(drawing: Drawing) -> Drawing:
    return replace(drawing, pages=tuple(page._replace(symbols=(), lines=()) for page in drawing.pages))


def _print_inside(drawings: list[Drawing]) -> None:
    """The writer alone, warm: each drawing once, so that the engine's cache can't help."""
    write_pdf(lay_out(ordinary_sops()[_COUNT]))
    times, sizes = [], []
    for drawing in drawings:
        start = perf_counter()
        sizes.append(len(write_pdf(drawing)) / 1024)
        times.append((perf_counter() - start) * 1000)
    pages = sum(len(drawing.identity) + len(drawing.pages) for drawing in drawings)
    say(f"PDF saja, proses hangat: {len(drawings)} SOP berbeda, {pages} halaman")
    print_table(("ms median", "ms terlama", "KB median"), [(median(times), max(times), median(sizes))])


def _time_all(folder: Path, repeats: int) -> dict[tuple[str, str], Seconds]:
    ways: dict[tuple[str, str], Callable[[], Seconds]] = {}
    for amount, count in (("satu", 1), ("dua puluh", _COUNT)):
        ways[amount, _WHOLE] = partial(_write, _FROM_FILES, folder, "*.yaml", count)
        ways[amount, _PART] = partial(_write, _FROM_LAYOUT, folder, "*.pickle", count)
        ways[amount, _CHROMIUM] = partial(_print_chromium, sorted(folder.glob("*.html"))[:count])
        ways[amount, _OFFICE] = partial(_print_office, sorted(map(str, folder.glob("??.docx")))[:count], folder)
        ways[amount, _BARE] = partial(_print_office, sorted(map(str, folder.glob("*-tabel.docx")))[:count], folder)
    ways["satu", _WHOLE] = partial(_draw, folder)
    for way in ways.values():
        way()  # bytecode, profiles, and disk caches, as installed programs have them
    times = dict.fromkeys(ways, math.inf)
    for _ in range(repeats):
        for key, way in ways.items():
            times[key] = min(times[key], way())
    return times


def _draw(folder: Path) -> Seconds:
    return _run([sys.executable, "-c", _COMMAND, "gambar", "00.yaml", "-o", "00.pdf"], folder)


def _write(program: str, folder: Path, pattern: str, count: int) -> Seconds:
    return _run([sys.executable, "-c", program, *sorted(map(str, folder.glob(pattern)))[:count]], folder)


def _print_chromium(pages: list[Path]) -> Seconds:
    """One browser process, one PDF an SOP, as we make them."""
    program = find_chromium()
    if not program:
        return math.nan
    start = perf_counter()
    print_pages(program, pages)
    return perf_counter() - start


def _print_office(files: list[str], folder: Path) -> Seconds:
    program = which("soffice")
    if not program:
        return math.nan
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    target = folder / "office"
    for old in target.glob("*.pdf"):
        old.unlink()
    seconds = _run([program, profile, "--headless", "--convert-to", _EXPORT, "--outdir", str(target), *files], folder)
    return seconds if len(list(target.glob("*.pdf"))) >= len(files) else math.nan


def _run(command: list[str], folder: Path) -> Seconds:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = perf_counter()
    subprocess.run(command, env=environment, cwd=folder, check=True, capture_output=True, timeout=600)
    return perf_counter() - start


def _print_outside(times: dict[tuple[str, str], Seconds]) -> bool:
    """Every way's time, and how many times our time from the same layout; True when a bar is missed."""
    rows, missed = [], False
    for (amount, name), seconds in times.items():
        ratios = {own: seconds / times[amount, own] for own in (_PART, _WHOLE)}
        judged, bar = _BARS.get((amount, name), (_PART, 0.0))
        missed = missed or ratios[judged] < bar
        verdict = f"{bar:.0f}x dari {_SHORT[judged]}: {'lulus' if ratios[judged] >= bar else 'GAGAL'}" if bar else "-"
        rows.append((amount, name, seconds, *(f"{ratio:.1f}x" for ratio in ratios.values()), verdict))
    say("Proses baru sampai PDF tertulis")
    print_table(("SOP", "cara", "detik", "kali tata letak", "kali berkas", "palang"), rows)
    return missed


if __name__ == "__main__":
    raise SystemExit(main())
