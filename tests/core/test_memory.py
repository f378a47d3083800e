"""What a program asks of an SOP it holds in memory: pictures, documents, texts, times, without a file."""

import json
from fractions import Fraction
from xml.etree import ElementTree

import pytest

import sopan

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def sop() -> sopan.Sop:
    return sopan.read_sop(next(file for file in sopan.example_files() if file.stem == "surat-masuk")).sop


@pytest.fixture(scope="module")
def drawing(sop: sopan.Sop) -> sopan.Drawing:
    return sopan.lay_out(sop)


def test_every_page_becomes_one_svg(drawing: sopan.Drawing) -> None:
    flow, whole = sopan.write_svg_pages(drawing), sopan.write_svg_pages(drawing, identity=True)
    assert len(flow) == len(drawing.pages)
    assert whole[len(drawing.identity) :] == flow
    assert {ElementTree.fromstring(page).tag for page in whole} == {f"{SVG}svg"}


def test_a_live_sheet_leads_from_each_symbol_and_band_to_its_row(sop: sopan.Sop) -> None:
    (sheet,) = sopan.write_svg_pages(sopan.lay_out(sop, sopan.LayoutSettings(paged=False)), live=True)
    root = ElementTree.fromstring(sheet)
    symbols = root.find(f".//{SVG}g[@class='simbol']") or ()
    bands = root.find(f".//{SVG}g[@class='baris']") or ()
    flow = sopan.build_flow(sop)
    places = {node.id: (str(node.row), str(node.column)) for node in flow.nodes}
    assert {it.get("data-simpul"): (it.get("data-kegiatan"), it.get("data-pelaksana")) for it in symbols} == places
    assert [it.get("data-kegiatan") for it in bands] == [str(row) for row in range(len(sop.kegiatan))]


def test_the_document_and_the_pixels_are_bytes(drawing: sopan.Drawing) -> None:
    assert sopan.write_pdf(drawing).startswith(b"%PDF-1.7")
    assert {sopan.write_docx(drawing)[:4], sopan.write_xlsx(drawing)[:4]} == {b"PK\x03\x04"}
    pages = sopan.write_png_pages(drawing, 30, identity=True)
    assert len(pages) == len(drawing.identity) + len(drawing.pages)
    assert all(page.startswith(b"\x89PNG") for page in pages)


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_text_is_read_back_as_the_same_sop(sop: sopan.Sop, format: str) -> None:
    assert sopan.read_sop_text(sopan.write_sop_text(sop, format)).sop == sop


def test_a_text_format_that_is_not_there_is_told(sop: sopan.Sop) -> None:
    with pytest.raises(sopan.WriteError, match=r"pdf.*yaml, json, txt"):
        sopan.write_sop_text(sop, "pdf")


def test_sentences_come_a_paragraph_an_item(sop: sopan.Sop) -> None:
    told = sopan.explain(sop)
    assert told[0] == "SOP Pengelolaan Surat Masuk"
    assert [line.partition(".")[0] for line in told if line[0].isdigit()] == [row.no for row in sop.kegiatan]
    assert "Satu hari kerja dihitung 7 jam." in sopan.explain(sop, sopan.JamKerja(menit_per_hari=420))[-1]


def test_times_need_no_graph_from_the_caller(sop: sopan.Sop) -> None:
    times = sopan.measure_times(sop)
    assert times == sopan.measure_times(sop, sopan.build_flow(sop))
    assert times.main.office.atas == Fraction(450 + 75)
    assert sopan.spell_office(times.main.office.atas) == "1 hari kerja 1 jam 15 menit"


def test_the_register_tells_what_holds_instead_of_a_repealed_instrument() -> None:
    register = sopan.load_register()
    old = register.find(sopan.parse_citation("UU 5/2014 tentang Aparatur Sipil Negara"))
    assert old
    assert old.status == "dicabut"
    assert register.in_force(old).citation == "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"


def test_every_citation_of_the_register_is_read_back_as_its_own_row() -> None:
    register = sopan.load_register()
    for row in register.rows.values():
        assert register.find(sopan.parse_citation(row.citation)) == row


def test_a_number_is_made_from_the_pattern_it_is_held_against() -> None:
    template = "{urut}/SOP/{unit}/{tahun}"
    number = sopan.fill_pattern(template, {"urut": "007", "unit": "DISDIK", "tahun": "2026"})
    assert number == "007/SOP/DISDIK/2026"
    assert sopan.compile_pattern(template).fullmatch(number)


@pytest.mark.parametrize("parts", [{"urut": "7"}, {"urut": "tujuh", "tahun": "2026"}])
def test_a_number_with_a_missing_or_unfit_part_is_refused(parts: dict[str, str]) -> None:
    with pytest.raises(sopan.PatternError, match="belum terisi atau tidak cocok"):
        sopan.fill_pattern("{urut}/{tahun}", parts)


def test_every_example_is_a_file_of_an_sop() -> None:
    files = sopan.example_files()
    assert len(files) > 10
    assert all(json.loads(sopan.write_sop_text(sopan.read_sop(file).sop, "json"))["judul"] for file in files)
