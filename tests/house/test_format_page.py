"""docs/format.md is in step with the field table, the limits, and the reader."""

import re

from tests.examples import ROOT

from sopan.document.field import Kind
from sopan.document.fields import MAX_KEGIATAN
from sopan.readers.record import limits
from sopan.readers.sop_file import read_sop_text
from sopan.writers.sop_file.format_page import insert_tables

PAGE = (ROOT / "docs" / "format.md").read_text("utf-8")


def test_tables_are_those_of_the_field_table() -> None:
    assert insert_tables(PAGE) == PAGE, "jalankan: python tools/write_format_page.py"


def test_first_example_is_read_without_a_notice() -> None:
    whole, part = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert read_sop_text(whole).notices == ()
    reading = read_sop_text("judul: x\nkegiatan:\n- no: 1\n" + part)
    assert reading.notices == ()
    assert len(reading.sop.kegiatan[1].simpul) == 2


def test_limits_are_those_of_the_reader() -> None:
    refused = PAGE[PAGE.index("## Yang ditolak") :]
    for limit in (MAX_KEGIATAN, limits.MAX_NODES, limits.MAX_DEPTH, limits.MAX_TEXT, limits.MAX_BYTES // 1_000_000):
        assert re.search(rf"\b{limit:,}\b".replace(",", r"\."), refused), limit


def test_every_kind_is_explained() -> None:
    for kind in set(Kind) - {Kind.PILIHAN, Kind.BAGIAN}:
        assert f"**{kind.value}**" in PAGE, kind
