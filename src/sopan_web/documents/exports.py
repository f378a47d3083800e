"""The files that a version can be had as: for offices, for drawing programs, for other programs."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sopan import write_bpmn, write_docx, write_form, write_pdf, write_sop_text, write_svg_pages, write_vsdx, write_xlsx
from sopan_web.documents.models import Version
from sopan_web.documents.queries.drawing import draw_version, settings_of, sop_of_version
from sopan_web.documents.queries.pages import draw_flow


class Export(NamedTuple):
    """``write`` is given the version and whether it is a draft, which is then said on every page. SopanError."""

    name: str | Promise
    told: Promise
    kind: str
    ending: str
    write: Callable[[Version, bool], bytes | str]


_OFFICE = "application/vnd.openxmlformats-officedocument."
_SHEET = f"{_OFFICE}spreadsheetml.sheet"
EXPORTS: Mapping[str, Export] = {
    "docx": Export(
        "Word",
        _("bentuk dan panah asli, dapat disunting"),
        f"{_OFFICE}wordprocessingml.document",
        ".docx",
        lambda version, draft: write_docx(draw_version(version, draft=draft)),
    ),
    "xlsx": Export(
        "Excel",
        _("bentuk dan panah asli, dapat disunting"),
        _SHEET,
        ".xlsx",
        lambda version, draft: write_xlsx(draw_version(version, draft=draft)),
    ),
    "pdf": Export(
        "PDF",
        _("rancangan, bertanda belum disahkan"),
        "application/pdf",
        ".pdf",
        lambda version, draft: write_pdf(draw_version(version, draft=draft)),
    ),
    "formulir": Export(
        _("Formulir Excel"),
        _("untuk diisi tanpa aplikasi ini, lalu dikirim kembali"),
        _SHEET,
        "-formulir.xlsx",
        lambda version, _draft: write_form(sop_of_version(version)),
    ),
    "svg": Export(
        "SVG", _("gambar alur"), "image/svg+xml", ".svg", lambda version, _draft: write_svg_pages(draw_flow(version))[0]
    ),
    "vsdx": Export(
        "Visio",
        _("halaman demi halaman, panah melekat"),
        "application/vnd.ms-visio.drawing",
        ".vsdx",
        lambda version, draft: write_vsdx(draw_version(version, draft=draft)),
    ),
    "bpmn": Export(
        "BPMN",
        _("proses dalam jalur, untuk perangkat lunak proses"),
        "application/xml",
        ".bpmn",
        lambda version, _draft: write_bpmn(sop_of_version(version), settings_of(version.record.daerah)),
    ),
    "yaml": Export(
        "YAML",
        _("untuk disunting atau disalin ke pemerintah daerah lain"),
        "application/yaml",
        ".yaml",
        lambda version, _draft: write_sop_text(sop_of_version(version), "yaml"),
    ),
    "json": Export(
        "JSON",
        _("untuk program lain"),
        "application/json",
        ".json",
        lambda version, _draft: write_sop_text(sop_of_version(version), "json"),
    ),
}
