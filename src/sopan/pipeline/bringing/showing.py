"""Shows a foreign file as it looks on paper, so that a person can hold what was read against it."""

from collections.abc import Sequence

from sopan.pipeline.bringing.inputs.kind import Kind, find_kind

_ENDINGS = {
    Kind.DOCX: "docx", Kind.XLSX: "xlsx", Kind.DOC: "doc", Kind.XLS: "xls", Kind.XLSB: "xlsb", Kind.ODT: "odt",
    Kind.ODS: "ods", Kind.RTF: "rtf", Kind.PICTURE: "png",
}  # fmt: skip


def print_to_pdf(data: bytes, name: str = "") -> bytes | None:
    """A PDF of the file, made by LibreOffice unless it is one; None for kinds without pages. UnreadableError."""
    from sopan.readers.office.legacy.program import run_program

    kind = find_kind(data, name)
    if kind is Kind.PDF:
        return data
    return run_program(data, _ENDINGS[kind], "pdf", name) if kind in _ENDINGS else None


def print_together(files: Sequence[tuple[bytes, str]], name: str = "") -> list[bytes | None]:
    """PDFs of many (file, its name) by one start of LibreOffice; None for those it doesn't make. UnreadableError.

    It takes a second and a half to start, and a fifth of one for a file.
    """
    from sopan.readers.office.legacy.program import convert_together

    kinds = [find_kind(data, told) for data, told in files]
    meant = [number for number, kind in enumerate(kinds) if kind in _ENDINGS]
    made: list[bytes | None] = [None] * len(files)
    if meant:
        sources = [(files[number][0], _ENDINGS[kinds[number]]) for number in meant]
        for number, pdf in zip(meant, convert_together(sources, "pdf", name), strict=True):
            made[number] = pdf
    return made


def count_pages(pdf: bytes, name: str = "") -> int:
    """How many pages there are to paint. UnreadableError."""
    from sopan.readers.printed.pdfium import paint, run_confined

    return run_confined(paint.count_pages, name, pdf, name)


def paint_page(pdf: bytes, number: int, name: str = "") -> bytes:
    """Page ``number`` (from 0) as a grey PNG, painted in a process of its own. UnreadableError."""
    from sopan.readers.printed.pdfium import paint, run_confined

    return run_confined(paint.paint_page, name, pdf, number, name)
