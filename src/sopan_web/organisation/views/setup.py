"""The wizard of three pages, its plan, and the one-time links at its end."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sopan_web.common.clock import now
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.organisation.actions.tables.setup import (
    Beginning,
    claim_setup_link,
    find_setup,
    plan_government,
    remember,
    set_up_government,
)
from sopan_web.organisation.forms.setup import FirstPersonForm, GovernmentForm, OfficesForm, units_of
from sopan_web.organisation.intake.reading import Line
from sopan_web.organisation.models import JenisDaerah, Jenjang, PemerintahDaerah, Peran, SetupLink
from sopan_web.organisation.regions import load_regions, search_regions, usual_offices

_CLAIM, _LINKS = "pasang", "pasang-tautan"
_PARTS = (
    ("admin", "", False, Jenjang.PENGAWAS),
    ("verifikator", Peran.VERIFIKATOR, True, Jenjang.ADMINISTRATOR),
    ("sekda", Peran.SEKDA, True, Jenjang.JPT_PRATAMA),
    ("kepala", Peran.KEPALA_DAERAH, False, Jenjang.KEPALA_DAERAH),
)
"""The first people: prefix, role, whether the post leads its unit, level."""


@login_not_required
def open_link(request: HttpRequest, key: str) -> HttpResponse:
    """The one-time link: a POST claims it, so that a messenger's preview can't spend it."""
    if request.method == "POST":
        claim = claim_setup_link(key=key)
        request.session.cycle_key()  # a key that somebody planted in this browser must not follow to what comes
        request.session[_CLAIM] = claim
        return HttpResponseRedirect(reverse("organisation:setup-government"))
    return render(request, "organisation/setup/open.html")


@login_not_required
def choose_government(request: HttpRequest) -> HttpResponse:
    """Page 1."""
    link = _link(request)
    region = load_regions().get(request.GET.get("kode") or link.state.get("kode", ""))
    form = None
    if region:
        told = link.state if link.state.get("kode") == region.kode else None
        form = GovernmentForm(request.POST or None, region=region, initial=told)
        if form.is_valid():
            remember(link, kode=region.kode, **form.cleaned_data)
            return HttpResponseRedirect(reverse("organisation:setup-offices"))
    text = request.GET.get("q", "").strip()[:60]
    context = {
        "form": form,
        "region": region,
        "text": text,
        "regions": search_regions(text),
        "taken": set(PemerintahDaerah.objects.values_list("kode", flat=True)),
    }
    return render(request, "organisation/setup/government.html", context, status=422 if form and form.errors else 200)


@login_not_required
def choose_offices(request: HttpRequest) -> HttpResponse:
    """Page 2."""
    link = _link(request)
    region = load_regions().get(link.state.get("kode", ""))
    if region is None:
        return HttpResponseRedirect(reverse("organisation:setup-government"))
    initial = link.state.get("offices") or {"mulai": date(now().year, 1, 1)}
    form = OfficesForm(
        request.POST or None, offices=usual_offices(region.jenis),
        has_districts=region.jenis != JenisDaerah.PROVINSI, initial=initial,
    )  # fmt: skip
    if form.is_valid():
        told = form.cleaned_data | {"mulai": form.cleaned_data["mulai"].isoformat()}
        remember(link, offices=told, units=form.lines(), mulai=told["mulai"])
        return HttpResponseRedirect(reverse("organisation:setup-people"))
    context = {"form": form, "region": region}
    return render(request, "organisation/setup/offices.html", context, status=422 if form.errors else 200)


@login_not_required
def choose_people(request: HttpRequest) -> HttpResponse:
    """Page 3."""
    link = _link(request)
    if "units" not in link.state:
        return HttpResponseRedirect(reverse("organisation:setup-offices"))
    forms = _person_forms(request, link)
    if request.method == "POST" and _all_valid(forms):
        lines = [
            forms[prefix].line(peran, leads)
            for prefix, peran, leads, _jenjang in _PARTS
            if forms[prefix].cleaned_data.get("nama")
        ]
        roles = [Peran.ADMIN, *([Peran.VERIFIKATOR] if request.POST.get("juga-verifikator") else [])]
        remember(link, people=request.POST.dict(), lines=lines, roles=roles)
        return HttpResponseRedirect(reverse("organisation:setup-plan"))
    also = "juga-verifikator" in (request.POST or link.state.get("people", {}))
    context = {"forms": list(zip(_titles(), forms.values(), strict=True)), "also": also}
    bad = request.method == "POST"
    return render(request, "organisation/setup/people.html", context, status=422 if bad else 200)


@login_not_required
def show_plan(request: HttpRequest) -> HttpResponse:
    """What would be made; a POST makes it."""
    link = _link(request)
    if "lines" not in link.state:
        return HttpResponseRedirect(reverse("organisation:setup-people"))
    beginning = _beginning(link.state)
    status = 200
    if request.method == "POST":
        try:
            outcome = set_up_government(link=link, beginning=beginning, digest=request.POST.get("rencana", ""))
        except (InvalidError, ConflictError) as error:
            messages.error(request, error.message)
            status = error.status
        else:
            request.session[_LINKS] = [
                {"nama": account.pegawai.nama, "pengguna": account.username, "tautan": request.build_absolute_uri(path)}
                for account, path in outcome.links
            ]
            return HttpResponseRedirect(reverse("organisation:setup-done"))
    context = {"plan": plan_government(beginning=beginning), "nama": beginning.nama}
    return render(request, "organisation/setup/plan.html", context, status=status)


@login_not_required
def show_done(request: HttpRequest) -> HttpResponse:
    """The one-time links, until they were taken."""
    if request.method == "POST":
        request.session.flush()
        return HttpResponseRedirect(reverse("organisation:sign-in"))
    links = request.session.get(_LINKS)
    if not links:
        return HttpResponseRedirect(reverse("organisation:sign-in"))
    return render(request, "organisation/setup/done.html", {"links": links})


def _link(request: HttpRequest) -> SetupLink:
    return find_setup(request.session.get(_CLAIM, ""))


def _person_forms(request: HttpRequest, link: SetupLink) -> dict[str, FirstPersonForm]:
    units = units_of(link.state["units"])
    told = link.state.get("people", {})
    found = {}
    for prefix, _peran, _leads, jenjang in _PARTS:
        before = {key.removeprefix(f"{prefix}-"): text for key, text in told.items() if key.startswith(f"{prefix}-")}
        initial = before or {"jenjang": jenjang, **_usual_post(prefix, link.state)}
        found[prefix] = FirstPersonForm(
            request.POST or None, prefix=prefix, units=units, required=prefix == "admin", elected=prefix == "kepala",
            initial=initial,
        )  # fmt: skip
    return found


def _usual_post(prefix: str, state: dict[str, str]) -> dict[str, str]:
    """What that person usually is."""
    region = load_regions()[state["kode"]]
    heads = {JenisDaerah.PROVINSI: "Gubernur", JenisDaerah.KABUPATEN: "Bupati", JenisDaerah.KOTA: "Wali Kota"}
    bureau = "Biro" if region.jenis == JenisDaerah.PROVINSI else "Bagian"
    return {
        "verifikator": {"jabatan": f"Kepala {bureau} Organisasi", "unit": f"Sekretariat Daerah > {bureau} Organisasi"},
        "sekda": {"jabatan": "Sekretaris Daerah", "unit": "Sekretariat Daerah"},
        "kepala": {"jabatan": heads[region.jenis]},
    }.get(prefix, {})


def _all_valid(forms: dict[str, FirstPersonForm]) -> bool:
    """Every form shows its faults at once."""
    return sum(not form.is_valid() for form in forms.values()) == 0


def _titles() -> list[tuple[str, str]]:
    return [
        (_("Admin"), _("Mengatur organisasi, pegawai, dan peran. Wajib diisi.")),
        (_("Verifikator"), _("Memeriksa SOP di Bagian atau Biro Organisasi. Boleh diisi nanti.")),
        (_("Sekretaris Daerah"), _("Mengesahkan SOP lintas perangkat daerah. Boleh diisi nanti.")),
        (_("Kepala daerah"), _("Boleh diisi nanti.")),
    ]


def _beginning(state: dict[str, object]) -> Beginning:
    rows = [*state["units"], *state["lines"]]  # type: ignore[misc]
    lines = tuple(
        Line(_("Langkah 2") if "jenis" in row else _("Langkah 3"), {key: str(text) for key, text in row.items()})
        for row in rows
    )
    people: dict[str, str] = state["people"]  # type: ignore[assignment]
    admin = {name: people.get(f"admin-{name}", "") for name in ("nama", "status", "nip", "pengguna")}
    return Beginning(
        kode=str(state["kode"]), nama=str(state["nama"]), zona=str(state["zona"]),
        mulai=date.fromisoformat(str(state["mulai"])), admin=admin,
        roles=tuple(state["roles"]), lines=lines,  # type: ignore[arg-type]
    )  # fmt: skip
