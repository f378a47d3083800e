"""Every line of a drawing has one plain sentence."""

from dataclasses import replace

import pytest

from sopan.document import Sop
from sopan.flow import build_flow
from sopan.flow.sentences import sentence_of
from tests.core.flows import sop_of


def sentences(sop: Sop) -> list[str]:
    flow = build_flow(sop)
    return [sentence_of(edge, flow) for edge in flow.edges]


def test_an_arrow_names_both_steps_and_its_condition() -> None:
    assert sentences(sop_of("( Ana", "< Budi ya=3 tidak=1", ") Ana")) == [
        "Dari langkah 1 (Ana) ke langkah 2 (Budi).",
        "Dari langkah 2 (Budi) ke langkah 3 (Ana) jika Ya.",
        "Dari langkah 2 (Budi) ke langkah 1 (Ana) jika Tidak.",
    ]


def test_a_joining_line_says_who_works_together() -> None:
    assert sentences(sop_of("( Ana,Budi,Citra"))[:2] == [
        "Langkah 1 dilakukan bersama oleh Ana dan Budi.",
        "Langkah 1 dilakukan bersama oleh Budi dan Citra.",
    ]


def test_an_arrow_inside_a_row_names_the_actors() -> None:
    assert (
        sentences(sop_of("( Ana | < Budi ya=2 tidak=Ana", ") Ana"))[2] == "Pada langkah 1, dari Budi ke Ana jika Tidak."
    )


def test_a_step_done_again_is_said_to_be_repeated() -> None:
    assert "Langkah 2 (Budi) diulang jika Tidak." in sentences(sop_of("( Ana", "< Budi ya=3 tidak=2", ") Ana"))


@pytest.mark.parametrize(
    ("label", "condition"),
    [("Lengkap", " jika Lengkap."), ("jika ditolak.", " jika ditolak."), ("Apabila sah", " jika sah."), ("", ".")],
)
def test_a_label_never_doubles_its_words(label: str, condition: str) -> None:
    flow = build_flow(sop_of("( Ana", ") Budi"))
    edge = flow.edges[0]._replace(label=label)
    assert sentence_of(edge, flow) == f"Dari langkah 1 (Ana) ke langkah 2 (Budi){condition}"


def test_missing_names_and_numbers_are_said() -> None:
    sop = sop_of("( Ana", ") Budi")
    rows = (replace(sop.kegiatan[0], no="", pelaksana=("",)), replace(sop.kegiatan[1], no="2."))
    assert sentences(replace(sop, kegiatan=rows)) == ["Dari langkah tanpa nomor di baris 1 ke langkah 2 (Budi)."]
