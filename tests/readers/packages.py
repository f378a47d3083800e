"""Small ZIP packages made in memory, honest and otherwise."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of these parts."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def relate(*relations: tuple[str, str, str], outside: bool = False) -> str:
    """A relations part of (id, last word of the type, target)."""
    mode = ' TargetMode="External"' * outside
    inside = "".join(f'<Relationship Id="{id}" Type="urn:x/{kind}" Target="{to}"{mode}/>' for id, kind, to in relations)
    return f'<Relationships xmlns="urn:y">{inside}</Relationships>'


def torn(package: bytes, part: str) -> bytes:
    """``package`` with the packed bytes of ``part`` written over; all that is said about the part stays."""
    with ZipFile(BytesIO(package)) as archive:
        entry = archive.getinfo(part)
    begin = entry.header_offset + 30 + len(entry.filename)
    return package[:begin] + b"\xff" * entry.compress_size + package[begin + entry.compress_size :]
