"""One SOP: its page, its drawing, its PDF."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from sopan_web.common.answers.downloads import send_file
from sopan_web.portal.answer import known, of_government, show_missing
from sopan_web.portal.queries.governments import Government, find_government
from sopan_web.portal.queries.picture import picture_of
from sopan_web.portal.queries.sop import Ended, find_in_force, read_sop
from sopan_web.portal.views.address import address_of
from sopan_web.workflow.code import spell_code
from sopan_web.workflow.queries.enacted.paper import read_paper, require_paper


@of_government()
def show_sop(request: HttpRequest, government: Government, pk: int) -> HttpResponse:
    """What it says, step by step; 410 with the reason once it was revoked."""
    reading = read_sop(government, pk)
    if reading is None:
        return show_missing(request, government)
    context = {"government": government, "daerah": government.daerah, "reading": reading}
    if isinstance(reading, Ended):
        return render(request, "portal/ended.html", context, status=410)
    context |= {
        "picture": picture_of(reading.enactment.version),
        "spelled": spell_code(reading.enactment.code),
        "canonical": address_of(request),
    }
    return render(request, "portal/sop.html", context)


@of_government()
def show_picture(request: HttpRequest, government: Government, pk: int) -> HttpResponse:
    """The drawing alone, to be enlarged with two fingers."""
    enactment = find_in_force(government, pk)
    picture = ""
    if enactment is not None:
        enactment.version.record = enactment.record
        picture = picture_of(enactment.version)
    return HttpResponse(picture, content_type="image/svg+xml") if picture else show_missing(request, government)


@login_not_required
@require_safe
def download_pdf(request: HttpRequest, slug: str, pk: int) -> HttpResponseBase:
    """The official document: the very bytes that were enacted."""
    government = find_government(slug)
    enactment = find_in_force(government, pk) if government else None
    if enactment is None:
        return show_missing(request, government)
    require_paper(enactment)
    tag = f'"{enactment.pdf_sha256}"'
    unchanged = known(request, tag)
    if unchanged is not None:
        return unchanged
    content = read_paper(enactment)
    name = f"{slugify(enactment.record.judul)[:80] or 'sop'}.pdf"
    answer = send_file(content, name=name, kind="application/pdf")
    answer.headers["ETag"], answer.headers["Cache-Control"] = tag, "public, no-cache"
    return answer
