"""Times the drawing that follows the typing, in processor time: opened, a word typed, a symbol moved, and as SVG."""

from dataclasses import replace
from statistics import median
from time import process_time

from bench.cases import HARD, make_sop
from bench.corpora import CORPORA
from bench.tables import print_table, say
from sopan import Drawing, LayoutSettings, Sop, lay_out, write_svg_pages
from sopan.drawing.metrics import check_drawing, measure_page

LIVE, THOROUGH = LayoutSettings(paged=False, quick=True), LayoutSettings(paged=False)
_WIDE = replace(HARD, steps=(60, 60), pelaksana=(12, 12))


def main() -> int:
    """1 when a live drawing has a defect."""
    lay_out(CORPORA["biasa"]()[0], LIVE)  # fonts are read once a process
    rows, defects = [], 0
    for name, sops in _sheets().items():
        steps = [_edit(sop) for sop in sops]
        live = [drawing for _, drawing in steps]
        times = [max(each) * 1000 for each in zip(*(seconds for seconds, _ in steps), strict=True)]
        middle = median(seconds[0] for seconds, _ in steps) * 1000
        bends, crossings = _judge(live)
        rows.append(
            (name, middle, *times, crossings, bends, *reversed(_judge([lay_out(sop, THOROUGH) for sop in sops])))
        )
        defects += sum(len(check_drawing(drawing)) for drawing in live)
    head = (
        "lembar",
        "ms buka, median",
        "terlama",
        "kata",
        "simbol",
        "SVG",
        "potong",
        "tekuk",
        "potong teliti",
        "tekuk teliti",
    )
    print_table(head, rows)
    say(f"Cacat: {defects}")
    return 1 if defects else 0


def _sheets() -> dict[str, list[Sop]]:
    small, large = CORPORA["besar"]()
    wide = [make_sop(f"layar-{number}", _WIDE) for number in range(8)]
    return {"biasa": CORPORA["biasa"](), "60 x 12": wide, "120 x 20": [small], "200 x 20": [large]}


def _edit(sop: Sop) -> tuple[list[float], Drawing]:
    """Seconds for opening, for a word more in a row, for a symbol moved there, and for the SVG; the first drawing."""
    row = len(sop.kegiatan) // 2
    seconds, drawings = [], []
    for version in (sop, _with_word(sop, row), _with_symbol(sop, row)):
        start = process_time()
        drawings.append(lay_out(version, LIVE))
        seconds.append(process_time() - start)
    start = process_time()
    write_svg_pages(drawings[0], live=True)
    return [*seconds, process_time() - start], drawings[0]


def _with_word(sop: Sop, row: int) -> Sop:
    return _with_row(sop, row, uraian=f"{sop.kegiatan[row].uraian} lengkap")


def _with_symbol(sop: Sop, row: int) -> Sop:
    now = (*sop.kegiatan[row].pelaksana, "")[0]
    other = next(actor.nama for actor in sop.pelaksana if actor.nama != now)
    return _with_row(sop, row, pelaksana=(other,), simpul=())


def _with_row(sop: Sop, row: int, **changes: object) -> Sop:
    changed = replace(sop.kegiatan[row], **changes)  # type: ignore[arg-type]
    return replace(sop, kegiatan=(*sop.kegiatan[:row], changed, *sop.kegiatan[row + 1 :]))


def _judge(drawings: list[Drawing]) -> tuple[int, int]:
    measured = [measure_page(drawing.pages[0]) for drawing in drawings]
    return sum(one.bends for one in measured), sum(one.crossings for one in measured)


if __name__ == "__main__":
    raise SystemExit(main())
