"""From an SOP to its drawing: the passes in order, and the proof that nothing is wrong with the result."""

from contextlib import suppress
from dataclasses import replace

from sopan.document import Sop
from sopan.drawing import Drawing
from sopan.errors import DefectError, LayoutError
from sopan.flow import build_flow
from sopan.layout.footer import number_pages
from sopan.layout.identity import lay_out_identity
from sopan.layout.metadata import describe_file
from sopan.layout.settings import LayoutSettings
from sopan.layout.table import lay_out_table
from sopan.layout.verify import find_faults

_TRIES = 4
_SIZE_STEP = 0.5


def lay_out(sop: Sop, settings: LayoutSettings | None = None) -> Drawing:
    """The whole document, checked against the drawing contract. Same SOP and settings, same drawing.

    What a quick search can't draw without a defect is searched thoroughly.

    LayoutError when there is no step to draw, a row is taller than a page even at the smallest type, or the actors do
    not fit the sheet.
    DefectError when no try at a slightly smaller type gives a drawing without a defect; it names each one.
    """
    if not sop.kegiatan:
        raise LayoutError("SOP ini belum punya langkah, jadi belum ada yang dapat digambar. Isi tabel kegiatan dahulu.")
    settings = settings or LayoutSettings()
    if settings.quick:
        with suppress(LayoutError, DefectError):
            return _lay_out(sop, settings)
        settings = replace(settings, quick=False)
    return _lay_out(sop, settings)


def _lay_out(sop: Sop, settings: LayoutSettings) -> Drawing:
    flow = build_flow(sop, settings.label_ya, settings.label_tidak)
    identity = lay_out_identity(sop, settings) if settings.paged else ()
    faults: tuple[str, ...] = ()
    for number in range(_TRIES):
        trial = replace(settings, size=max(settings.size - number * _SIZE_STEP, settings.size_floor))
        table, arrowhead = lay_out_table(sop, flow, trial, len(identity) + 1)
        pages = number_pages((*identity, *table), sop.nomor, settings) if settings.paged else table
        drawing = Drawing(
            sop.judul, settings.typeface.family, pages[len(identity) :], pages[: len(identity)], settings.paged,
            arrowhead=arrowhead, metadata=describe_file(sop),
        )  # fmt: skip
        faults = find_faults(drawing, flow)
        if not faults:
            return drawing
    raise DefectError(
        f"Gambar SOP {sop.judul!r} tidak lolos pemeriksaan mutu, jadi tidak diterbitkan: {'; '.join(faults[:5])}. "
        "Coba kertas lain, dan laporkan berkas ini kepada pengembang SOPAN."
    )
