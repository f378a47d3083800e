"""Packing keeps every object and refuses what it doesn't know."""

from io import BytesIO

import pikepdf
import pytest

from sopan.writers.pdf.pack import pack

_LOOSE = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
          3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>"}  # fmt: skip
_CONTENT = b"<</Length 26>>\nstream\n(endobj 9 0 obj endstream) \nendstream"


def _document(extra: int = 0) -> bytes:
    """A small PDF as typst builds it, with ``extra`` further loose objects."""
    bodies = _LOOSE | {4: _CONTENT} | {number: b"[%d]" % number for number in range(5, 5 + extra)}
    pdf, places = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n", []
    for number, body in bodies.items():
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n\n" % (number, body)
    table = len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(bodies) + 1)
    pdf += b"".join(b"%010d 00000 n\r\n" % place for place in places)
    return pdf + b"trailer\n<</Size %d/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, table)


def test_every_object_is_kept() -> None:
    packed = pikepdf.open(BytesIO(pack(_document(extra=450))))
    assert packed.pages[0].Contents.read_bytes() == b"(endobj 9 0 obj endstream)"
    assert [packed.get_object(number, 0)[0] for number in (5, 204, 205, 454)] == [5, 204, 205, 454]
    assert packed.trailer.ID[0] == "a"
    assert packed.check_pdf_syntax() == []


def test_packing_makes_it_smaller() -> None:
    document = _document(extra=450)
    assert len(pack(document)) < len(document) / 3


@pytest.mark.parametrize("lost", [b"trailer", b"2 0 obj"])
def test_what_typst_would_not_write_is_refused(lost: bytes) -> None:
    with pytest.raises(ValueError, match=r"no classic trailer|object \d+ is not where"):
        pack(_document().replace(lost, b"%" * len(lost)))


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(ValueError, match="no classic trailer"):
        pack(b"")
