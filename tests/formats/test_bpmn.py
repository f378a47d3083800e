"""A BPMN file is valid, clean, easy to look at, and holds the whole SOP."""

from itertools import pairwise

import pytest
from bpmn_io import BpmnModdle, check
from bpmn_io.lint import Linter
from bpmn_io.lint.resolver import NodeResolver
from hypothesis import given, settings
from lxml import etree

from sopan import example_files
from sopan.document import Bentuk, Cabang, Kegiatan, Pelaksana, Simpul, Sop
from sopan.drawing import Rect
from sopan.errors import LayoutError
from sopan.layout import LayoutSettings
from sopan.pipeline.deliver import write_in_lanes
from sopan.readers.bpmn import read_bpmn
from sopan.readers.sop_file import read_sop
from sopan.writers.bpmn import write_bpmn
from tests.drawings.corpus import read_case
from tests.formats.bpmn_schema import bpmn_schema
from tests.formats.pdf_samples import HOSTILE
from tests.strategies import well_formed_sops

MODEL = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
EXAMPLES = example_files()
PLAIN = LayoutSettings()
_AIR = 0.5


def write(sop: Sop, settings: LayoutSettings = PLAIN) -> str:
    """The file of ``sop`` as the command line writes it."""
    return str(write_in_lanes(write_bpmn, sop, settings))


def tricky() -> Sop:
    """All that a table says and BPMN says otherwise: a shared step, a row with a flow, own labels, a return to it."""
    rows = (
        Kegiatan("1", "Menerima berkas", ("Loket",), Bentuk.MULAI),
        Kegiatan("2", "Membahas <berkas> & lampirannya", ("Loket", "Kasi", "Kabid"), lanjut=("3", "4")),
        Kegiatan("3", "Menilai\nberkas", ("Kasi",), Bentuk.KEPUTUSAN,
                 cabang=(Cabang("Lengkap", "4"), Cabang("Kurang", "2"), Cabang("Ditolak", "6"))),
        Kegiatan("4", "Memaraf berjenjang", ("Kasi", "Kabid"), Bentuk.KEPUTUSAN, simpul=(
            Simpul("Kasi"), Simpul("Kabid", Bentuk.KEPUTUSAN, ya="5", tidak="Kasi"))),
        Kegiatan("5", "Menyetujui bersama", ("Kasi", "Kabid"), Bentuk.KEPUTUSAN, ya="6", tidak="1"),
        Kegiatan("6", "Mengarsipkan", ("Loket",), Bentuk.SELESAI),
        Kegiatan("7", "Tanpa pelaksana"),
    )  # fmt: skip
    return Sop("Uji rumit", pelaksana=(Pelaksana("Loket"), Pelaksana("Kasi", "K"), Pelaksana("Kabid")), kegiatan=rows)


def sops() -> list[Sop]:
    """The examples of the program, a long one with many ways back, and a tricky one."""
    return [*(read_sop(file).sop for file in EXAMPLES), read_case("putaran-tiga-halaman"), tricky()]


def test_it_is_valid_against_the_schema_of_the_omg() -> None:
    schema = bpmn_schema()
    for sop in sops():
        assert schema.validate(etree.fromstring(write(sop).encode())), (sop.judul, schema.error_log.last_error)


@pytest.mark.parametrize("sop", sops(), ids=lambda sop: sop.judul)
def test_the_checks_of_bpmn_io_find_nothing(sop: Sop) -> None:
    text = write(sop)
    report = check(text)
    assert (report.ok, report.warnings, report.errors) == (True, [], [])
    root = BpmnModdle().from_xml(text).root_element
    assert Linter(resolver=NodeResolver()).lint(root, {"extends": "bpmnlint:recommended"}) == {}


@pytest.mark.parametrize("sop", sops(), ids=lambda sop: sop.judul)
def test_it_is_read_back_as_the_same_sop(sop: Sop) -> None:
    (reading,) = read_bpmn(write(sop).encode(), "x.bpmn")
    assert (reading.sop, reading.notices) == (sop, ())


def test_it_survives_a_program_that_saves_it_again() -> None:
    moddle = BpmnModdle()
    saved = moddle.to_xml(moddle.from_xml(write(tricky())).root_element, {"format": True}).xml
    assert saved != write(tricky())
    (reading,) = read_bpmn(saved.encode(), "x.bpmn")
    assert (reading.sop, reading.notices) == (tricky(), ())


@settings(max_examples=15)
@given(well_formed_sops())
def test_any_sop_is_read_back_and_drawn_without_a_touch(sop: Sop) -> None:
    text = write(sop)
    (reading,) = read_bpmn(text.encode(), "x.bpmn")
    assert (reading.sop, reading.notices) == (sop, ())
    assert touches(text) == []


@pytest.mark.parametrize("sop", sops(), ids=lambda sop: sop.judul)
def test_no_line_crosses_a_symbol_or_a_word(sop: Sop) -> None:
    assert touches(write(sop)) == []


def touches(text: str) -> list[tuple[str, str]]:
    """Pairs of a line and the symbol or word that it runs through, and of words and symbols that overlap."""
    root = etree.fromstring(text.encode())
    boxes = {each.get("bpmnElement"): _box(each.find("{*}Bounds")) for each in root.iterfind(".//{*}BPMNShape")}
    symbols = {id: box for id, box in boxes.items() if id != "Pool" and not id.startswith("Lane_")}
    words = [(each.getparent().get("bpmnElement"), _box(each.find("{*}Bounds")))
             for each in root.iterfind(".//{*}BPMNLabel")]  # fmt: skip
    found = [(f"kata {a}", b) for a, word in words for b, box in symbols.items() if _covers(box, word)]
    found += [(f"kata {a}", f"kata {b}") for n, (a, one) in enumerate(words) for b, two in words[:n] if _meet(one, two)]
    found += [(a, b) for a, one in symbols.items() for b, two in symbols.items() if a < b and _meet(one, two)]
    ends = {
        each.get("id"): (each.get("sourceRef"), each.get("targetRef")) for each in root.iter(f"{MODEL}sequenceFlow")
    }
    for edge in root.iterfind(".//{*}BPMNEdge"):
        line = edge.get("bpmnElement")
        points = [(float(point.get("x")), float(point.get("y"))) for point in edge.iterfind("{*}waypoint")]
        for (ax, ay), (bx, by) in pairwise(points):
            piece = Rect(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))
            found += [(line, id) for id, box in symbols.items() if id not in ends[line] and _meet(piece, box)]
            found += [(line, f"kata {id}") for id, box in words if _meet(piece, box)]
    return found


def _box(bounds: etree._Element) -> Rect:
    return Rect(*(float(bounds.get(key)) for key in ("x", "y", "width", "height")))


def _meet(a: Rect, b: Rect) -> bool:
    return a.x - _AIR < b.x + b.w and b.x < a.x + a.w + _AIR and a.y - _AIR < b.y + b.h and b.y < a.y + a.h + _AIR


def _covers(symbol: Rect, word: Rect) -> bool:
    """Whether a word lies on a symbol; diamonds (50) and circles (36) leave the corners of their boxes free."""
    x, y, reach = symbol.x + symbol.w / 2, symbol.y + symbol.h / 2, symbol.w / 2
    across = abs(min(max(x, word.x), word.x + word.w) - x)
    down = abs(min(max(y, word.y), word.y + word.h) - y)
    if symbol.w == 50:
        return across + down < reach
    return across**2 + down**2 < reach**2 if symbol.w == 36 else _meet(symbol, word)


def test_steps_stand_in_the_lanes_of_their_actors_with_their_words() -> None:
    root = etree.fromstring(write(tricky()).encode())
    lanes = {lane.get("name"): {node.text for node in lane} for lane in root.iter(f"{MODEL}lane")}
    assert list(lanes) == ["Loket", "Kasi", "Kabid"]
    assert {"k1s1", "k2s1", "k6s1"} <= lanes["Loket"]
    assert {"k2s2", "k3s1", "k4s1", "k5s1"} <= lanes["Kasi"]
    names = {each.get("id"): each.get("name") for each in root.find(f"{MODEL}process")}
    assert names["k2s3"] == "Membahas <berkas> & lampirannya"
    kinds = {each.get("id"): etree.QName(each).localname for each in root.find(f"{MODEL}process")}
    assert (kinds["k1s1"], kinds["k3s1"], kinds["k5s1_putusan"]) == ("userTask", "exclusiveGateway", "exclusiveGateway")
    assert (kinds["k2s1_bersama"], kinds["k2s1_lengkap"]) == ("parallelGateway", "parallelGateway")


def test_the_words_of_a_region_stand_on_the_arrows_and_are_known_again() -> None:
    sop = read_sop(EXAMPLES[0]).sop
    text = write(sop, LayoutSettings(label_ya="Setuju", label_tidak="Tolak"))
    assert 'name="Setuju"' in text
    assert 'name="Ya"' not in text
    assert read_bpmn(text.encode())[0] == read_bpmn(write(sop).encode())[0]


@pytest.mark.parametrize("name", HOSTILE)
def test_odd_names_stay_words(name: str) -> None:
    actor = Pelaksana("Loket")
    sop = Sop(f"Uji {name}", pelaksana=(actor,), kegiatan=(Kegiatan("1", f"Uji {name}", ("Loket",), Bentuk.MULAI),))
    assert etree.fromstring(write(sop).encode()).find(f".//{MODEL}participant").get("name")


def test_the_same_sop_makes_the_same_bytes() -> None:
    assert write(tricky()) == write(tricky())


def test_an_sop_without_steps_is_refused() -> None:
    with pytest.raises(LayoutError, match="belum punya langkah"):
        write(Sop("Kosong", kegiatan=(Kegiatan("1", "Tanpa pelaksana"),)))


def test_all_lies_right_of_and_below_the_corner_of_the_sheet() -> None:
    """Programs for BPMN draw nothing left of or above the sheet's corner."""
    root = etree.fromstring(write(tricky()).encode())
    assert all(float(each.get("x")) >= 0 <= float(each.get("y")) for each in root.iterfind(".//{*}Bounds"))
