"""Answers a search: the SOPs in force of one government that hold what was asked, best first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sopan_web.organisation.models import PemerintahDaerah, UnitKerja
from sopan_web.search.document import Passage
from sopan_web.search.engines import Candidate, Groups, find
from sopan_web.search.queries.excerpts import Parts, cut_excerpt, mark
from sopan_web.search.queries.question import Group, Question, understand
from sopan_web.search.queries.ranking import rank
from sopan_web.search.queries.vocabulary import Vocabulary, vocabulary_of
from sopan_web.search.tokens import TITLE, of_government, of_jenis, of_pelaksana, of_unit, pelaksana_keys
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.standing import Standing, standing_filter

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
    vocabulary = vocabulary_of(daerah)
    question = understand(wanted.text, vocabulary)
    filters = _filters(wanted)
    if not all(filters):
        return Found(asked=wanted.text)
    if not question.groups:
        return browse(daerah, filters, today, wanted.page)
    candidates, dropped = _gather(question, [[of_government(daerah.pk)], *filters], today, vocabulary)
    kept = tuple(group for group in question.groups if group.spoken not in dropped)
    order = rank(candidates, kept)
    page = _turn_to(wanted.page, order)
    return Found(
        hits=_show(daerah, page.pks, kept, today),
        total=len(order),
        more=len(order) >= CAP,
        corrected=question.corrected,
        asked=wanted.text,
        dropped=dropped,
        page=page.number,
        pages=page.pages,
    )


def browse(daerah: PemerintahDaerah, filters: Groups, today: date, page: int = 1) -> Found:
    """The SOPs in force that meet the filters, newest first."""
    found = _find_bounded([[of_government(daerah.pk)]], filters, today, vocabulary_of(daerah))
    order = [one.pk for one in found]
    turned = _turn_to(page, order)
    hits = _show(daerah, turned.pks, (), today)
    return Found(hits, len(order), len(order) >= CAP, page=turned.number, pages=turned.pages)


class _Page(NamedTuple):
    number: int
    pages: int
    pks: Sequence[int]


def _turn_to(number: int, order: Sequence[int]) -> _Page:
    count = -(-len(order) // PAGE_SIZE)
    number = max(1, min(number, count))
    return _Page(number, count, order[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])


def _show(daerah: PemerintahDaerah, pks: Sequence[int], groups: Sequence[Group], today: date) -> tuple[Hit, ...]:
    """The enactments in that order as hits. The truth is asked once more, so that nothing shows that isn't in force."""
    asked = Enactment.objects.filter(standing_filter(Standing.BERLAKU, today), pk__in=pks)
    found = {one.pk: one for one in asked.select_related("record__unit", "version").order_by()}
    return tuple(_hit(one, groups) for pk in pks if (one := found.get(pk)) and one.record.daerah_id == daerah.pk)


def _hit(enactment: Enactment, groups: Sequence[Group]) -> Hit:
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


def _filters(wanted: Wanted) -> list[list[str]]:
    """As groups of the engine; an empty one where a filter can't be met at all."""
    filters = []
    if wanted.unit:
        filters.append([of_unit(wanted.unit.pk)])
    if wanted.jabatan:
        filters.append([of_pelaksana(key) for key in pelaksana_keys(wanted.jabatan)])
    if wanted.jenis:
        filters.append([token] if (token := of_jenis(wanted.jenis)) != of_jenis("") else [])
    return filters


def _gather(
    question: Question, filters: Groups, today: date, vocabulary: Vocabulary
) -> tuple[list[Candidate], tuple[str, ...]]:
    """The candidates, and the words that were left out one by one until there were any: unknown ones first."""
    required = list(question.required)
    dropped: list[str] = []
    while required:
        if all(group.entries for group in required) and (found := _title_first(required, filters, today, vocabulary)):
            return found, tuple(dropped)
        least = min(required, key=lambda group: (group.entries > 0, group.weight, group.spoken))
        required.remove(least)
        dropped.append(least.spoken)
    return [], ()


def _title_first(required: Sequence[Group], filters: Groups, today: date, vocabulary: Vocabulary) -> list[Candidate]:
    terms = [list(group.terms) for group in required]
    found = _find_bounded([[TITLE + term for term in group] for group in terms], filters, today, vocabulary)
    if len(found) < CAP:
        anywhere = find([*terms, *filters], today, CAP, min(group.entries for group in required))
        found = list({one.pk: one for one in (*found, *anywhere)}.values())
    return found[:CAP]


def _find_bounded(groups: Groups, filters: Groups, today: date, vocabulary: Vocabulary) -> list[Candidate]:
    """Asks the engine for those tokens alone that stand somewhere, and not at all where a group has none."""
    counts = vocabulary.count(token for group in (*groups, *filters) for token in group)
    present = [[token for token in group if token in counts] for group in (*groups, *filters)]
    return find(present, today, CAP, min(sum(counts[token] for token in group) for group in present))
