"""Packs the parts of an Office file; the same parts make the same bytes."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_PICTURES = ("png", "jpeg", "gif")
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP file can name
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Part = tuple[str, str]
"""The content type of an XML part, and the part without its declaration."""


def core_part(content: str) -> Part:
    """What the file says of itself."""
    return _CORE_TYPE, content


def theme_part(content: str) -> Part:
    """The theme."""
    return _THEME_TYPE, content


def pack(
    main: str, parts: Mapping[str, Part], relations: Mapping[str, str], pictures: Mapping[str, bytes],
    opens: str = f"{OFFICE}/officeDocument",
) -> bytes:  # fmt: skip
    """The file: ``main`` is the part that it opens with, ``relations`` go by the name of the part that has them.

    ``opens`` is the kind of the relation to ``main``, which Visio has its own for.
    """
    root = {"dokumen": (opens, main)}
    if "docProps/core.xml" in parts:
        root["keterangan"] = (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
    whole = {
        "[Content_Types].xml": _content_types((name, kind) for name, (kind, _) in parts.items()),
        "_rels/.rels": relate(root),
        **{name: content for name, (_, content) in parts.items()},
        **{_relations_of(name): content for name, content in relations.items()},
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, part in whole.items():
            _add(archive, name, f"{_HEAD}{part}".encode())
        for name, content in pictures.items():
            _add(archive, name, content)
    return packed.getvalue()


def relate(targets: Mapping[str, tuple[str, str]]) -> str:
    """The relations of a part: id, kind, and target of each."""
    relations = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _content_types(parts: Iterable[tuple[str, str]]) -> str:
    defaults = "".join(f'<Default Extension="{kind}" ContentType="image/{kind}"/>' for kind in _PICTURES)
    named = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}{named}</Types>'
    )
