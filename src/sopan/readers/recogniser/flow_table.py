"""Reads the flow table of one SOP: actors, steps, symbols, arrows, in the order of the passes."""

from collections.abc import Sequence
from typing import NamedTuple

from sopan.document import Kegiatan
from sopan.drawing import Rect
from sopan.readers.found import FoundDocument
from sopan.readers.recogniser.arrows.read import Drawn, read_drawing
from sopan.readers.recogniser.page.actors import Actors, name_actors
from sopan.readers.recogniser.page.rows import Part
from sopan.readers.recogniser.remarks import Remarks
from sopan.readers.recogniser.sorting.drafts import Draft
from sopan.readers.recogniser.steps.flow import weave_web
from sopan.readers.recogniser.steps.guesses import fill_in, silent_exits
from sopan.readers.recogniser.steps.kegiatan import Table
from sopan.readers.recogniser.steps.rows import make_steps
from sopan.readers.recogniser.steps.telling import tell_doubts
from sopan.readers.recogniser.symbols.cells import read_words
from sopan.readers.recogniser.symbols.ground import lay_ground
from sopan.readers.recogniser.symbols.shapes import find_symbols


class FlowTable(NamedTuple):
    """Actors in order of their columns, the kegiatan, and words that found no place.

    ``used`` holds the loose texts that did find one, by page index and box.
    """

    actors: tuple[str, ...] = ()
    kegiatan: tuple[Kegiatan, ...] = ()
    aside: tuple[str, ...] = ()
    used: frozenset[tuple[int, Rect]] = frozenset()


def read_flow_table(document: FoundDocument, draft: Draft, strangers: Sequence[Part], remarks: Remarks) -> FlowTable:
    """The flow table of ``draft``; ``strangers`` are the parts of the document's other SOPs."""
    actors = name_actors(draft.parts)
    _tell_nameless(draft.parts, actors, remarks)
    grounds = lay_ground(draft.parts, actors.numbers)
    symbols = find_symbols(document, grounds, strangers)
    read_words(draft.parts, actors, symbols)
    marked = {node.row for node in symbols.nodes}
    steps, aside = make_steps(draft.parts, marked, remarks)
    step_of = {raw: index for index, step in enumerate(steps) for raw in step.raw}
    drawn = read_drawing(document, grounds, symbols, step_of)
    web = fill_in(weave_web(symbols.nodes, step_of, len(steps), drawn), steps, actors.names)
    kegiatan = Table(steps, web, actors.names, remarks).write()
    tell_doubts(steps, web, silent_exits(web, steps), actors.names, remarks)
    _tell_lost(document, drawn, remarks)
    for page in symbols.displaced:
        where = f"gambar di halaman {document.pages[page].number}"
        message = f"{where} bergeser dari barisnya; simbol dipasangkan menurut urutan."
        remarks.add("gambar-bergeser", message, ("kegiatan",), 0.7)
    aside += [text for part in draft.parts for text in part.remarks]
    return FlowTable(actors.names, kegiatan, (*aside, *drawn.unused, *symbols.strays), drawn.used)


def _tell_nameless(parts: Sequence[Part], actors: Actors, remarks: Remarks) -> None:
    """Says which column has no heading anywhere."""
    named = {
        number
        for part, numbers in zip(parts, actors.numbers, strict=True)
        for number, column in zip(numbers, part.actors, strict=True)
        if column.name
    }
    for number, name in enumerate(actors.names):
        if number not in named and not actors.written:
            message = f'kolom pelaksana ke-{number + 1} tidak berjudul, jadi dinamai "{name}".'
            remarks.add("pelaksana-tanpa-nama", message, ("pelaksana", number), 0.3)


def _tell_lost(document: FoundDocument, drawn: Drawn, remarks: Remarks) -> None:
    """Says what of the drawing could not be read."""
    for page, count in drawn.lost.items():
        remarks.add(
            "garis-tak-tersambung",
            f"{count} garis di halaman {document.pages[page].number} tidak menyambung dua simbol, jadi tidak dibaca.",
            ("kegiatan",),
            0.5,
        )
    for connector in drawn.lonely:
        letter = f' "{connector.letter}"' if connector.letter else ""
        remarks.add(
            "penghubung-tanpa-pasangan",
            f"penghubung{letter} di halaman {document.pages[connector.page].number} tidak punya pasangan.",
            ("kegiatan",),
            0.3,
        )
