"""What was read in a picture is told so that people look at what is likely wrong, and once."""

from dataclasses import replace

from sopan.pipeline.bringing.doubts import doubts_of
from sopan.readers.reading import BARE, UNCLEAR, Notice, Reading
from sopan.readers.sop_file import read_sop
from tests.examples import ROOT

SOP = read_sop(ROOT / "contoh" / "surat-masuk.yaml").sop
SHORT = replace(SOP, kegiatan=SOP.kegiatan[:2])


def letters(row: int, cell: str, confidence: float) -> Notice:
    """As a scan tells of a cell."""
    return Notice(UNCLEAR, f"{cell} terbaca kurang jelas.", ("kegiatan", row, cell), confidence=confidence)


def bare(row: int) -> Notice:
    """As the recogniser tells of a step without a symbol."""
    return Notice(BARE, f"langkah {row + 1} tidak bersimbol.", ("kegiatan", row, "pelaksana"), confidence=0.0)


def told(*notices: Notice) -> list[str]:
    """All sentences."""
    return [str(doubt) for doubt in doubts_of(Reading(SHORT, notices))]


def test_what_was_read_clearly_is_one_remark_and_the_rest_stands_out() -> None:
    cells = letters(0, "uraian", 0.96), letters(0, "waktu", 0.8), letters(1, "uraian", 0.97), letters(0, "output", 0.9)
    assert told(*cells) == [
        "langkah 1: kurang jelas terbaca: waktu, output; periksa ejaannya. (keyakinan 80 %)",
        "2 isian lain dari gambar terbaca dengan keyakinan sedikitnya 96 %; bacalah sekilas. (keyakinan 96 %)",
    ]


def test_that_no_step_has_a_symbol_is_said_once_and_that_one_has_none_at_its_place() -> None:
    (once,) = told(bare(0), bare(1))
    assert once.startswith("kegiatan: tidak satu simbol pun terbaca;")
    assert once.endswith("(tidak terbaca)")
    assert told(bare(1)) == ["langkah 2, pelaksana: langkah 2 tidak bersimbol. (tidak terbaca)"]
