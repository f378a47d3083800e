"""The BPMN file: a collaboration with one pool, its process, and its diagram."""

from collections import defaultdict
from collections.abc import Iterator

from sopan.document import Kegiatan, Sop
from sopan.drawing import Page
from sopan.flow.process import EXTENSIONS, NOBODY, Element, Passage, Process
from sopan.writers.bpmn.diagram import write_diagram
from sopan.writers.bpmn.extension import Extensions
from sopan.writers.xml_text import attribute, content

_SPACES = {
    "": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    ":bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    ":dc": "http://www.omg.org/spec/DD/20100524/DC",
    ":di": "http://www.omg.org/spec/DD/20100524/DI",
    ":sopan": EXTENSIONS,
}
_NO_TITLE = "SOP tanpa judul"


def write_bpmn(sop: Sop, process: Process, page: Page, label_ya: str = "Ya", label_tidak: str = "Tidak") -> str:
    """The BPMN file of ``sop``; ``page`` draws ``process``, whose decisions say the two labels. Same input, same text.

    It is read back as the same SOP: what BPMN has no word for stands in extension elements.
    """
    extensions = Extensions(sop, {element.row for element in process.elements if element.node})
    spaces = "".join(f' xmlns{name}="{space}"' for name, space in _SPACES.items())
    parts = (
        f'<definitions{spaces} id="Berkas" targetNamespace="{EXTENSIONS}" exporter="SOPAN">',
        '<collaboration id="Kolaborasi">',
        f'<participant id="Pool" name={attribute(sop.judul.strip() or _NO_TITLE)} processRef="Proses"/>',
        "</collaboration>",
        '<process id="Proses" isExecutable="false">',
        _documentation(_identity(sop)),
        extensions.of_process(label_ya, label_tidak),
        _lanes(process),
        *_elements(process, sop, extensions),
        *(_passage(each) for each in process.passages),
        "</process>",
        write_diagram(page),
        "</definitions>",
    )
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(filter(None, parts)) + "\n"


def _lanes(process: Process) -> str:
    lanes = []
    for number, name in enumerate(process.lanes):
        inside = "".join(f"<flowNodeRef>{each.id}</flowNodeRef>" for each in process.elements if each.lane == number)
        lanes.append(f'<lane id="Lane_{number + 1}" name={attribute(name or NOBODY)}>{inside}</lane>')
    return f'<laneSet id="Pelaksana">{"".join(lanes)}</laneSet>'


def _elements(process: Process, sop: Sop, extensions: Extensions) -> Iterator[str]:
    incoming, outgoing = defaultdict(list), defaultdict(list)
    for passage in process.passages:
        outgoing[passage.source].append(f"<outgoing>{passage.id}</outgoing>")
        incoming[passage.target].append(f"<incoming>{passage.id}</incoming>")
    told: set[int] = set()
    for element in process.elements:
        name = f" name={attribute(element.name)}" if element.name else ""
        about = _about(element, sop, extensions, told)
        lines = "".join((*incoming[element.id], *outgoing[element.id]))
        yield f'<{element.kind} id="{element.id}"{name}>{about}{lines}</{element.kind}>'


def _about(element: Element, sop: Sop, extensions: Extensions, told: set[int]) -> str:
    """The step in words, for programs that show no extensions, and its fields by its first symbol."""
    if not element.node:
        return ""
    fields = "" if element.row in told else extensions.of_row(element.row)
    told.add(element.row)
    return _documentation(_standard(sop.kegiatan[element.row])) + fields


def _passage(passage: Passage) -> str:
    name = f" name={attribute(passage.name)}" if passage.name else ""
    return f'<sequenceFlow id="{passage.id}"{name} sourceRef="{passage.source}" targetRef="{passage.target}"/>'


def _documentation(facts: Iterator[tuple[str, str]]) -> str:
    text = "\n".join(f"{title}: {value}" for title, value in facts if value.strip())
    return f"<documentation>{content(text)}</documentation>" if text else ""


def _identity(sop: Sop) -> Iterator[tuple[str, str]]:
    yield "Nomor SOP", sop.nomor
    yield "Instansi", sop.instansi
    yield "Unit kerja", sop.unit
    yield "Disahkan oleh", sop.disahkan_oleh.jabatan
    yield "Dasar hukum", "; ".join(sop.dasar_hukum)
    yield "Peringatan", "; ".join(sop.peringatan)


def _standard(kegiatan: Kegiatan) -> Iterator[tuple[str, str]]:
    yield "Langkah", kegiatan.no
    yield "Kelengkapan", kegiatan.mutu_baku.kelengkapan
    yield "Waktu", kegiatan.mutu_baku.waktu.teks
    yield "Output", kegiatan.mutu_baku.output
    yield "Keterangan", kegiatan.keterangan
