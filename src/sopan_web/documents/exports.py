"""The files that a version can be had as: for offices, for drawing programs, for other programs."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sopan import (
    Drawing,
    Sop,
    write_bpmn,
    write_docx,
    write_form,
    write_pdf,
    write_sop_text,
    write_svg_pages,
    write_vsdx,
    write_xlsx,
)
from sopan_web.common.answers.downloads import XLSX
from sopan_web.documents.queries.drawing import draw_document, settings_of
from sopan_web.documents.queries.pages import draw_flow_alone
from sopan_web.organisation.models import PemerintahDaerah


class Manuscript:
    """An SOP on its way into files: its pages are laid out once for all of them. A draft says so on every page."""

    def __init__(self, sop: Sop, daerah: PemerintahDaerah, *, draft: bool) -> None:
        self.sop, self.daerah, self.draft = replace(sop, logo=""), daerah, draft

    @cached_property
    def drawing(self) -> Drawing:
        """The whole document. SopanError."""
        return draw_document(self.sop, self.daerah, draft=self.draft)


class Export(NamedTuple):
    """What a file is called and told to be, and ``write``, which makes it. SopanError."""

    name: str | Promise
    told: Promise
    kind: str
    ending: str
    write: Callable[[Manuscript], bytes | str]


_OFFICE = "application/vnd.openxmlformats-officedocument."
EXPORTS: Mapping[str, Export] = {
    "docx": Export(
        "Word",
        _("bentuk dan panah asli, dapat disunting"),
        f"{_OFFICE}wordprocessingml.document",
        ".docx",
        lambda one: write_docx(one.drawing),
    ),
    "xlsx": Export(
        "Excel",
        _("bentuk dan panah asli, dapat disunting"),
        XLSX,
        ".xlsx",
        lambda one: write_xlsx(one.drawing),
    ),
    "pdf": Export(
        "PDF",
        _("rancangan, bertanda belum disahkan"),
        "application/pdf",
        ".pdf",
        lambda one: write_pdf(one.drawing),
    ),
    "formulir": Export(
        _("Formulir Excel"),
        _("untuk diisi tanpa aplikasi ini, lalu dikirim kembali"),
        XLSX,
        "-formulir.xlsx",
        lambda one: write_form(one.sop),
    ),
    "svg": Export(
        "SVG",
        _("gambar alur"),
        "image/svg+xml",
        ".svg",
        lambda one: write_svg_pages(draw_flow_alone(one.sop, one.daerah))[0],
    ),
    "vsdx": Export(
        "Visio",
        _("halaman demi halaman, panah melekat"),
        "application/vnd.ms-visio.drawing",
        ".vsdx",
        lambda one: write_vsdx(one.drawing),
    ),
    "bpmn": Export(
        "BPMN",
        _("proses dalam jalur, untuk perangkat lunak proses"),
        "application/xml",
        ".bpmn",
        lambda one: write_bpmn(one.sop, settings_of(one.daerah)),
    ),
    "yaml": Export(
        "YAML",
        _("untuk disunting atau disalin ke pemerintah daerah lain"),
        "application/yaml",
        ".yaml",
        lambda one: write_sop_text(one.sop, "yaml"),
    ),
    "json": Export(
        "JSON",
        _("untuk program lain"),
        "application/json",
        ".json",
        lambda one: write_sop_text(one.sop, "json"),
    ),
}
