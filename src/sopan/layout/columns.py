"""Widths of the table's columns: the actors get what arrows need, the texts share the rest by how much they say."""

from math import sqrt

from sopan.document import Kegiatan, Sop
from sopan.flow import Flow
from sopan.layout.measure import measure_width
from sopan.layout.rows import hang
from sopan.layout.state import Column, Columns, Style, round_down

ACTOR_IDEAL, ACTOR_MOST = 62.0, 84.0
ACTOR_LEAST, ACTOR_LEAST_OF_MANY, _FEW = 31.0, 26.0, 8
ACTOR_ON_SCREEN = 66.0
HEADING_SHRINK = 2.0  # points a heading may be smaller before names are turned
_NARROW, _LANE = 40.0, 12.75
TEXT_ON_SCREEN = 520.0
# Kegiatan, Kelengkapan, Waktu, Output, Keterangan at a type size of 9 pt: least and ideal widths
_LEAST = (118.0, 62.0, 40.0, 62.0, 44.0)
_IDEAL = (172.0, 92.0, 50.0, 92.0, 66.0)
_KEGIATAN_LEAST = 92.0  # where that keeps actors from being narrow
_HEADINGS = ("Kegiatan", "Kelengkapan", "Waktu", "Output", "Keterangan")
_LONGEST_WORD = 92.0
_LONGEST_COUNTS = 2.0
_MOST = (330.0, 190.0, 84.0, 190.0, 130.0)


def find_actors(sop: Sop, flow: Flow) -> tuple[Column, ...]:
    """The actor columns: those declared, then names that only rows use, so that nothing is lost."""
    columns = [Column(pelaksana.nama, pelaksana.singkatan or pelaksana.nama) for pelaksana in sop.pelaksana]
    known = {column.name for column in columns}
    for node in flow.nodes:
        if node.pelaksana not in known:
            known.add(node.pelaksana)
            columns.append(Column(node.pelaksana, node.pelaksana))
    return tuple(columns) or (Column("", ""),)


def find_columns(
    sop: Sop, names: tuple[Column, ...], style: Style, width: float | None, least_actor: float = 0.0
) -> Columns:
    """Column widths that fill ``width`` points, or None for a screen, where every column gets its ideal.

    ``least_actor`` is a width that arrows asked for in an earlier attempt; texts give way to it as far as they can.
    """
    number = round_down(max(20.0, measure_width("000", style.size, style.typeface) + 2 * style.pad_x))
    scale = style.size / 9
    hard = [length * scale for length in _LEAST]
    least = [max(hard[column], _word_room(column, sop.kegiatan, style)) for column in range(5)]
    count, headings = len(names), _heading_room(names, style)
    lane, cramped = 0.0, False
    if width is None:
        actor = max(ACTOR_ON_SCREEN, least_actor, min(headings, ACTOR_MOST))
        room = TEXT_ON_SCREEN * scale + round_down(actor) * count
    else:
        room = width - number
        ideal = sum(_IDEAL) * scale
        share = _actor(room, count, ideal, sum(least), headings)
        if share < _NARROW and count <= _FEW:
            slim = [max(_KEGIATAN_LEAST * scale, _word_room(0, sop.kegiatan, style)), *least[1:]]
            wider = _actor(room, count, ideal, sum(slim), headings)
            least, share = (slim, wider) if wider >= _NARROW else (least, share)
        actor = max(share, least_actor)
        if actor < _NARROW:
            lane = _LANE
            room -= 2 * lane
            actor = max(_actor(room, count, ideal, sum(least), headings), least_actor)
        floor = ACTOR_LEAST if count <= _FEW else ACTOR_LEAST_OF_MANY
        cramped = actor < floor or actor * count + sum(least) > room
        if cramped:
            least = hard
            actor = min(max(actor, floor), (room - sum(hard)) / count)
    actor = round_down(actor)
    kegiatan, *rest = _share(sop.kegiatan, style, room - actor * count, least)
    return Columns(number, kegiatan, actor, count, lane, (rest[0], rest[1], rest[2], rest[3]), cramped)


def _actor(room: float, count: int, ideal: float, least: float, headings: float) -> float:
    """What an actor column would get: its share beside ideal texts, but never at the price of cut words."""
    fair = min((room - least * 1.05) / count, ACTOR_MOST)
    wanted = max((room - ideal) / count, ACTOR_IDEAL, headings if headings <= fair else 0.0)
    return min(wanted, fair)


def _heading_room(names: tuple[Column, ...], style: Style) -> float:
    """The width at which no word of any actor's name is cut once the heading's type has shrunk as far as it may."""
    words = {word for name in names for word in name.name.replace("/", "/ ").split()}
    return (
        max((measure_width(word, style.size - HEADING_SHRINK, style.typeface, True) for word in words), default=0.0)
        + 3.75
    )


def _share(rows: tuple[Kegiatan, ...], style: Style, room: float, least: list[float]) -> list[float]:
    """Shares ``room`` among the five text columns by the root of how much each has to say."""
    weights = [max(sqrt(_length(column, rows, style)), 1.0) for column in range(5)]
    widths = list(least)
    open_columns = set(range(5))
    spare = room - sum(least)
    while spare > 0.01 and open_columns:
        total = sum(weights[column] for column in open_columns)
        ideal = {column: room * weights[column] / sum(weights) for column in open_columns}
        grown = 0.0
        for column in sorted(open_columns):
            cap = max(_MOST[column] * style.size / 9, least[column])
            add = min(spare * weights[column] / total, cap - widths[column], max(ideal[column] - widths[column], 1.0))
            widths[column] += add
            grown += add
            if widths[column] >= cap - 0.01:
                open_columns.discard(column)
        spare -= grown
    widths = [round_down(width) for width in widths]
    widths[0] += round_down(room - sum(widths))
    return widths


def _word_room(column: int, rows: tuple[Kegiatan, ...], style: Style) -> float:
    """Room for the heading's and the longest word, the latter within reason, so that words are not cut."""
    heading = measure_width(_HEADINGS[column], style.size, style.typeface, True)
    paragraphs = {part for row in rows for part in _texts(row)[column].split("\n")}
    longest = max((_longest(part.strip(), style) for part in paragraphs), default=0.0)
    return max(heading, min(longest, _LONGEST_WORD * style.size / 9)) + 2 * style.pad_x + 0.75


def _longest(paragraph: str, style: Style) -> float:
    """The widest word of a paragraph, with what it hangs in from its marker."""
    _, indent, prose = hang(paragraph, style)
    return indent + max((measure_width(word, style.size, style.typeface) for word in prose.split()), default=0.0)


def _length(column: int, rows: tuple[Kegiatan, ...], style: Style) -> float:
    """How much a column has to say: all its words, and its longest cell twice more, for it stretches a row."""
    lengths = [measure_width(_texts(row)[column], style.size, style.typeface) for row in rows]
    return sum(lengths) + _LONGEST_COUNTS * max(lengths, default=0.0)


def _texts(row: Kegiatan) -> tuple[str, str, str, str, str]:
    return (row.uraian, row.mutu_baku.kelengkapan, row.mutu_baku.waktu.teks, row.mutu_baku.output, row.keterangan)
