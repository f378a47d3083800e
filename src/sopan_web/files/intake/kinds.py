"""The kinds of files that the application takes: endings, sizes, and how their content must begin."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_MEGABYTE = 1024 * 1024
_ZIP = (b"PK\x03\x04",)
_OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
_MAGIC = {
    **dict.fromkeys((".zip", ".xlsx", ".xlsm", ".xltx", ".xlsb", ".docx", ".docm", ".dotx", ".odt", ".ods"), _ZIP),
    **dict.fromkeys((".doc", ".dot", ".xls"), _OLE),
    **dict.fromkeys((".tif", ".tiff"), (b"II*\x00", b"MM\x00*")),
    ".rtf": (b"{\\rtf",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".pdf": (b"%PDF-",),
}
_NO_TEXT = (
    b"PK", b"%PDF", b"MZ", b"\x7fELF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"Rar!",
    b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xca\xfe\xba\xbe", b"{\\rtf", b"#!", b"<?php",
)  # fmt: skip
"""How programs, archives, pictures, and old Office files begin: whoever names one ".csv" is mistaken, or means harm."""


@dataclass(frozen=True, slots=True)
class Kind:
    """``endings`` are the only ones allowed, ``most`` is in bytes, ``wanted`` completes "Pilih ..."."""

    endings: tuple[str, ...]
    most: int
    wanted: str | Promise

    @property
    def accept(self) -> str:
        """For the ``accept`` of a file field."""
        return ",".join(self.endings)

    @property
    def megabytes(self) -> int:
        """``most`` for people."""
        return self.most // _MEGABYTE


LAMBANG = Kind((".png", ".jpg", ".jpeg", ".svg"), _MEGABYTE, _("gambar PNG, JPEG, atau SVG"))
TABLE = Kind((".xlsx", ".csv", ".txt"), 5 * _MEGABYTE, _("buku kerja XLSX atau CSV"))
SOP = Kind((".yaml", ".yml", ".json"), _MEGABYTE, _("berkas SOP YAML atau JSON"))
PDF = Kind((".pdf",), 25 * _MEGABYTE, _("PDF"))
OLD_SOP = Kind(
    (".docx", ".docm", ".dotx", ".doc", ".dot", ".odt", ".rtf", ".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".ods",
     ".pdf", ".bpmn", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".zip"),
    50 * _MEGABYTE, _("Word, Excel, PDF, BPMN, pindaian, formulir Excel, atau ZIP berisi semua itu"),
)  # fmt: skip
RETURNED = Kind(
    (".docx", ".docm", ".doc", ".odt", ".rtf", ".xlsx", ".xlsm", ".xls", ".ods", ".bpmn"), 25 * _MEGABYTE,
    _("Word, Excel, atau formulir Excel"),
)  # fmt: skip


def begins_rightly(ending: str, content: bytes) -> bool:
    """Whether a file of that ending may begin so; texts must not begin as something else does."""
    if ending in _MAGIC:
        return content.startswith(_MAGIC[ending])
    return not content.startswith(_NO_TEXT)
