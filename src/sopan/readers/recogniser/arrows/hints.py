"""Where a step's words say that the work goes back or on: "kembali ke langkah 3", "dikembalikan kepada Arsiparis"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sopan.readers.recogniser.words import fold

_STEP = r"(?:langkah|tahap(?:an)?|kegiatan|nomor|no|poin|point|butir|angka|proses|aktivitas|prosedur)"
_BACK = r"(?:kembali|dikembalikan|mengembalikan|diulang(?:i)?|mengulang(?:i)?|balik|kembalikan)"
_NUMBER = re.compile(rf"\b{_BACK}\b(?: \w+){{0,4}}? (?:ke )?{_STEP}(?: (?:ke|nomor|no))* (\d{{1,3}}[a-z]?)\b")
_ON = re.compile(
    rf"\b(?:lanjut|dilanjutkan|menuju|langsung)\b(?: \w+){{0,3}}? ke {_STEP}(?: (?:ke|nomor|no))* (\d{{1,3}}[a-z]?)\b"
)
_PERSON = re.compile(rf"\b{_BACK}\b(?: \w+){{0,3}}? (?:kepada|ke) (.{{3,60}})")
_IF_NOT = re.compile(r"\b(?:jika|bila|apabila|kalau)(?: \w+){0,3}? (?:tidak|belum|kurang|salah|ditolak|tdk)\b")


class Hint(NamedTuple):
    """What the words say: ``back`` whether it goes back, ``no`` the step's number or "", ``actor`` an index or -1."""

    back: bool
    no: str
    actor: int
    if_not: bool


def find_hint(text: str, actors: Sequence[str]) -> Hint | None:
    """The first hint in ``text``, or None."""
    folded = fold(text)
    if_not = _IF_NOT.search(folded) is not None
    if found := _NUMBER.search(folded):
        return Hint(True, found[1], -1, if_not)
    if found := _ON.search(folded):
        return Hint(False, found[1], -1, if_not)
    if found := _PERSON.search(folded):
        names = [(index, fold(name)) for index, name in enumerate(actors)]
        named = [(len(name), index) for index, name in names if name and found[1].startswith(name)]
        if named:
            return Hint(True, "", max(named)[1], if_not)
    return None
