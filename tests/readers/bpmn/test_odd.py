"""Files that are no BPMN, are broken, or were made to harm are refused or read within bounds."""

import time

import pytest
from hypothesis import given, settings, strategies as st

from sopan.errors import UnreadableError
from sopan.readers.bpmn import read_bpmn
from tests.readers.bpmn.test_foreign import FILES

HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">'


def process(inside: str, extra: str = "") -> bytes:
    return f'{HEAD}<process id="p">{inside}</process>{extra}</definitions>'.encode()


def task(id: object, name: str = "Menyusun") -> str:
    return f'<task id="t{id}" name="{name} {id}"/>'


def flow(source: object, target: object) -> str:
    return f'<sequenceFlow id="f{source}.{target}" sourceRef="t{source}" targetRef="t{target}"/>'


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"<html/>", "bukan BPMN 2.0"),
        (b"<definitions><process id='p'>", "rusak"),
        (b'<!DOCTYPE d [<!ENTITY a "aaaa">]><definitions>&a;</definitions>', "DOCTYPE"),
        (process(""), "tidak memuat langkah"),
        (process('<startEvent id="s"/>').replace(b"process", b"proses"), "tidak memuat langkah"),
        (process("".join(task(n) for n in range(2_100))), "lebih dari 2000 unsur"),
    ],
)
def test_what_is_no_process_is_refused_with_the_reason(data: bytes, fault: str) -> None:
    with pytest.raises(UnreadableError, match=fault):
        read_bpmn(data, "x.bpmn")


def test_two_processes_are_two_sops() -> None:
    second = f'<process id="q" name="Kedua">{task("b")}</process>'
    readings = read_bpmn(process(task("a"), second), "x.bpmn")
    assert [reading.sop.kegiatan[0].uraian for reading in readings] == ["Menyusun a", "Menyusun b"]


def test_arrows_to_nowhere_and_onto_oneself_do_no_harm() -> None:
    inside = task(1) + task(2) + flow(1, 2) + flow(2, 99) + flow(1, 1) + '<sequenceFlow id="x"/>'
    (reading,) = read_bpmn(process(inside), "x.bpmn")
    assert [it.uraian for it in reading.sop.kegiatan] == ["Menyusun 1", "Menyusun 2"]


def test_a_ring_without_a_start_is_cut_somewhere_and_kept() -> None:
    (reading,) = read_bpmn(process(task(1) + task(2) + task(3) + flow(1, 2) + flow(2, 3) + flow(3, 1)), "x.bpmn")
    assert reading.sop.kegiatan[2].lanjut == ("1",)


@pytest.mark.parametrize(("yes", "no"), [("Ya", "Tidak"), ("iya?", "TDK."), ("yes", "no")])
def test_the_answers_of_a_gateway_are_known_as_people_write_them(yes: str, no: str) -> None:
    gate = '<exclusiveGateway id="tg" name="Lengkap?"/>'
    answers = flow("g", 2).replace(" id", f' name="{yes}" id') + flow("g", 3).replace(" id", f' name="{no}" id')
    (reading,) = read_bpmn(process(task(1) + gate + task(2) + task(3) + flow(1, "g") + answers), "x.bpmn")
    (decision,) = [row for row in reading.sop.kegiatan if row.uraian == "Lengkap?"]
    assert (bool(decision.ya), bool(decision.tidak), decision.cabang) == (True, True, ())


def test_gateways_that_lead_to_each_other_end() -> None:
    ring = "".join(f'<exclusiveGateway id="t{n}"/>' for n in range(5)) + "".join(flow(n, (n + 1) % 5) for n in range(5))
    with pytest.raises(UnreadableError, match="tidak memuat langkah"):
        read_bpmn(process(ring), "x.bpmn")


def test_a_large_and_tangled_process_is_read_in_a_moment() -> None:
    count = 600
    inside = "".join(task(n) for n in range(count))
    inside += "".join(f'<parallelGateway id="t{count + n}"/>' for n in range(count))
    inside += "".join(flow(n, count + n) + flow(count + n, (n + 1) % count) + flow(count + n, (n * 7) % count)
                      for n in range(count))  # fmt: skip
    started = time.process_time()
    (reading,) = read_bpmn(process(inside), "x.bpmn")
    assert len(reading.sop.kegiatan) == count
    assert time.process_time() - started < 10


@settings(max_examples=40)
@given(st.sampled_from(["camunda", "bizagi", "bpmnio", "visio"]), st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    content = (FILES / f"{name}.bpmn").read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    gone = data.draw(st.integers(0, 400))
    try:
        readings = read_bpmn(content[:at] + content[at + gone :], "x.bpmn")
    except UnreadableError:
        return
    assert all(reading.sop.kegiatan for reading in readings)


def test_twins_and_blocks_within_blocks_do_no_harm() -> None:
    inner = f'<subProcess id="t1" name="Menelaah">{task(1)}{task(3)}</subProcess>'
    outer = f'<subProcess id="t2" name="Menilai"><subProcess id="t4" name="Menyaring">{inner}</subProcess></subProcess>'
    closed = '<B:BPMNShape xmlns:B="x" bpmnElement="t2" isExpanded="false"/>'
    (reading,) = read_bpmn(process(task(2) + outer + flow(2, 1), closed), "x.bpmn")
    assert reading.sop.kegiatan[0].uraian == "Menyusun 2"
    (reading,) = read_bpmn(process(outer, closed), "x.bpmn")
    assert [it.uraian for it in reading.sop.kegiatan] == ["Menilai"]
