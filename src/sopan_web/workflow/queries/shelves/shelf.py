"""The shelf: the SOPs that an actor may read; searched, filtered, sorted, counted, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, DateField, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.http import QueryDict

from sopan_web.common.requests.numbers import number_in
from sopan_web.documents.models import Edition, SopRecord
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import UnitKerja
from sopan_web.workflow.models import Enactment, Review
from sopan_web.workflow.queries.desks.reviews import open_reviews
from sopan_web.workflow.queries.desks.running import Running, describe
from sopan_web.workflow.queries.enacted.readable import readable_passages, readable_records, with_all
from sopan_web.workflow.queries.enacted.standing import Standing, standing_filter, standing_on

PAGE_SIZE = 50
GROUPS = {
    "": Q(),
    "proses": Q(running_since__isnull=False),
    "berlaku": Q(in_force=True),
    "tinjauan": Q(review_day__lt=F("today")),
}
"""What the counts at the top of the list count."""

_ORDERS = {
    "judul": ("judul",),
    "unit": ("unit__nama", "judul"),
    "nomor": (F("nomor").asc(nulls_last=True), "judul"),
    "lama": (F("running_since").asc(nulls_last=True), "judul"),
    "tinjauan": (F("review_day").asc(nulls_last=True), "judul"),
}
ORDERS = tuple(_ORDERS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. ``state`` is a key of ``GROUPS``, a standing, or a state of the workflow table."""

    text: str = ""
    unit: int | None = None
    state: str = ""
    kind: str = ""
    order: str = "judul"
    page: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One SOP in the list; ``running`` only for those who may read drafts of its unit."""

    record: SopRecord
    enactment: Enactment | None
    standing: Standing | None
    running: Running | None
    review: Review | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """``rows`` are those of ``page``; ``counts`` are those of the search, whatever state is chosen."""

    page: Page[SopRecord]
    rows: list[Row]
    counts: dict[str, int]


def read_wanted(query: QueryDict) -> Wanted:
    """What an address asks for; what it says wrongly counts as unsaid."""
    order = query.get("urut", "judul")
    return Wanted(
        text=_text(query, "cari", 100),
        unit=number_in(query.get("unit", "")),
        state=_text(query, "status", 40),
        kind=_text(query, "jenis", 40),
        order=order if order in ORDERS else "judul",
        page=number_in(query.get("halaman", "")) or 1,
    )


def find_wanted(actor: Actor, wanted: Wanted) -> QuerySet[SopRecord]:
    """All of it, whatever page."""
    return _choose(_search(_annotate(readable_records(actor), actor), wanted), actor, wanted)


def browse(actor: Actor, wanted: Wanted) -> Shelf:
    """One page of the shelf with its counts."""
    found = _search(_annotate(readable_records(actor), actor), wanted)
    counts = found.aggregate(**{f"n_{name}": Count("pk", filter=group) for name, group in GROUPS.items()})
    chosen = _choose(found, actor, wanted).order_by(*_ORDERS.get(wanted.order, _ORDERS["judul"]), "pk")
    paginator = Paginator(chosen.select_related("unit"), PAGE_SIZE)
    if wanted.state in GROUPS:
        paginator.count = counts[f"n_{wanted.state}"]  # counted already
    page = paginator.get_page(wanted.page)
    return Shelf(page, _rows(actor, list(page.object_list)), {name: counts[f"n_{name}"] for name in GROUPS})


def units_with_sop(actor: Actor) -> QuerySet[UnitKerja]:
    """The units that own something on the shelf."""
    return UnitKerja.objects.filter(pk__in=readable_records(actor).order_by().values("unit")).order_by("nama")


def _annotate(records: QuerySet[SopRecord], actor: Actor) -> QuerySet[SopRecord]:
    enactments = Enactment.objects.filter(record=OuterRef("pk"))
    running = readable_passages(actor).filter(edition__record=OuterRef("pk"))
    reviews = open_reviews(actor).filter(enactment__record=OuterRef("pk"))
    return records.annotate(
        nomor=Subquery(enactments.values("nomor")[:1]),
        in_force=Exists(enactments.filter(standing_filter(Standing.BERLAKU, actor.today))),
        running_since=Subquery(running.values("entered_at")[:1], output_field=DateTimeField()),
        review_day=Subquery(reviews.values("jatuh_tempo")[:1], output_field=DateField()),
        today=Value(actor.today, output_field=DateField()),
    )


def _search(records: QuerySet[SopRecord], wanted: Wanted) -> QuerySet[SopRecord]:
    for word in wanted.text.split():
        records = records.filter(Q(judul__icontains=word) | Q(nomor__icontains=word))
    if wanted.unit:
        records = records.filter(Q(unit=wanted.unit) | Q(unit__path__contains=f"/{wanted.unit}/") | _root(wanted.unit))
    if wanted.kind:
        editions = Edition.objects.filter(record=OuterRef("pk"), sheet__identitas__jenis_kegiatan=wanted.kind)
        records = records.filter(Exists(editions))
    return records


def _text(query: QueryDict, name: str, most: int) -> str:
    return query.get(name, "").replace("\x00", "").strip()[:most]


def _root(unit: int) -> Q:
    return Q(unit__path__startswith=f"{unit}/")


def _choose(records: QuerySet[SopRecord], actor: Actor, wanted: Wanted) -> QuerySet[SopRecord]:
    if wanted.state in GROUPS:
        return records.filter(GROUPS[wanted.state])
    if wanted.state in {standing.value for standing in Standing}:
        enacted = Enactment.objects.filter(standing_filter(Standing(wanted.state), actor.today))
        return records.filter(Exists(enacted.filter(record=OuterRef("pk"))))
    running = readable_passages(actor).filter(edition__record=OuterRef("pk"), state=wanted.state)
    return records.filter(Exists(running))


def _rows(actor: Actor, records: list[SopRecord]) -> list[Row]:
    passages = readable_passages(actor).filter(edition__record__in=records).order_by("edition__number")
    running = {one.passage.edition.record_id: one for one in describe(with_all(passages), actor.today)}
    enactments = enactments_that_count(records, actor)
    reviews = _first(open_reviews(actor).filter(enactment__in=[found.pk for found in enactments.values()]))
    return [
        Row(
            record=record,
            enactment=(enactment := enactments.get(record.pk)),
            standing=standing_on(enactment, actor.today) if enactment else None,
            running=running.get(record.pk),
            review=reviews.get(enactment.pk) if enactment else None,
        )
        for record in records
    ]


def enactments_that_count(records: list[SopRecord], actor: Actor) -> dict[int, Enactment]:
    """For each record the one in force; without one the next, else the last."""
    rank = {Standing.BERLAKU: 0, Standing.AKAN_BERLAKU: 1, Standing.DICABUT: 2, Standing.DIGANTI: 3}
    found = Enactment.objects.filter(record__in=records)
    best_last = sorted(found, key=lambda one: (-rank[standing_on(one, actor.today)], one.tanggal_efektif))
    return {one.record_id: one for one in best_last}


def _first(reviews: Iterable[Review]) -> dict[int, Review]:
    found: dict[int, Review] = {}
    for review in reviews:
        found.setdefault(review.enactment_id, review)
    return found
