"""The formats that can be written, each with the function that writes it."""

from collections.abc import Callable, Mapping
from enum import Enum
from importlib import import_module
from typing import NamedTuple

from sopan.errors import WriteError


class Input(Enum):
    """What a writer is given: the SOP, the drawing, or one page and the drawing (PIXELS: and dpi), a file a page.

    LANES: the SOP, its process, and the process drawn in lanes.
    """

    SOP = "sop"
    DRAWING = "drawing"
    PAGE = "page"
    PIXELS = "pixels"
    LANES = "lanes"


class Format(NamedTuple):
    """A format: the function that writes it, named so that only what is asked for is loaded, and the extra it needs.

    ``own_fonts``: it is set in the bundled fonts alone, and shows a box for what they lack. ``switches``: what of an
    order the function is told by name.
    """

    module: str
    function: str
    input: Input
    extra: str = ""
    own_fonts: bool = False
    switches: tuple[str, ...] = ()

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
    "pdf": Format("sopan.writers.pdf", "write_pdf", Input.DRAWING, extra="pdf", own_fonts=True),
    "svg": Format("sopan.writers.svg", "write_svg", Input.PAGE),
    "png": Format("sopan.writers.png", "write_png", Input.PIXELS, extra="pdf", own_fonts=True),
    "docx": Format("sopan.writers.docx", "write_docx", Input.DRAWING),
    "xlsx": Format("sopan.writers.xlsx", "write_xlsx", Input.DRAWING, switches=("loose",)),
    "vsdx": Format("sopan.writers.vsdx", "write_vsdx", Input.DRAWING),
    "bpmn": Format("sopan.writers.bpmn", "write_bpmn", Input.LANES),
    "yaml": Format("sopan.writers.sop_file", "write_yaml", Input.SOP),
    "json": Format("sopan.writers.sop_file", "write_json", Input.SOP),
    "txt": Format("sopan.writers.plain", "write_plain", Input.SOP),
}
GEOMETRY = Format("sopan.writers.geometry", "write_geometry", Input.DRAWING)
FORM = Format("sopan.writers.formulir", "write_form", Input.SOP, extra="impor")
IMPORT_REPORT = Format("sopan.writers.import_report.write", "write_import_report", Input.SOP, extra="impor")
