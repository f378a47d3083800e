"""One SOP that was read, held against its original."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_POST

from sopan import SopanError
from sopan_web.documents.queries.pages import flow_of
from sopan_web.documents.sheet import SheetError
from sopan_web.intake.actions import skip_found, take_found
from sopan_web.intake.queries.batches import find_found, next_open
from sopan_web.intake.queries.doubts import doubts_of, sop_of
from sopan_web.intake.queries.table import fields_of, rows_of
from sopan_web.organisation.access import actor_of

MOST_PAGES = 40
"""A workbook can fill thousands."""


@require_GET
@gzip_page
def show_found(request: HttpRequest, pk: int) -> HttpResponse:
    """The original's pages beside the drawing, the table, and a way to each doubtful place."""
    found = find_found(actor_of(request), pk)
    sop, doubts = sop_of(found), doubts_of(found)
    rows, fields = rows_of(sop, doubts), fields_of(sop, doubts)
    keys = {key for key, _items, _about in fields}
    context = {
        "found": found,
        "source": found.source,
        "batch": found.source.batch,
        "sop": sop,
        "steps": [(number, row) for number, row in enumerate(rows) if row.level],
        "told": [(key, about[0]) for key, _items, about in fields if about],
        "loose": [doubt for doubt in doubts if doubt.level and doubt.row is None and doubt.key not in keys],
        "remarks": [doubt for doubt in doubts if doubt.confidence >= 1],
        "rows": rows,
        "fields": fields,
        "drawing": flow_of(sop, found.source.batch.daerah, "baca-"),
        "pages": range(min(found.source.pages, MOST_PAGES)),
        "next": next_open(found),
    }
    return render(request, "intake/found.html", context)


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Makes the draft and opens it."""
    actor = actor_of(request)
    found = find_found(actor, pk)
    try:
        record = take_found(actor=actor, found=found)
    except (SheetError, SopanError) as error:
        messages.error(request, error.message)
        return redirect(found)
    return redirect("documents:editor", record.pk)


@require_POST
def skip(request: HttpRequest, pk: int) -> HttpResponse:
    """Leads to the next one."""
    actor = actor_of(request)
    found = find_found(actor, pk)
    skip_found(actor=actor, found=found)
    messages.info(request, _("“%(judul)s” dilewati; masih dapat diambil dari daftar ini.") % {"judul": found.judul})
    return redirect(next_open(found) or found.source.batch)
