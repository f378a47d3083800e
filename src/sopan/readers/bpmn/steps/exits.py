"""The ways on from a step, in the words of the table: ya, tidak, cabang, lanjut."""

from typing import NamedTuple

from sopan.readers.bpmn.chart.model import Arc
from sopan.readers.bpmn.steps.graph import Graph

_YES, _NO = {"ya", "yes", "y", "iya"}, {"tidak", "no", "t", "n", "tdk"}
_Doubts = tuple[tuple[str, str, float, str], ...]


class Exits(NamedTuple):
    """Targets as row numbers; ``doubts`` hold id, sentence, confidence, and field."""

    ya: str = ""
    tidak: str = ""
    lanjut: tuple[str, ...] = ()
    cabang: tuple[tuple[str, str], ...] = ()
    decides: bool = False
    ends: bool = False
    doubts: _Doubts = ()


def read_exits(graph: Graph, id: str, numbers: dict[str, str], back: set[Arc]) -> Exits:
    """The exits of node ``id``; ``numbers`` are the rows of all nodes, ``back`` the arrows that lead back."""
    arcs = graph.leaving(id)
    if not arcs:
        known = id in graph.lasts
        doubts: _Doubts = () if known else (("tanpa-akhir", "tidak ada langkah sesudahnya; dibaca selesai.", 0.7, ""),)
        return Exits(ends=True, doubts=doubts)
    if len(arcs) > 1 and (id in graph.decisions or all(arc.label for arc in arcs)):
        return _decide(arcs, numbers, back)
    cabang = tuple((arc.label, numbers[arc.target]) for arc in arcs if arc.label and not arc.message and len(arcs) > 1)
    targets = tuple(numbers[arc.target] for arc in arcs if arc.message or not arc.label or len(arcs) == 1)
    doubts = tuple(_message(arc, numbers) for arc in arcs if arc.message)
    if targets == (str(int(numbers[id]) + 1),) and not cabang:
        return Exits(doubts=doubts)
    if len(targets) > 1:
        doubts = (*doubts, ("serentak", f"memulai langkah {', '.join(targets)} sekaligus.", 0.8, "lanjut"))
    return Exits(lanjut=targets, cabang=cabang, doubts=doubts)


def _message(arc: Arc, numbers: dict[str, str]) -> tuple[str, str, float, str]:
    said = f' "{arc.label}"' if arc.label else ""
    return "pesan-jadi-panah", f"pesan{said} ke langkah {numbers[arc.target]} dibaca sebagai panah.", 0.6, "lanjut"


def _decide(arcs: list[Arc], numbers: dict[str, str], back: set[Arc]) -> Exits:
    """The exits of a decision: Ya and Tidak where the arrows say so, any other word as a branch of its own."""
    words = [_plain(arc.label) for arc in arcs]
    guessed = _guess(arcs, words, back)
    ya = tidak = ""
    cabang: list[tuple[str, str]] = []
    for arc, word in zip(arcs, guessed, strict=True):
        target = numbers[arc.target]
        if word == "ya" and not ya:
            ya = target
        elif word == "tidak" and not tidak:
            tidak = target
        else:
            cabang.append((arc.label or word or f"Pilihan {len(cabang) + 1}", target))
    told = [
        ("cabang-ditebak", f"panah ke langkah {numbers[arc.target]} tidak berkata; dibaca {word or 'pilihan'}.",
         _sureness(words, arc in back), "cabang")
        for arc, before, word in zip(arcs, words, guessed, strict=True)
        if not before
    ]  # fmt: skip
    return Exits(ya, tidak, (), tuple(cabang), decides=True, doubts=tuple(told))


def _plain(label: str) -> str:
    word = label.casefold().strip(" .?!")
    return "ya" if word in _YES else "tidak" if word in _NO else label


def _guess(arcs: list[Arc], words: list[str], back: set[Arc]) -> list[str]:
    """The words with those guessed that are missing: the other answer, or Tidak for the one way that leads back."""
    if len(arcs) != 2 or all(words):
        return words
    if any(words):
        other = {"ya": "tidak", "tidak": "ya"}.get("".join(words), "Lainnya")
        return [word or other for word in words]
    returning = [arc in back for arc in arcs]
    if sum(returning) == 1:
        return ["tidak" if each else "ya" for each in returning]
    return ["ya", "tidak"]


def _sureness(words: list[str], returning: bool) -> float:
    if any(words):
        return 0.7
    return 0.5 if returning and len(words) == 2 else 0.3
