"""Broken, foreign, and hostile Word files are refused in plain words or read as far as they go, quickly."""

import io
import random
import re
import time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from sopan.drawing import Rect
from sopan.errors import UnreadableError
from sopan.readers.office.docx import read_docx
from tests.readers.office.docx.bodies import SIZE, read_body
from tests.readers.office.docx.fixtures import make
from tests.readers.office.docx.making.word import drawn
from tests.readers.office.docx.making.word.text import Cell, Row, para, run, table

MANY = 3_000


def _changed(name: str, part: str, old: bytes, new: bytes) -> bytes:
    """The office's file with ``part`` changed; without it where ``new`` is empty and ``old``, too."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(make(name))) as whole, ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for entry in whole.namelist():
            content = whole.read(entry)
            if entry != part:
                archive.writestr(entry, content)
            elif old:
                archive.writestr(entry, content.replace(old, new))
    return written.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan zip",
        make("dinsos")[:3000],
        _changed("dinsos", "word/document.xml", b"", b""),
        _changed("dinsos", "word/document.xml", b"w:body", b"w:badan"),
        _changed("dinsos", "word/document.xml", b"<w:tbl>", b"<w:tbl"),
        _changed("dinsos", "_rels/.rels", b"officeDocument", b"lain"),
    ],
    ids=["kosong", "bukan zip", "terpotong", "tanpa isi", "tanpa badan", "XML rusak", "bukan Word"],
)
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"surat\.docx"):
        read_docx(data, "surat.docx")


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "word/settings.xml"])
def test_a_file_is_read_without_its_lesser_parts(part: str) -> None:
    whole, less = read_docx(make("kelurahan")), read_docx(_changed("kelurahan", part, b"", b""))
    assert [len(page.tables[0].cells) for page in less.pages] == [len(page.tables[0].cells) for page in whole.pages]


def test_the_strict_edition_of_the_standard_is_the_same_to_us() -> None:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    loose = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert read_docx(_changed("dinsos", "word/document.xml", loose, strict)) == read_docx(make("dinsos"))


def test_any_number_may_be_nonsense() -> None:
    chance = random.Random(5)
    odd = [b"", b"-1", b"abc", b"99999999999999999999", b"NaN", b"1e308", b"-0.5"]
    with ZipFile(io.BytesIO(make("bkpsdm"))) as whole:
        content = whole.read("word/document.xml")
    for _ in range(10):
        changed = re.sub(
            rb'(?<=")-?\d+(?=")', lambda it: chance.choice(odd) if chance.random() < 0.1 else it[0], content
        )
        document = read_docx(_changed("bkpsdm", "word/document.xml", content, changed))
        assert document.pages
        assert all(page.width > 0 and page.height > 0 for page in document.pages)


def test_thousands_of_shapes_are_read_within_seconds() -> None:
    shape = drawn.anchored(drawn.closed("rect", Rect(1, 1, 9, 9), 1), (0, 0))
    began = time.process_time()
    (page,) = read_body(para(shape * MANY)).pages
    assert len(page.shapes) == MANY
    assert len({it.id for it in page.shapes}) == MANY
    assert time.process_time() - began < 6


def test_tables_within_tables_are_not_measured_over_and_over() -> None:
    body = "<w:p/>"
    for _ in range(9):
        body = table([100, 100], [Row([Cell(f"{body}<w:p/>"), Cell(f"{body}<w:p/>")])])
    began = time.process_time()
    read_body(body)
    assert time.process_time() - began < 5


def test_a_sheet_of_no_size_is_given_some() -> None:
    section = '<w:sectPr><w:pgSz w:w="0" w:h="0"/><w:pgMar w:top="99999" w:left="99999"/></w:sectPr>'
    document = read_body(para(run("a")), section=section)
    assert document.pages[0].width > 0
    assert read_body(para(run("a"))).pages[0][1:3] == SIZE
