"""Packs the parts of a Word file; the same parts make the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/word/footer1.xml": f"{_WORD}.footer+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
_PICTURES = ("png", "jpeg", "gif")
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP file can name
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

FOOTER = "kaki"


def pack(parts: Mapping[str, str], pictures: Mapping[str, bytes], picture_relations: Mapping[str, str]) -> bytes:
    """The file: ``parts`` are XML by name without its declaration, ``pictures`` go to word/media."""
    whole = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            {
                "dokumen": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                "keterangan": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            }
        ),
        **parts,
        "word/_rels/document.xml.rels": _relations(
            {
                "gaya": (f"{_OFFICE}/styles", "styles.xml"),
                "setelan": (f"{_OFFICE}/settings", "settings.xml"),
                "huruf": (f"{_OFFICE}/fontTable", "fontTable.xml"),
                "tema": (f"{_OFFICE}/theme", "theme/theme1.xml"),
                FOOTER: (f"{_OFFICE}/footer", "footer1.xml"),
                **{id: (f"{_OFFICE}/image", target) for id, target in picture_relations.items()},
            }
        ),
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, part in whole.items():
            _add(archive, name, f"{_HEAD}{part}".encode())
        for name, content in pictures.items():
            _add(archive, f"word/media/{name}", content)
    return packed.getvalue()


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _content_types() -> str:
    defaults = "".join(f'<Default Extension="{kind}" ContentType="image/{kind}"/>' for kind in _PICTURES)
    parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}{parts}</Types>'
    )


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    relations = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
