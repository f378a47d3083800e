"""Centred titles of the identity form are broken evenly, and again in the same places by whoever breaks them anew."""

from dataclasses import replace

import pytest

from sopan.document import Pengesahan
from sopan.layout import LayoutSettings, Orientation, Paper, lay_out
from sopan.layout.measure import break_text, measure_width
from tests.core.layout.samples import chain

OFFICE = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("orientation", Orientation)
def test_a_title_broken_again_in_its_box_keeps_its_lines(paper: Paper, orientation: Orientation) -> None:
    signer = Pengesahan(jabatan=f"Kepala {OFFICE} Kabupaten Contoh", nama="Nama Pejabat", sebutan="Plt.")
    settings = LayoutSettings(paper, orientation)
    (page,) = lay_out(
        replace(chain(3), instansi="Kabupaten Contoh", unit=OFFICE, disahkan_oleh=signer), settings
    ).identity
    assert page.table
    texts = [text for cell in page.table.cells for text in cell.texts if text.align == "center"]
    titles = [text for text in texts if "Penanaman Modal" in " ".join(item.prose for item in text.items).title()]
    assert len(titles) == 2
    for text in titles:
        for item in text.items:
            assert break_text(item.prose, text.box.w, text.size, settings.typeface, item.bold) == item.lines
            for line in item.lines:
                unkerned = sum(measure_width(sign, text.size, settings.typeface, item.bold) for sign in line)
                assert unkerned < text.box.w  # as Word measures it
