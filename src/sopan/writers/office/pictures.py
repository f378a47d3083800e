"""Pictures that an Office file carries: every file once, as a part of the package."""

import struct
from pathlib import Path

from sopan.drawing.model import Rect
from sopan.errors import WriteError

_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # the markers in a JPEG that tell its size
_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}


class Pictures:
    """The pictures of a file, kept as ``parts`` by name ("gambar1.png")."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self._names: dict[str, str] = {}

    def name_of(self, path: str) -> str:
        """The part's name for the picture at ``path``. WriteError when Office knows no such picture."""
        if path not in self._names:
            content = _read(path)
            kind = next((kind for magic, kind in _KINDS.items() if content.startswith(magic)), None)
            if kind is None:
                raise WriteError(
                    f"{path}: Word, Excel, dan Visio hanya menerima PNG, JPEG, atau GIF. "
                    "Simpan ulang gambar itu sebagai PNG."
                )
            self._names[path] = f"gambar{len(self.parts) + 1}.{kind}"
            self.parts[self._names[path]] = content
        return self._names[path]

    def fit(self, path: str, box: Rect) -> Rect:
        """The largest place in the middle of ``box`` that keeps the picture's proportions, as the PDF has it."""
        size = measure_picture(self.parts[self.name_of(path)])
        if not size or 0 in size:
            return box
        scale = min(box.w / size[0], box.h / size[1])
        width, height = size[0] * scale, size[1] * scale
        return Rect(box.x + (box.w - width) / 2, box.y + (box.h - height) / 2, width, height)


def measure_picture(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, JPEG, or GIF, from its head; None where the head is damaged."""
    try:
        if content.startswith(b"\x89PNG"):
            width, height = struct.unpack_from(">II", content, 16)
        elif content.startswith(b"GIF8"):
            width, height = struct.unpack_from("<HH", content, 6)
        else:
            height, width = struct.unpack_from(">HH", content, _frame(content) + 5)
    except struct.error:
        return None
    return width, height


def _frame(content: bytes) -> int:
    """Where the marker of a JPEG's frame stands; behind the end when there is none."""
    place = 2
    while place + 1 < len(content) and content[place + 1] not in _FRAMES:
        (length,) = struct.unpack_from(">H", content, place + 2)
        place += 2 + length
    return place


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise WriteError(f"{path}: gambar tidak ditemukan. Perbaiki kunci logo, atau hapus kunci itu.") from error
