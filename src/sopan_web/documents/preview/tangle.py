"""Refuses to draw what nobody could follow: too many long arrows side by side, whose drawing would take minutes."""

from itertools import accumulate

from sopan import Branch, Sop, build_flow
from sopan_web.documents.preview.note import Note
from sopan_web.documents.sheet import Sheet

# Real SOPs have two at most; twelve are drawn in about two seconds, thirty would keep a processor busy for fifteen.
MOST_ABREAST = 12


def find_tangle(sop: Sop) -> int | None:
    """The row (from 0) below which most arrows run side by side, if they are more than can be drawn."""
    flow = build_flow(sop)
    row_of = {node.id: node.row for node in flow.nodes}
    turns = [0] * (len(sop.kegiatan) + 1)
    for edge in flow.edges:
        top, foot = sorted((row_of[edge.source], row_of[edge.target]))
        if edge.branch is not Branch.GABUNG and foot - top > 1:
            turns[top] += 1
            turns[foot] -= 1
    abreast = list(accumulate(turns))
    most = max(abreast)
    return abreast.index(most) if most > MOST_ABREAST else None


def tell_tangle(sop: Sop, row: int) -> str:
    """Why there is no drawing, and what helps."""
    return (
        f"Lebih dari {MOST_ABREAST} panah panjang berjalan sejajar di bawah langkah {sop.kegiatan[row].no}, sehingga "
        "alurnya tidak dapat digambar. Arahkan ke langkah yang lebih dekat, atau pecah menjadi beberapa SOP."
    )


def note_tangle(sheet: Sheet, sop: Sop) -> tuple[Note, ...]:
    """The same as a finding that bars submission, for an SOP without a drawing can't be enacted."""
    row = find_tangle(sop)
    if row is None:
        return ()
    fault, _, remedy = tell_tangle(sop, row).partition(". ")
    return (Note("SH05", "galat", f"{fault}.", remedy, row=sheet["kegiatan"][row]["id"], field="simbol"),)
