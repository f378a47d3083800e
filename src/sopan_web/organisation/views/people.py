"""The list of persons, and the suggestions that forms ask for."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.models import Pegawai, Penempatan
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_jabatan, label_post, search_pegawai

PAGE_SIZE = 50


@requires(Ability.READ_ORGANISATION)
def show_people(request: HttpRequest) -> HttpResponse:
    """Everybody of the government; ``?q=`` searches name and NIP, ``?semua=1`` shows those who left as well."""
    actor = actor_of(request)
    text = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    everybody = request.GET.get("semua") == "1"
    people = search_pegawai(actor, text, everybody=everybody).select_related("account")
    page = Paginator(people, PAGE_SIZE).get_page(request.GET.get("halaman"))
    held = Penempatan.objects.on(actor.today).filter(pegawai__in=[person.pk for person in page])
    posts: dict[int, list[Penempatan]] = {}
    for row in held.select_related("jabatan__unit").order_by("sebutan"):
        posts.setdefault(row.pegawai_id, []).append(row)
    context = {
        "page": page,
        "rows": [(person, posts.get(person.pk, [])) for person in page],
        "text": text,
        "everybody": everybody,
        "manages": actor.may(Ability.MANAGE_ORGANISATION),
    }
    part = request.headers.get("HX-Request") and not request.headers.get("HX-History-Restore-Request")
    return render(request, "organisation/people_rows.html" if part else "organisation/people.html", context)


@requires(Ability.READ_ORGANISATION)
def suggest_pegawai(request: HttpRequest) -> JsonResponse:
    """Names for a text field, with the NIP where there is one."""
    people = search_pegawai(actor_of(request), request.GET.get("q", "")[:100].replace("\x00", ""))[:15]
    return JsonResponse({"items": [_name(person) for person in people]})


@requires(Ability.READ_ORGANISATION)
def suggest_jabatan(request: HttpRequest) -> JsonResponse:
    """Posts for a text field."""
    posts = find_jabatan(actor_of(request), request.GET.get("q", "")[:100].replace("\x00", ""), limit=15)
    return JsonResponse({"items": [label_post(post) for post in posts]})


def _name(person: Pegawai) -> str:
    return f"{person.nama} ({person.nip})" if person.nip else person.nama
