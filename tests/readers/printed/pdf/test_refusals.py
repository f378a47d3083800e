"""PDFs that are broken, locked, or made to harm are refused in Indonesian, within time and memory."""

import zlib
from io import BytesIO

import pikepdf
import pytest

from sopan.errors import UnreadableError
from sopan.readers.printed.pdf import read_pdf
from tests.readers.printed.pdf.sheets import pdf


def _fault(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_pdf(data, "arsip.pdf")
    assert str(caught.value).startswith("arsip.pdf: ")
    assert caught.value.remedy
    return caught.value.fault


def test_a_locked_pdf_says_that_it_is_locked() -> None:
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out, encryption=pikepdf.Encryption(owner="rahasia", user="rahasia"))
    assert "kata sandi" in _fault(out.getvalue())


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 dan seterusnya", pdf("0 0 m 9 9 l S")[:300]])
def test_a_broken_pdf_says_so(data: bytes) -> None:
    assert "rusak atau terpotong" in _fault(data)


def test_too_many_pages() -> None:
    assert "300 halaman" in _fault(pdf(*[""] * 300))


def test_a_map_of_a_hundred_thousand_lines() -> None:
    assert "bukan tabel SOP" in _fault(
        pdf("".join(f"{i % 400} {i % 299} m {i % 371} {i % 257} l S\n" for i in range(100_000)))
    )


def test_a_page_that_unpacks_to_half_a_gigabyte() -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b"0 0 m 9 9 l S\n" * 70_000) for _ in range(300)) + packer.flush()
    assert "terlalu berat" in _fault(pdf(bomb))
