"""Answers a search: the SOPs in force of one government that hold what was asked, best first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sopan_web.organisation.models import PemerintahDaerah, UnitKerja
from sopan_web.search.document import Passage
from sopan_web.search.engines import Candidate, find
from sopan_web.search.queries.excerpts import Parts, cut_excerpt, mark
from sopan_web.search.queries.question import Group, Question, understand
from sopan_web.search.queries.ranking import rank
from sopan_web.search.queries.vocabulary import vocabulary_of
from sopan_web.search.tokens import TITLE, of_government, of_jenis, of_pelaksana, of_unit, pelaksana_keys
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.catalogue import in_force

CAP = 2_000
"""Candidates that are ranked at most: those with the words in the title first, then the newest."""
PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; ``unit`` takes in the units below it, ``jenis`` is a jenis kegiatan."""

    text: str = ""
    unit: UnitKerja | None = None
    jabatan: str = ""
    jenis: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Hit:
    """An SOP in force. ``title`` and ``excerpt`` are parts (text, marked); ``passage`` says where that stands."""

    record_id: int
    judul: str
    nomor: str
    unit: str
    tanggal_efektif: date
    title: Parts
    excerpt: Parts
    passage: Passage


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits. ``total`` is exact unless ``more``, which says that there are more than could be ranked.

    ``corrected`` is what was searched instead of ``asked``, "" when nothing was mended; ``dropped`` are the words that
    had to be left out because no SOP holds all of them.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    more: bool = False
    corrected: str = ""
    asked: str = ""
    dropped: tuple[str, ...] = ()
    page: int = 1
    pages: int = 0


def search(daerah: PemerintahDaerah, wanted: Wanted, today: date) -> Found:
    """The SOPs in force that hold all words of the text and pass the filters; all that pass them without a text."""
    question = understand(wanted.text, vocabulary_of(daerah))
    filters = _filters(daerah, wanted)
    if filters is None:
        return Found(asked=wanted.text)
    candidates, dropped = _gather(question, filters, today)
    kept = tuple(group for group in question.groups if group.spoken not in dropped)
    order = rank(candidates, kept) if kept else [one.pk for one in candidates]
    pages = -(-len(order) // PAGE_SIZE)
    page = max(1, min(wanted.page, pages))
    chosen = order[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return Found(
        hits=show(daerah, chosen, kept, today),
        total=len(order),
        more=len(order) >= CAP,
        corrected=question.corrected,
        asked=wanted.text,
        dropped=dropped,
        page=page,
        pages=pages,
    )


def show(daerah: PemerintahDaerah, pks: Sequence[int], groups: Sequence[Group], today: date) -> tuple[Hit, ...]:
    """The enactments of that order as hits; the truth is asked once more, so that none is shown that isn't in force."""
    found = {one.pk: one for one in in_force(daerah, today).filter(pk__in=pks)}
    return tuple(_show(found[pk], groups) for pk in pks if pk in found)


def _show(enactment: Enactment, groups: Sequence[Group]) -> Hit:
    content = enactment.version.content
    judul = str(content.get("judul", ""))
    excerpt = cut_excerpt(content, groups)
    return Hit(
        record_id=enactment.record_id,
        judul=judul,
        nomor=enactment.nomor,
        unit=enactment.record.unit.nama,
        tanggal_efektif=enactment.tanggal_efektif,
        title=mark(judul, groups),
        excerpt=excerpt.parts,
        passage=excerpt.passage,
    )


def _filters(daerah: PemerintahDaerah, wanted: Wanted) -> list[list[str]] | None:
    """As groups of the engine; None when a filter can't be met at all."""
    filters = [[of_government(daerah.pk)]]
    if wanted.unit:
        filters.append([of_unit(wanted.unit.pk)])
    if wanted.jabatan:
        keys = pelaksana_keys(wanted.jabatan)
        if not keys:
            return None
        filters.append([of_pelaksana(key) for key in keys])
    if wanted.jenis:
        token = of_jenis(wanted.jenis)
        if token == "_j":
            return None
        filters.append([token])
    return filters


def _gather(question: Question, filters: list[list[str]], today: date) -> tuple[list[Candidate], tuple[str, ...]]:
    """The candidates, and the words that were left out one by one until there were any: unknown ones first."""
    if not question.groups:
        return find(filters, today, CAP), ()
    required = list(question.required)
    dropped: list[str] = []
    while required:
        if all(group.known for group in required) and (found := _title_first(required, filters, today)):
            return found, tuple(dropped)
        least = min(required, key=lambda group: (group.known, group.weight, group.spoken))
        required.remove(least)
        dropped.append(least.spoken)
    return [], ()


def _title_first(required: Sequence[Group], filters: list[list[str]], today: date) -> list[Candidate]:
    in_title = [[TITLE + term for term in group.terms] for group in required]
    found = find([*in_title, *filters], today, CAP)
    if len(found) < CAP:
        anywhere = find([*(list(group.terms) for group in required), *filters], today, CAP)
        found = list({one.pk: one for one in (*found, *anywhere)}.values())
    return found[:CAP]
