"""Times layout and judges its drawings over the corpora, against the bend oracle and libavoid in the same run."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.corpora import CORPORA
from bench.oracle import fewest_bends
from bench.rivals.libavoid import RivalMissingError, route_pages
from bench.tables import print_table, say, sum_up
from sopan.document import Sop
from sopan.drawing import Drawing, Page
from sopan.drawing.metrics import DefectKind, check_drawing, measure_page, trace_arrows
from sopan.errors import SopanError
from sopan.flow.graph import Branch, build_flow
from sopan.layout import lay_out
from sopan.layout.settings import LayoutSettings, Paper

SCREEN = "layar"
SHEETS = {"A4": LayoutSettings(paper=Paper.A4), "F4": LayoutSettings(paper=Paper.F4)}
_LABELS = {DefectKind.LABEL_CLASH, DefectKind.LABEL_ON_OWN_LINE}


@dataclass(slots=True)
class Figures:
    """What one SOP gave: times in milliseconds by sheet, beauty on the screen sheet, and defects by sheet.

    ``first`` is the very first layout of the SOP, when no text has been measured yet; ``milliseconds`` the median.
    """

    sop: str
    steps: int
    first: dict[str, float] = field(default_factory=dict)
    milliseconds: dict[str, float] = field(default_factory=dict)
    crossings: int = 0
    bends: int = 0
    fewest_bends: int = 0
    pages: dict[str, int] = field(default_factory=dict)
    defects: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RivalFigures:
    """What a rival gave on the screen sheets; its labels are not judged, since it draws none."""

    name: str
    milliseconds: list[float]
    crossings: int
    bends: int
    defects: int


def main() -> int:
    """Runs the corpora asked for; 1 when a drawing failed or has a defect."""
    options = _read_options()
    report: dict[str, object] = {}
    faults = 0
    for corpus in options.korpus:
        figures, screens = _run_corpus(CORPORA[corpus](), options.ulang)
        say(f"Korpus {corpus}: {len(figures)} SOP, {sum(one.steps for one in figures)} kegiatan")
        _print_own(figures)
        rivals = [] if options.tanpa_saingan else _run_rivals(screens, options.ulang)
        _print_rivals(rivals, figures)
        faults += _print_faults(figures)
        report[corpus] = {"sopan": [asdict(one) for one in figures], "saingan": [asdict(one) for one in rivals]}
    if options.json:
        options.json.write_text(json.dumps(report, indent=1), encoding="utf-8")
    return 1 if faults else 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("korpus", nargs="*", default=["biasa", "sulit", "ganjil"], help=", ".join(CORPORA))
    parser.add_argument("--ulang", type=int, default=3, help="berapa kali tiap SOP diukur; yang dipakai mediannya")
    parser.add_argument("--tanpa-saingan", action="store_true")
    parser.add_argument("--json", type=Path, help="tulis semua angka ke berkas ini")
    return parser.parse_args()


def _run_corpus(sops: list[Sop], repeats: int) -> tuple[list[Figures], list[Page]]:
    results = [_measure_sop(sop, repeats) for sop in sops]
    return [figures for figures, _ in results], [page for _, page in results if page]


def _measure_sop(sop: Sop, repeats: int) -> tuple[Figures, Page | None]:
    figures = Figures(sop.judul, len(sop.kegiatan))
    screen = _try(figures, SCREEN, sop, LayoutSettings(paged=False), repeats)
    for name, settings in SHEETS.items():
        _try(figures, name, sop, settings, 1)
    if screen is None:
        return figures, None
    page = screen.pages[0]
    measured = measure_page(page)
    figures.crossings, figures.bends = measured.crossings, measured.bends
    figures.fewest_bends = sum(fewest_bends(page).values())
    figures.defects[SCREEN] += _missing_arrows(sop, screen)
    return figures, page


def _try(figures: Figures, sheet: str, sop: Sop, settings: LayoutSettings, repeats: int) -> Drawing | None:
    """Lays out and books times, page count, and defects; a refusal is booked as a defect."""
    times = []
    for _ in range(repeats):
        start = perf_counter()
        try:
            drawing = lay_out(sop, settings)
        except SopanError as error:
            figures.defects[sheet] = [f"{error.id}: {error}"]
            return None
        times.append((perf_counter() - start) * 1000)
    figures.first[sheet], figures.milliseconds[sheet] = times[0], median(times)
    figures.pages[sheet] = len(drawing.pages)
    figures.defects[sheet] = [f"{defect.kind}: {defect}" for defect in check_drawing(drawing)]
    return drawing


def _missing_arrows(sop: Sop, drawing: Drawing) -> Iterator[str]:
    wanted = Counter((edge.source, edge.target) for edge in build_flow(sop).edges if edge.branch is not Branch.GABUNG)
    for pair in (wanted - Counter(trace_arrows(drawing))).elements():
        yield f"hilang: panah {pair[0]} ke {pair[1]} tidak tergambar"


def _run_rivals(pages: list[Page], repeats: int) -> list[RivalFigures]:
    """libavoid as it comes, and told to avoid crossings (dearer); empty, with a plain word, when it is not there."""
    try:
        return [
            _judge_rival(name, pages, repeats, penalty)
            for name, penalty in (("libavoid", 0), ("libavoid hindari potong", 200))
        ]
    except RivalMissingError as missing:
        say(f"Saingan tidak diukur: {missing}.")
        return []


def _judge_rival(name: str, pages: list[Page], repeats: int, penalty: int) -> RivalFigures:
    routed = route_pages(pages, repeats=repeats, crossing_penalty=penalty)
    measured = [measure_page(one.page) for one in routed]
    return RivalFigures(
        name,
        [one.milliseconds for one in routed],
        sum(one.crossings for one in measured),
        sum(one.bends for one in measured),
        sum(1 for one in measured for defect in one.defects if defect.kind not in _LABELS),
    )


def _print_own(figures: list[Figures]) -> None:
    rows = []
    for sheet in (SCREEN, *SHEETS):
        done = [one for one in figures if sheet in one.milliseconds]
        times = sum_up([one.milliseconds[sheet] for one in done]) + sum_up([one.first[sheet] for one in done])
        pages = sum(one.pages[sheet] for one in done)
        rows.append((sheet, *times, pages, sum(len(one.defects[sheet]) for one in figures)))
    print_table(("lembar", "ms median", "ms p99", "pertama median", "pertama p99", "halaman", "cacat"), rows)
    bends, bound = sum(one.bends for one in figures), sum(one.fewest_bends for one in figures)
    say(f"Layar: potong {sum(one.crossings for one in figures)}, tekuk {bends}, batas bawah tekuk {bound}, "
        f"nisbah {bends / max(1, bound):.3f}")  # fmt: skip
    say()


def _print_rivals(rivals: list[RivalFigures], figures: list[Figures]) -> None:
    if not rivals:
        return
    own = sum_up([one.milliseconds[SCREEN] for one in figures if SCREEN in one.milliseconds])
    rows = []
    for rival in rivals:
        middle, tail = sum_up(rival.milliseconds)
        ratios = (f"{own[0] / middle:.1f}x", f"{own[1] / tail:.1f}x")
        rows.append((rival.name, middle, tail, *ratios, rival.crossings, rival.bends, rival.defects))
    head = ("saingan", "ms median", "ms p99", "kita/median", "kita/p99", "potong", "tekuk", "cacat")
    print_table(head, rows)


def _print_faults(figures: list[Figures]) -> int:
    faults = [(one.sop, sheet, fault) for one in figures for sheet, found in one.defects.items() for fault in found]
    kinds: dict[str, list[str]] = {}
    for sop, sheet, fault in faults:
        kinds.setdefault(fault.split(":")[0], []).append(f"  {sop} ({sheet}): {fault}")
    for kind, lines in sorted(kinds.items(), key=lambda item: -len(item[1])):
        say(f"Cacat {kind}: {len(lines)}, antara lain")
        say("\n".join(lines[:4]))
    crossed = [f"{one.sop} {one.crossings}" for one in figures if one.crossings]
    if crossed:
        say("Berpotongan: " + "; ".join(crossed))
    say()
    return len(faults)


if __name__ == "__main__":
    raise SystemExit(main())
