"""A table that does not fit is refused with what would help."""

from dataclasses import replace

import pytest

from sopan.document import Cabang, Simpul, Sop
from sopan.errors import LayoutError
from sopan.layout import LayoutSettings, Orientation, Paper, lay_out
from tests.core.flows import sop_of
from tests.core.layout.samples import chain


def _labelled(label: str) -> Sop:
    sop = sop_of("( Ana", "< Budi A=3 B=1", "[ Citra", ") Ana")
    rows = list(sop.kegiatan)
    rows[1] = replace(rows[1], cabang=(Cabang(label, "3"), Cabang("Tidak", "1")))
    return replace(sop, kegiatan=tuple(rows))


def test_a_label_of_some_words_is_printed_whole() -> None:
    (page,) = lay_out(_labelled("Memenuhi syarat administrasi")).pages
    assert {line.label.text for line in page.lines if line.label} == {"Memenuhi syarat administrasi", "Tidak"}


def test_a_label_as_long_as_a_sentence_is_named() -> None:
    sentence = "Berkas permohonan lengkap, benar, dan telah diparaf oleh semua pejabat yang berwenang"
    with pytest.raises(LayoutError, match=f'Label jalan keluar "{sentence}" tidak muat'):
        lay_out(_labelled(sentence))


def test_more_actors_than_the_sheet_holds_are_counted() -> None:
    with pytest.raises(LayoutError, match="60 kolom pelaksana tidak muat di kertas Letter"):
        lay_out(chain(60, 60), LayoutSettings(Paper.LETTER, Orientation.PORTRAIT))


def test_an_arrow_between_neighbours_is_never_squeezed_to_its_head() -> None:
    inner = (Simpul("Pelaksana1", lanjut=("Pelaksana2",)), Simpul("Pelaksana2"))
    sop = chain(24, 24)
    rows = list(sop.kegiatan)
    rows[1] = replace(rows[1], pelaksana=("Pelaksana1", "Pelaksana2"), simpul=inner)
    crowded = replace(sop, kegiatan=tuple(rows))
    lines = [line for page in lay_out(crowded, LayoutSettings(Paper.A4)).pages for line in page.lines]
    (arrow,) = [line for line in lines if (line.source, line.target) == ("k2s1", "k2s2")]
    (ax, ay), (bx, by) = arrow.points
    assert ay == by
    assert bx - ax >= 5
    with pytest.raises(LayoutError, match="24 kolom pelaksana tidak muat"):
        lay_out(crowded, LayoutSettings(Paper.A4, Orientation.PORTRAIT))
