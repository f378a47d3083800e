"""From a PDF's bytes to its pages, in a confined process."""

from collections.abc import Mapping

from sopan.readers.found import FoundDocument, FoundPage, Outline, Source
from sopan.readers.printed.paper import Letters
from sopan.readers.printed.pdf.mute import mute_pages
from sopan.readers.printed.pdf.page import compose_page
from sopan.readers.printed.pdf.pieces import gather_pieces
from sopan.readers.printed.pdf.tiles import join_tiles
from sopan.readers.printed.pdfium import open_pdf, readable_scale, run_confined


def read_pdf(data: bytes, file: str = "", letters: Mapping[int, Letters] = {}) -> FoundDocument:
    """What stands on the pages of the PDF in ``data``; ``file`` is named in errors.

    Pages that are one sheet of a spreadsheet, cut by the print, are joined again. Pages that hold nothing but
    pictures stay empty: see ``sopan.readers.printed.scan``, which also gives the ``letters`` of pages, by their
    numbers, that show some and hold none. Raises UnreadableError.
    """
    return run_confined(read_here, file, data, file, letters)


def read_here(data: bytes, file: str = "", letters: Mapping[int, Letters] = {}) -> FoundDocument:
    """The same, in this process: without limits of memory and time."""
    with open_pdf(data, file) as document:
        scale = readable_scale(document)
        numbers = range(len(document))
        pieces = [gather_pieces(document, index, scale, file, letters.get(index + 1)) for index in numbers]
    sheets = join_tiles(pieces)
    pages = tuple(compose_page(sheet) for sheet in sheets)
    remarks = *_of_joining(len(pieces), len(pages)), *_of_letters(pages), *_of_pictured(letters)
    return FoundDocument(Source.PDF, pages, remarks)


def find_mute(data: bytes, file: str = "") -> tuple[int, ...]:
    """The numbers of the pages that show letters and hold none. Raises UnreadableError."""
    return run_confined(find_mute_here, file, data, file)


def find_mute_here(data: bytes, file: str = "") -> tuple[int, ...]:
    """The same, in this process."""
    with open_pdf(data, file) as document:
        return mute_pages(document)


def _of_joining(printed: int, joined: int) -> tuple[str, ...]:
    if joined == printed:
        return ()
    return (f"{printed} halaman PDF ini potongan lembar yang lebih besar; disambung kembali menjadi {joined} lembar.",)


def _of_letters(pages: tuple[FoundPage, ...]) -> tuple[str, ...]:
    """A word about tables without a letter: some programs print letters as outlines."""
    mute = ", ".join(str(page.number) for page in pages if page.tables and _is_mute(page))
    if not mute:
        return ()
    return (
        f"Halaman {mute}: ada tabel, tetapi tidak satu huruf pun terbaca; mungkin hurufnya tersimpan sebagai garis. "
        "Cetak ulang ke PDF dari aplikasi asalnya, atau impor pindaian cetakannya.",
    )


def _of_pictured(letters: Mapping[int, Letters]) -> tuple[str, ...]:
    if not letters:
        return ()
    told = ", ".join(map(str, sorted(letters)))
    return (f"Halaman {told}: hurufnya tidak tersimpan sebagai huruf; dibaca dari gambarnya, periksa ejaannya.",)


def _is_mute(page: FoundPage) -> bool:
    """Whether it holds neither a word nor a picture of one."""
    cells = (cell.text for table in page.tables for cell in table.cells)
    spoken = any(cells) or page.texts or any(shape.text for shape in page.shapes)
    return not spoken and not any(shape.outline is Outline.PICTURE for shape in page.shapes)
