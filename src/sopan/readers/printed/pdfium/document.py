"""Opens a PDF within limits, and says in Indonesian why one can't be opened."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sopan.errors import UnreadableError

MAX_BYTES = 100_000_000
MAX_PAGES = 200

_FAULTS = {
    raw.FPDF_ERR_PASSWORD: (
        "PDF ini dikunci dengan kata sandi.",
        "Buka dengan kata sandinya, simpan salinan tanpa kata sandi, lalu impor salinan itu.",
    ),
    raw.FPDF_ERR_SECURITY: (
        "PDF ini dikunci dengan cara yang tidak dikenal.",
        "Cetak ulang ke PDF dari aplikasi yang dapat membukanya, lalu impor hasilnya.",
    ),
}
_DAMAGED = ("berkas PDF rusak atau terpotong.", "Minta salinan yang utuh, atau cetak ulang ke PDF.")


@contextmanager
def open_pdf(data: bytes, file: str = "") -> Iterator[pdfium.PdfDocument]:
    """The document in ``data``, closed afterwards. Raises UnreadableError: damaged, locked, or too large."""
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"PDF ini {len(data) / 1e6:.0f} MB, lebih besar daripada batas {MAX_BYTES // 1_000_000} MB.",
            file=file,
            remedy="Pecah menjadi satu berkas tiap SOP.",
        )
    document = _load(data, file)
    try:
        _check_pages(len(document), file)
        yield document
    finally:
        document.close()


def _load(data: bytes, file: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        fault, remedy = _FAULTS.get(error.err_code, _DAMAGED)
        raise UnreadableError(fault, file=file, remedy=remedy) from error


def _check_pages(count: int, file: str) -> None:
    if count == 0:
        raise UnreadableError("PDF ini tidak berisi satu halaman pun.", file=file, remedy=_DAMAGED[1])
    if count > MAX_PAGES:
        raise UnreadableError(
            f"PDF ini {count} halaman, lebih banyak daripada batas {MAX_PAGES} halaman.",
            file=file,
            remedy="Pecah menjadi satu berkas tiap SOP.",
        )
