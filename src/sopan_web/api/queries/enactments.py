"""What was enacted in a government, as far as a caller may see it: what is in force, or the whole history."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import F, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.utils.translation import gettext as _

from sopan_web.api.queries.governments import find_unit
from sopan_web.common.errors import MissingError
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.standing import Standing, standing_filter

WINDOW = 2_000
"""An SOP's kind stands in its content, which must be read for it: a page looks through so many SOPs at most."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where and as of when a caller looks; ``history`` opens what is not in force."""

    daerah: PemerintahDaerah
    day: date
    history: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Empty means any. ``after`` is the enactment with which the page before ended."""

    standing: Standing | None = Standing.BERLAKU
    unit: int | None = None
    jenis: str = ""
    since: date | None = None
    after: int = 0


class Page(NamedTuple):
    """``after`` leads to the next page; None on the last."""

    rows: list[Enactment]
    after: int | None


def list_page(ground: Ground, wanted: Wanted, most: int) -> Page:
    """Oldest enactment first, so that what is new stands at the end of the last page."""
    found, edge = _matching(ground, wanted), None
    if wanted.jenis:
        edge = next(iter(found.values_list("pk", flat=True)[WINDOW - 1 : WINDOW]), None)
        found = found.filter(version__content__jenis_kegiatan=wanted.jenis)
    if edge:
        found = found.filter(pk__lte=edge)
    rows = list(found[: most + 1])
    return Page(rows[:most], rows[most - 1].pk) if len(rows) > most else Page(rows, edge)


def _matching(ground: Ground, wanted: Wanted) -> QuerySet[Enactment]:
    """All that can be told without reading the content."""
    found = _seen(ground).filter(pk__gt=wanted.after).order_by("pk")
    if wanted.standing:
        found = found.filter(standing_filter(wanted.standing, ground.day))
    if wanted.unit is not None:
        unit = find_unit(ground.daerah, wanted.unit)
        found = found.filter(record__unit__path__startswith=unit.path)
    if wanted.since:
        found = found.filter(_changed_since(wanted.since, ground.day))
    return found


def find_current(ground: Ground, record: int) -> Enactment:
    """The one of an SOP that is in force; with ``history`` else the newest. MissingError."""
    found = _seen(ground).filter(record=record)
    current = found.filter(standing_filter(Standing.BERLAKU, ground.day)).first()
    current = current or found.order_by("-pk").first()
    if current is None:
        raise MissingError(_("SOP ini tidak ada, atau tidak berlaku."))
    return current


def find_numbered(ground: Ground, record: int, number: int) -> Enactment:
    """The enactment of one version of an SOP. MissingError."""
    found = _seen(ground).filter(record=record, version__number=number).first()
    if found is None:
        raise MissingError(_("Versi ini tidak ada, atau hanya terbuka bagi token berlingkup “riwayat”."))
    return found


def history_of(ground: Ground, record: int) -> QuerySet[Enactment]:
    """Every enactment of an SOP up to today, newest first: that much is public of what is in force."""
    public = Ground(ground.daerah, ground.day, history=True)
    found = _seen(public).filter(record=record).order_by("-pk")
    return found if ground.history else found.exclude(standing_filter(Standing.AKAN_BERLAKU, ground.day))


def _seen(ground: Ground) -> QuerySet[Enactment]:
    """What the list tells comes along; the content, which is large, only when it is asked for."""
    found = Enactment.objects.filter(record__daerah=ground.daerah)
    if not ground.history:
        found = found.filter(standing_filter(Standing.BERLAKU, ground.day))
    return (
        found.annotate(
            judul=KeyTextTransform("judul", "version__content"),
            jenis=KeyTextTransform("jenis_kegiatan", "version__content"),
            edisi=F("version__edition__number"),
            pengganti_version=F("pengganti__version__number"),
        )
        .select_related("record__unit", "version")
        .defer("version__content")
    )


def _changed_since(since: date, day: date) -> Q:
    """What came into force or ended since then, and what has yet to begin."""
    return Q(tanggal_efektif__gte=since) | Q(berakhir__gte=since, berakhir__lte=day)
