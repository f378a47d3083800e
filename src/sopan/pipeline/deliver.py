"""Draws an SOP file and writes every file that was ordered, or none."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count, takewhile
from pathlib import Path
from typing import NamedTuple

from sopan.document import Sop
from sopan.drawing import Drawing, Page
from sopan.flow.process import build_process
from sopan.layout import LayoutSettings, lay_out
from sopan.layout.lanes import lay_out_lanes
from sopan.pipeline.boxes import Box, find_boxes
from sopan.pipeline.formats import FORMATS, GEOMETRY, Format, Input
from sopan.readers.reading import Notice
from sopan.readers.sop_file import read_sop
from sopan.writers.files import write_files

DPI = 150


@dataclass(frozen=True, slots=True)
class Order:
    """What to make of one SOP: ``outputs`` pairs a format with its file, ``geometry`` is the neutral JSON's file.

    ``identity``: pictures (SVG, PNG) are made of the identity pages too; a PDF always has them. ``loose``: bent
    connectors in Excel files are free lines, which LibreOffice leaves as they are.
    """

    source: Path
    outputs: tuple[tuple[str, Path], ...] = ()
    geometry: Path | None = None
    settings: LayoutSettings = field(default_factory=LayoutSettings)
    dpi: int = DPI
    identity: bool = False
    loose: bool = False

    @property
    def products(self) -> tuple[tuple[Format, Path], ...]:
        """Every file to make with its format; a format of pages makes numbered files beside its own."""
        named = tuple((FORMATS[name], path) for name, path in self.outputs)
        return (*named, (GEOMETRY, self.geometry)) if self.geometry else named


class Delivery(NamedTuple):
    """What came of an order: the files written, the number of pages drawn, and what the reader noticed.

    ``leftovers`` are pages of an earlier, longer drawing that still lie beside the new ones; ``boxes`` are characters
    that the files show as empty boxes.
    """

    files: tuple[Path, ...]
    pages: int
    notices: tuple[Notice, ...] = ()
    leftovers: tuple[Path, ...] = ()
    boxes: tuple[Box, ...] = ()


def deliver(order: Order) -> Delivery:
    """Reads the SOP, draws it if need be, and writes every file of the order, or none. Raises SopanError."""
    reading = read_sop(order.source)
    contents: dict[Path, bytes] = {}
    drawing = _draw(reading.sop, order)
    for format, path in order.products:
        contents |= dict(_write(format, path, reading.sop, drawing, order))
    write_files(contents)
    pages = len(drawing.identity) + len(drawing.pages) if drawing else 0
    leftovers = tuple(_leftovers(order, drawing)) if drawing and drawing.paged else ()
    boxes = find_boxes(reading.sop) if any(format.own_fonts for format, _ in order.products) else ()
    return Delivery(tuple(contents), pages, reading.notices, leftovers, boxes)


def _draw(sop: Sop, order: Order) -> Drawing | None:
    """The drawing, or None when no product needs one. The logo's path starts at the SOP file's own folder."""
    if all(format.input in (Input.SOP, Input.LANES) for format, _ in order.products):
        return None
    placed = replace(sop, logo=str(order.source.parent / sop.logo)) if sop.logo else sop
    return lay_out(placed, order.settings)


def _write(format: Format, path: Path, sop: Sop, drawing: Drawing | None, order: Order) -> Iterable[tuple[Path, bytes]]:
    write = format.writer()
    if format.input is Input.LANES:
        yield path, encode(write_in_lanes(write, sop, order.settings))
    elif format.input is Input.SOP or drawing is None:
        yield path, encode(write(sop))
    elif format.input is Input.DRAWING:
        switches = {name: getattr(order, name) for name in format.switches}
        yield path, encode(write(drawing, **switches))
    else:
        resolution = (order.dpi,) if format.input is Input.PIXELS else ()
        for page, place in _page_files(drawing, path, identity=order.identity):
            yield place, encode(write(page, drawing, *resolution))


def write_in_lanes(write: Callable[..., bytes | str], sop: Sop, settings: LayoutSettings) -> bytes | str:
    """What ``write`` makes of ``sop`` as a process in lanes. LayoutError when that can't be drawn."""
    process = build_process(sop, settings.label_ya, settings.label_tidak)
    page = lay_out_lanes(process, sop.judul)
    return write(sop, process, page, settings.label_ya, settings.label_tidak)


def _page_files(drawing: Drawing, path: Path, *, identity: bool) -> Iterable[tuple[Page, Path]]:
    """Every flow page with its file: x-1.svg, x-2.svg, ...; an endless sheet is x.svg, the form x-identitas-1.svg."""
    if not drawing.paged:
        return [(page, path) for page in drawing.pages[:1]]
    files = [(page, _numbered(path, number)) for number, page in enumerate(drawing.pages, 1)]
    form = path.with_name(f"{path.stem}-identitas{path.suffix}")
    return files + [(page, _numbered(form, page.number)) for page in drawing.identity if identity]


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.stem}-{number}{path.suffix}")


def _leftovers(order: Order, drawing: Drawing) -> Iterator[Path]:
    for format, path in order.products:
        if format.input in (Input.PAGE, Input.PIXELS):
            beyond = (_numbered(path, number) for number in count(len(drawing.pages) + 1))
            yield from takewhile(Path.exists, beyond)


def encode(content: bytes | str) -> bytes:
    """What a writer gave, as the bytes of a file."""
    return content.encode() if isinstance(content, str) else content
