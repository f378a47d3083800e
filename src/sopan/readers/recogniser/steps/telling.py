"""Says, step by step, what was guessed or read with doubt: symbols, arrows, and texts."""

from collections.abc import Mapping, Sequence

from sopan.document import Bentuk
from sopan.document.grammar.waktu_dated import undated
from sopan.readers.found import Outline
from sopan.readers.reading import UNCLEAR
from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.remarks import Remarks
from sopan.readers.recogniser.steps.flow import Exit, Symbol, Web
from sopan.readers.recogniser.steps.rows import Step

_NAMES = {
    Role.NO: "nomor", Role.KEGIATAN: "uraian", Role.KELENGKAPAN: "kelengkapan", Role.WAKTU: "waktu",
    Role.OUTPUT: "output", Role.KETERANGAN: "keterangan",
}  # fmt: skip
_IN_ORDER = 0.5
_SURE = 0.85
_DATED = 0.6
_BRANCHED = 0.7


def tell_doubts(
    steps: Sequence[Step], web: Web, silent: Mapping[int, int], actors: Sequence[str], remarks: Remarks
) -> None:
    """Add a notice for everything that the file does not say itself."""
    for index, step in enumerate(steps):
        _tell_texts(index, step, remarks)
        for symbol in web.by_step[index]:
            _tell_symbol(index, step, symbol, actors, remarks)
            for exit in web.exits[symbol.node.id]:
                _tell_exit(index, steps, exit, web, remarks)
        if index in silent:
            remarks.add(
                "panah-ditebak",
                f"panah {step.no} -> {steps[silent[index]].no} tidak digambar, ditebak dari urutan langkah.",
                ("kegiatan", index, "lanjut"), _IN_ORDER,
            )  # fmt: skip


def _tell_texts(index: int, step: Step, remarks: Remarks) -> None:
    for role, confidence in step.confidence.items():
        if role in _NAMES:
            message = f"{_NAMES[role]} langkah {step.no} terbaca kurang jelas, periksa ejaannya."
            remarks.add(UNCLEAR, message, ("kegiatan", index, str(role)), confidence)
    printed = step.texts.get(Role.WAKTU, "")
    if undated(printed) != printed:
        message = f'waktu langkah {step.no} tertulis sebagai tanggal ("{printed}"), dibaca "{undated(printed)}".'
        remarks.add("waktu-bertanggal", message, ("kegiatan", index, str(Role.WAKTU)), _DATED)
    for role in step.shared:
        if role in _NAMES:
            message = f"sel {_NAMES[role]} langkah {step.no} mencakup beberapa baris; isinya dicatat di sini saja."
            remarks.add("sel-bersama", message, ("kegiatan", index, str(role)), 0.8)


def _tell_symbol(index: int, step: Step, symbol: Symbol, actors: Sequence[str], remarks: Remarks) -> None:
    place = ("kegiatan", index, "bentuk")
    node, read = symbol.node, f"dibaca sebagai {symbol.bentuk}"
    where = f"simbol langkah {step.no}, kolom {actors[node.column]},"
    if node.outline is Outline.PICTURE:
        remarks.add("simbol-gambar", f"{where} berupa gambar tempel, {read}.", place, 0.6)
    elif not node.drawn:
        remarks.add("simbol-huruf", f'{where} berupa huruf "{node.text}", {read}.', place, 0.8)
    elif symbol.asal:
        remarks.add("simbol-lain", f'{where} ("{symbol.asal}") bukan simbol baku, {read}.', place, 0.7)
    elif symbol.bentuk is Bentuk.KEPUTUSAN and node.outline is not Outline.DIAMOND:
        told = f"{where} digambar sebagai {node.shape} tetapi bercabang Ya dan Tidak, {read}."
        remarks.add("simbol-bercabang", told, place, _BRANCHED)
    elif node.confidence < _SURE:
        remarks.add("simbol-ragu", f"{where} terbaca kurang jelas, {read}.", place, node.confidence)


def _tell_exit(index: int, steps: Sequence[Step], exit: Exit, web: Web, remarks: Remarks) -> None:
    if not exit.guessed:
        return
    target = steps[web.symbols[exit.target].step].no
    kind = f" ({exit.kind.capitalize()})" if exit.kind in ("ya", "tidak") else ""
    why = f"ditebak {exit.guessed}" if exit.guessed.startswith("dari") else f"ditebak, {exit.guessed}"
    message = f"panah {steps[index].no} -> {target}{kind} {why}."
    remarks.add("panah-ditebak", message, ("kegiatan", index, exit.kind), exit.confidence)
