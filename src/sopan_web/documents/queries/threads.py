"""The remarks on an edition, and what the place of a thread is called."""

from dataclasses import dataclass

from django.db.models import Count, F, Prefetch, QuerySet
from django.utils.translation import gettext

from sopan_web.documents.labels import FIELD_LABELS
from sopan_web.documents.models import Comment, Edition, Thread
from sopan_web.documents.sheet import Sheet

_NAMED_BY_THE_UNIT = ("instansi", "unit", "pelaksana")
"""Fields that are no part of the identity block that one writes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something to remark on: its key as a thread keeps it, and its name for people."""

    key: str
    label: str


def threads_of(edition: Edition) -> QuerySet[Thread]:
    """Open threads first, then the settled ones, each with its remarks and their authors."""
    comments = Comment.objects.select_related("author").order_by("at", "pk")
    threads = Thread.objects.filter(edition=edition).select_related("resolved_by")
    return threads.prefetch_related(Prefetch("comments", comments)).order_by(
        F("resolved_at").asc(nulls_first=True), "created_at", "pk"
    )


def count_open_threads(edition: Edition) -> int:
    """How many threads wait for an answer or a change."""
    return Thread.objects.filter(edition=edition, resolved_at__isnull=True).count()


def open_places(edition: Edition) -> dict[str, int]:
    """How many open threads each place has; places without one are not in it."""
    threads = Thread.objects.filter(edition=edition, resolved_at__isnull=True)
    return dict(threads.order_by().values_list("place").annotate(Count("pk")))


def places_of(sheet: Sheet) -> list[Place]:
    """All that a thread may be about: the whole, the fields of identitas, each row."""
    fields = [
        Place(f"identitas.{key}", str(label)) for key, label in FIELD_LABELS.items() if key not in _NAMED_BY_THE_UNIT
    ]
    rows = [Place(row["id"], place_label(sheet, row["id"])) for row in sheet["kegiatan"]]
    return [Place("", gettext("SOP ini secara umum")), *fields, *rows]


def place_label(sheet: Sheet, place: str) -> str:
    """How people call a place now: "Langkah 4: Memeriksa berkas"; "" for the whole SOP and for what isn't there."""
    if place.startswith("identitas."):
        return str(FIELD_LABELS.get(place.partition(".")[2].partition(".")[0], ""))
    for number, row in enumerate(sheet["kegiatan"], 1):
        if row["id"] == place:
            text = " ".join(row["uraian"].split())
            return gettext("Langkah %(number)s") % {"number": number} + (f": {text}" if text else "")
    return ""
