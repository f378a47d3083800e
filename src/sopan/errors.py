"""The expected failures of a deed: each with an id, an Indonesian message, and the exit code of the command line."""

import errno
from functools import partial
from typing import Any

_CAUSES = {
    errno.ENOENT: "tidak ditemukan",
    errno.EACCES: "tidak diizinkan, atau sedang dipakai program lain",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "tempat ini hanya dapat dibaca",
    errno.EISDIR: "ini folder",
    errno.ENOTDIR: "sebagian alamatnya adalah berkas, bukan folder",
    errno.ENOSPC: "penyimpanan penuh",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EFBIG: "berkasnya terlalu besar untuk tempat ini",
    errno.EIO: "perangkat penyimpanannya bermasalah",
    errno.EMFILE: "terlalu banyak berkas yang terbuka",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EADDRINUSE: "sedang dipakai program lain",
    errno.EADDRNOTAVAIL: "bukan alamat komputer ini",
}


def name_cause(error: OSError) -> str:
    """What the operating system says, in Indonesian where it is one of the usual causes; without a full stop."""
    return _CAUSES.get(error.errno or 0, error.strerror or str(error))


class SopanError(Exception):
    """An expected failure. ``str(error)`` is the full Indonesian message; ``id`` names the kind for machines."""

    id = "galat"
    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnreadableError(SopanError):
    """A file that can't be read as an SOP: names file, place, fault, and remedy."""

    id = "tak-terbaca"

    def __init__(self, message: str, *, file: str = "", line: int = 0, column: int = 0, remedy: str = "") -> None:
        place = ":".join([file or "(masukan)", *(str(number) for number in (line, column) if number)])
        super().__init__(f"{place}: {message}" + (f" {remedy}" if remedy else ""))
        self.file, self.line, self.column, self.fault, self.remedy = file, line, column, message, remedy

    def __reduce__(self) -> tuple[Any, ...]:
        """The way into another process, with every word intact."""
        anew = partial(type(self), file=self.file, line=self.line, column=self.column, remedy=self.remedy)
        return anew, (self.fault,)


class LayoutError(SopanError):
    """An SOP that can't be laid out on the chosen paper, with the row and what would help."""

    id = "tak-tergambar"


class DefectError(SopanError):
    """A finished drawing that breaks the drawing contract: never shown, always reported with its case."""

    id = "gambar-cacat"


class WriteError(SopanError):
    """An output that can't be written: unknown format, missing extra, or a place that can't be written to."""

    id = "tak-tertulis"
