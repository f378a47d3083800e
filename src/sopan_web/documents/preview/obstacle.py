"""Refuses to draw what nobody could follow and what would keep a processor busy for minutes."""

from dataclasses import dataclass
from itertools import accumulate

from sopan import Branch, Sop, build_flow
from sopan_web.documents.preview.note import Note
from sopan_web.documents.sheet import Sheet

# The longest real SOP has 29 steps; 200 are drawn in about two seconds.
MOST_ROWS = 200

# Real SOPs have two at most; twelve are drawn in about two seconds, thirty would take fifteen.
MOST_ABREAST = 12


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of a drawing, near ``row`` (from 0), and what helps."""

    row: int
    fault: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.fault} {self.remedy}"


def find_obstacle(sop: Sop) -> Obstacle | None:
    """Too many rows, or too many long arrows side by side; None for every SOP that can be drawn."""
    if len(sop.kegiatan) > MOST_ROWS:
        return Obstacle(
            MOST_ROWS, f"SOP dengan lebih dari {MOST_ROWS} langkah tidak dapat digambar.", "Pecah menjadi beberapa SOP."
        )
    abreast = _arrows_below_each_row(sop)
    most = max(abreast)
    if most <= MOST_ABREAST:
        return None
    row = abreast.index(most)
    return Obstacle(
        row,
        f"Lebih dari {MOST_ABREAST} panah panjang berjalan sejajar di bawah langkah {sop.kegiatan[row].no}, sehingga "
        "alurnya tidak dapat digambar.",
        "Arahkan ke langkah yang lebih dekat, atau pecah menjadi beberapa SOP.",
    )


def note_obstacle(sheet: Sheet, sop: Sop) -> tuple[Note, ...]:
    """The same as a finding that bars submission, for an SOP without a drawing can't be enacted."""
    found = find_obstacle(sop)
    if found is None:
        return ()
    row = sheet["kegiatan"][found.row]["id"]
    return (Note("SH05", "galat", found.fault, found.remedy, row=row, field="simbol"),)


def _arrows_below_each_row(sop: Sop) -> list[int]:
    """How many arrows that skip a row run past the rule under each row."""
    flow = build_flow(sop)
    row_of = {node.id: node.row for node in flow.nodes}
    turns = [0] * (len(sop.kegiatan) + 1)
    for edge in flow.edges:
        top, foot = sorted((row_of[edge.source], row_of[edge.target]))
        if edge.branch is not Branch.GABUNG and foot - top > 1:
            turns[top] += 1
            turns[foot] -= 1
    return list(accumulate(turns))
