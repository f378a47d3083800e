"""A procedure told piece by piece, for pages that set the pieces their own way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sopan.document import JamKerja, Kegiatan, Sop
from sopan.flow.spelling import spell_office, spell_rentang
from sopan.flow.times import measure_times
from sopan.writers.plain.items import items_of
from sopan.writers.plain.procedure import is_served, tell_times
from sopan.writers.plain.steps import ToldStep, read_step
from sopan.writers.plain.story import Story
from sopan.writers.plain.wording import tidy

_RECEIPT = "tanda terima"


@dataclass(frozen=True, slots=True)
class Telling:
    """``served`` are the columns whom the procedure serves ("Pemohon"), none where it is the office's own work.

    ``brought`` is what the served come with, ``used`` what the office itself takes; what a step of the procedure makes
    is in neither. ``results`` are what the procedure ends with, for the served what they are handed. ``total`` is the
    time along the main path in office time, "" where no step has a time; ``times`` are sentences on it.
    """

    served: tuple[str, ...]
    steps: tuple[ToldStep, ...]
    brought: tuple[str, ...]
    used: tuple[str, ...]
    results: tuple[str, ...]
    total: str
    times: str


def tell(sop: Sop, jam_kerja: JamKerja = JamKerja()) -> Telling:
    """``sop`` in plain Indonesian, by pieces. Never fails."""
    story = Story(sop)
    by_served = [any(map(is_served, story.names_of(kegiatan))) for kegiatan in sop.kegiatan]
    brought, used = _needs(sop.kegiatan, by_served)
    return Telling(
        served=tuple(name for pelaksana in sop.pelaksana if is_served(name := tidy(pelaksana.nama))),
        steps=tuple(read_step(story, row) for row in range(len(sop.kegiatan))),
        brought=brought,
        used=used,
        results=_results(story, by_served),
        total=_total(story, jam_kerja),
        times=tell_times(story, jam_kerja),
    )


def _total(story: Story, jam_kerja: JamKerja) -> str:
    office = measure_times(story.sop, story.flow, jam_kerja).main.office
    return spell_rentang(office, lambda minutes: spell_office(minutes, jam_kerja)) if office.atas else ""


def _needs(rows: Iterable[Kegiatan], by_served: list[bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What comes from outside: brought by the served, and the office's own."""
    made = {_key(item) for row in rows for item in items_of(row.mutu_baku.output)}
    needed = [[item for item in items_of(row.mutu_baku.kelengkapan) if _key(item) not in made] for row in rows]
    brought = _once(item for items, served in zip(needed, by_served, strict=True) if served for item in items)
    known = set(map(_key, brought))
    return brought, _once(item for items in needed for item in items if _key(item) not in known)


def _results(story: Story, by_served: list[bool]) -> tuple[str, ...]:
    rows = dict.fromkeys(story.ways.nodes[end].row for end in story.ways.ends)
    return _once(item for row in rows for item in _results_of(story.sop.kegiatan[row], served=by_served[row]))


def _results_of(row: Kegiatan, *, served: bool) -> Iterator[str]:
    """The output; for the served, whose last output is a receipt or a survey, what they have in hand."""
    if not served:
        yield from items_of(row.mutu_baku.output)
        return
    handed = items_of(row.mutu_baku.kelengkapan)
    papers = [item for item in handed if not _key(item).startswith(_RECEIPT)]
    yield from papers or handed or items_of(row.mutu_baku.output)


def _once(items: Iterable[str]) -> tuple[str, ...]:
    """Each once, as first written, with a capital."""
    found: dict[str, str] = {}
    for item in items:
        found.setdefault(_key(item), item[0].upper() + item[1:])
    return tuple(found.values())


def _key(item: str) -> str:
    return item.casefold()
