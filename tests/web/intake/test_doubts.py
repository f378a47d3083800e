"""What is doubtful in a reading, gathered so that people can act on it, and the kinds of files in their language."""

from django.utils.translation import override

from sopan import Brought, Notice, Reading, read_profile
from sopan.pipeline.bringing.inputs.kind import Kind
from sopan_web.intake.actions.reading import found_sop
from sopan_web.intake.models import FoundSop, SourceFile
from tests.web.intake.test_bringing import SOP

NAMES = {"Word", "Excel", "PDF", "BPMN", "RTF"}


def unclear(row: int, cell: str, confidence: float) -> Notice:
    """As a scan tells it."""
    return Notice("teks-ragu", f"{cell} terbaca kurang jelas.", ("kegiatan", row, cell), confidence=confidence)


def read(*notices: Notice) -> FoundSop:
    """What would be kept of an SOP with these notices."""
    profile = read_profile("permenpanrb-35-2012")
    return found_sop(SourceFile(name="pindaian.pdf"), 1, Reading(SOP, notices), Brought("pindaian"), profile)


def test_the_unclear_cells_of_a_step_are_one_thing_to_look_at() -> None:
    arrow = Notice("panah-ditebak", "panah 1 -> 2 ditebak.", ("kegiatan", 0, "lanjut"), confidence=0.5)
    found = read(unclear(0, "no", 0.93), unclear(0, "waktu", 0.91), arrow, unclear(1, "output", 0.94))
    assert [(doubt["row"], doubt["message"], doubt["confidence"]) for doubt in found.doubts] == [
        (0, "panah 1 -> 2 ditebak.", 0.5),
        (0, "kurang jelas terbaca: nomor, waktu; periksa ejaannya.", 0.91),
        (1, "output terbaca kurang jelas.", 0.94),
    ]
    assert found.places == len({0, 1})


def test_every_kind_of_file_has_an_english_word() -> None:
    kinds = {kind.value for kind in Kind} | {"pindaian", "formulir SOPAN"}
    with override("en"):
        untold = {kind for kind in kinds if SourceFile(kind=kind).kind_shown == kind}
    assert untold == NAMES
