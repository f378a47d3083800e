"""The only place where reading, checking, laying out, and writing meet."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from importlib import import_module
from itertools import count, takewhile
from pathlib import Path

from sopan.document import JamKerja, Sop
from sopan.drawing import Drawing, Page
from sopan.errors import WriteError
from sopan.flow import Times, build_flow, measure_times
from sopan.layout import LayoutSettings, lay_out
from sopan.lint import Finding, Place, Profile, Suppression, default_profile, examine
from sopan.readers.reading import Notice, Reading
from sopan.readers.sop_file import read_sop
from sopan.writers.files import write_files
from sopan.writers.skeleton import write_commented
from sopan.writers.sop_file.schema import json_schema

DPI = 150


class Input(Enum):
    """What a writer is given: the SOP, the drawing, or one page and the drawing (PIXELS: and dpi), a file a page."""

    SOP = "sop"
    DRAWING = "drawing"
    PAGE = "page"
    PIXELS = "pixels"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the function that writes it, named so that only what is asked for is loaded, and the extra it needs."""

    module: str
    function: str
    input: Input
    extra: str = ""

    def writer(self) -> Callable[..., bytes | str]:
        """The function itself. WriteError when its packages are not installed."""
        try:
            function: Callable[..., bytes | str] = getattr(import_module(self.module), self.function)
        except ModuleNotFoundError as error:
            if not self.extra or (error.name or "").startswith("sopan"):
                raise
            raise WriteError(
                f"paket {error.name} belum terpasang. Pasang: pip install 'sopan[{self.extra}]'"
            ) from error
        return function


FORMATS: Mapping[str, Format] = {
    "pdf": Format("sopan.writers.pdf", "write_pdf", Input.DRAWING, extra="pdf"),
    "svg": Format("sopan.writers.svg", "write_svg", Input.PAGE),
    "png": Format("sopan.writers.png", "write_png", Input.PIXELS, extra="pdf"),
    "yaml": Format("sopan.writers.sop_file", "write_yaml", Input.SOP),
    "json": Format("sopan.writers.sop_file", "write_json", Input.SOP),
    "txt": Format("sopan.writers.plain", "write_plain", Input.SOP),
}
_GEOMETRY = Format("sopan.writers.geometry", "write_geometry", Input.DRAWING)


@dataclass(frozen=True, slots=True)
class Order:
    """What to make of one SOP: ``outputs`` pairs a format with its file, ``geometry`` is the neutral JSON's file."""

    source: Path
    outputs: tuple[tuple[str, Path], ...] = ()
    geometry: Path | None = None
    settings: LayoutSettings = field(default_factory=LayoutSettings)
    dpi: int = DPI

    @property
    def targets(self) -> tuple[Path, ...]:
        """The files named in the order; a paged format writes numbered files beside its own."""
        named = tuple(path for _, path in self.outputs)
        return (*named, self.geometry) if self.geometry else named


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of an order: the files written, the number of pages drawn, and what the reader noticed.

    ``leftovers`` are pages of an earlier, longer drawing that still lie beside the new ones.
    """

    files: tuple[Path, ...]
    pages: int
    notices: tuple[Notice, ...] = ()
    leftovers: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with its line and column in the SOP file (from 1; 0 where the file does not say)."""

    finding: Finding
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Examination:
    """A checked file: its reading and times, the findings, and those that the region accepts, with its reason."""

    reading: Reading
    findings: tuple[Placed, ...]
    suppressed: tuple[tuple[Finding, Suppression], ...]
    times: Times
    jam_kerja: JamKerja


def deliver(order: Order) -> Delivery:
    """Reads the SOP, draws it if need be, and writes every file of the order, or none. Raises SopanError."""
    reading = read_sop(order.source)
    contents: dict[Path, bytes] = {}
    drawing = lay_out(_with_logo_beside(reading.sop, order.source), order.settings) if _needs_drawing(order) else None
    for name, path in order.outputs:
        contents |= dict(_write(FORMATS[name], path, reading.sop, drawing, order.dpi))
    if order.geometry:
        contents |= dict(_write(_GEOMETRY, order.geometry, reading.sop, drawing, order.dpi))
    write_files(contents)
    pages = len(drawing.identity) + len(drawing.pages) if drawing else 0
    leftovers = tuple(_leftovers(order, drawing)) if drawing and drawing.paged else ()
    return Delivery(tuple(contents), pages, reading.notices, leftovers)


def examine_file(path: Path, profile: Profile | None = None) -> Examination:
    """Reads and checks one SOP file. Raises UnreadableError."""
    reading = read_sop(path)
    profile = profile or default_profile()
    verdict = examine(reading.sop, profile)
    times = measure_times(reading.sop, build_flow(reading.sop), profile.jam_kerja)
    placed = tuple(Placed(finding, *reading.mark(_address(finding.place))) for finding in verdict.findings)
    return Examination(reading, placed, verdict.suppressed, times, profile.jam_kerja)


def explain_file(path: Path) -> str:
    """The SOP of the file as plain sentences. Raises UnreadableError."""
    return str(FORMATS["txt"].writer()(read_sop(path).sop))


def start_file(path: Path, sop: Sop) -> None:
    """Writes a new SOP file that explains its keys. Raises WriteError."""
    write_files({path: write_commented(sop).encode()})


def schema_text() -> str:
    """The JSON Schema of SOP files, as indented JSON."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2)


def _needs_drawing(order: Order) -> bool:
    return bool(order.geometry) or any(FORMATS[name].input is not Input.SOP for name, _ in order.outputs)


def _with_logo_beside(sop: Sop, source: Path) -> Sop:
    """The SOP with its logo as a path from here; in the file the path starts at the file's own folder."""
    return replace(sop, logo=str(source.parent / sop.logo)) if sop.logo else sop


def _write(format: Format, path: Path, sop: Sop, drawing: Drawing | None, dpi: int) -> Iterable[tuple[Path, bytes]]:
    write = format.writer()
    if format.input is Input.SOP or drawing is None:
        yield path, _encode(write(sop))
    elif format.input is Input.DRAWING:
        yield path, _encode(write(drawing))
    else:
        resolution = (dpi,) if format.input is Input.PIXELS else ()
        for page, place in _page_files(drawing, path):
            yield place, _encode(write(page, drawing, *resolution))


def _page_files(drawing: Drawing, path: Path) -> Iterable[tuple[Page, Path]]:
    """Every page with its file: x-1.svg, x-2.svg, ..., numbered as printed; an endless sheet is x.svg."""
    if not drawing.paged:
        return [(page, path) for page in drawing.pages[:1]]
    pages = (*drawing.identity, *drawing.pages)
    return [(page, path.with_name(f"{path.stem}-{page.number}{path.suffix}")) for page in pages]


def _leftovers(order: Order, drawing: Drawing) -> Iterator[Path]:
    last = max(page.number for page in (*drawing.identity, *drawing.pages))
    for name, path in order.outputs:
        if FORMATS[name].input in (Input.PAGE, Input.PIXELS):
            beyond = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(last + 1))
            yield from takewhile(Path.exists, beyond)


def _encode(content: bytes | str) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _address(place: Place) -> tuple[str | int, ...]:
    """The finding's place as the reader names places: ("kegiatan", 2, "waktu"), ("dasar_hukum", 0)."""
    words: list[str | int] = [int(word) if word.isdigit() else word for word in re.findall(r"\w+", place.field)]
    if place.row is None:
        return tuple(words)
    return ("kegiatan", place.row, *(word for word in words if word != "mutu_baku"))
