"""Pictures that an Office file carries: every file once, as a part of the package."""

from pathlib import Path

from sopan.errors import WriteError

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


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise WriteError(f"{path}: gambar tidak ditemukan. Perbaiki kunci logo, atau hapus kunci itu.") from error
