"""The journal on a page, and as a file."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from sopan_web.audit.actions import record
from sopan_web.audit.export import export_lines
from sopan_web.audit.forms import JournalForm
from sopan_web.audit.queries import Wanted, find_lines
from sopan_web.audit.reader import reader_of
from sopan_web.common import clock
from sopan_web.common.answers.downloads import stream_file
from sopan_web.common.errors import InvalidError
from sopan_web.common.requests.numbers import number_in
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.common.spreadsheet import CSV

PAGE = 50


@require_GET
def show_journal(request: HttpRequest) -> HttpResponse:
    """Newest first, fifty lines a page; ``sebelum`` is the number of the line after which the page goes on."""
    reader = reader_of(request)
    form = JournalForm(request.GET)
    wanted = form.wanted(reader.daerah.zone) if form.is_valid() else Wanted(reader.daerah.zone)
    found = find_lines(reader.daerah.pk, wanted)
    before = number_in(request.GET.get("sebelum", ""), digits=18)
    if before is not None:
        found = found.filter(seq__lt=before)
    lines = list(found[: PAGE + 1])
    context = {
        "form": form,
        "lines": lines[:PAGE],
        "older": lines[PAGE - 1].seq if len(lines) > PAGE else None,
        "turned": bool(before),
        "kept": urlencode({name: str(value) for name, value in request.GET.items() if name in form.fields and value}),
    }
    return render(request, "audit/journal.html", context)


@require_POST
@throttled("unduh", "30/10m", by=account)
def export_journal(request: HttpRequest) -> HttpResponseBase:
    """The lines that the filter finds, all of them; the journal itself says who took them away."""
    reader = reader_of(request)
    form = JournalForm(request.POST)
    if not form.is_valid():
        raise InvalidError(_("Saringan jurnal tidak terbaca."), {name: str(text) for name, text in form.errors.items()})
    wanted = form.wanted(reader.daerah.zone)
    asked = {name: value for name, value in form.data.items() if name in form.fields and value}
    record(tenant=reader.daerah.pk, actor=reader, action="jurnal.diunduh", detail=asked)
    lines = find_lines(reader.daerah.pk, wanted).iterator(chunk_size=1000)
    name = f"jurnal-{clock.today(reader.daerah.zone).isoformat()}.csv"
    return stream_file(export_lines(lines, reader.daerah.zone), name=name, kind=CSV)
