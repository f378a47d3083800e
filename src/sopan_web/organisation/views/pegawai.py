"""The page of a person, and what can be done with it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sopan_web.organisation import actions
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.forms.people import ConfirmForm, PegawaiForm, PlaceForm, RoleForm
from sopan_web.organisation.forms.unit import CloseForm
from sopan_web.organisation.models import Pegawai, Penempatan, RoleGrant
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_own
from sopan_web.organisation.views.dialogue import Dialogue, converse


@requires(Ability.READ_ORGANISATION)
def show_pegawai(request: HttpRequest, pk: int) -> HttpResponse:
    """Posts through time, roles, and the account."""
    actor = actor_of(request)
    pegawai = find_own(Pegawai, actor, pk)
    context = {
        "pegawai": pegawai,
        "account": getattr(pegawai, "account", None),
        "posts": Penempatan.objects.filter(pegawai=pegawai).select_related("jabatan__unit").order_by("-mulai"),
        "roles": RoleGrant.objects.filter(pegawai=pegawai).select_related("unit").order_by("-mulai"),
        "manages": actor.may(Ability.MANAGE_ORGANISATION),
        "own": pegawai.pk == actor.pegawai.pk,
        "today": actor.today,
    }
    return render(request, "organisation/pegawai.html", context)


@requires(Ability.MANAGE_ORGANISATION)
def add_pegawai(request: HttpRequest) -> HttpResponse:
    """A new person."""
    actor = actor_of(request)
    dialogue = Dialogue(
        _("Pegawai baru"), _("Simpan pegawai"), reverse("organisation:people"), _("Pegawai"),
        done=_("Pegawai sudah dicatat. Berikutnya: tempatkan pada jabatannya."),
    )  # fmt: skip
    form = PegawaiForm(request.POST or None, actor=actor)
    return converse(request, form, dialogue, lambda data: _page(actions.add_pegawai(actor=actor, **data)))


@requires(Ability.MANAGE_ORGANISATION)
def change_pegawai(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, status, NIP, rank, address."""
    actor = actor_of(request)
    pegawai = find_own(Pegawai, actor, pk)
    before = {name: getattr(pegawai, name) for name in ("nama", "status", "nip", "pangkat", "surel")}
    form = PegawaiForm(request.POST or None, actor=actor, initial=before)
    dialogue = _dialogue(pegawai, _("Ubah data %(name)s"), _("Simpan"), _("Data pegawai sudah diubah."))
    return converse(request, form, dialogue, lambda data: actions.change_pegawai(actor=actor, pegawai=pegawai, **data))


@requires(Ability.MANAGE_ORGANISATION)
def retire_pegawai(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody leaves."""
    actor = actor_of(request)
    pegawai = find_own(Pegawai, actor, pk)
    dialogue = _dialogue(
        pegawai, _("%(name)s tidak lagi bekerja di sini"), _("Akhiri"), _("Sudah dicatat."), danger=True,
        lead=_("Semua jabatan dan perannya berakhir, akunnya ditutup. Riwayatnya tetap tersimpan."),
    )  # fmt: skip
    form = CloseForm(request.POST or None, actor=actor)
    return converse(request, form, dialogue, lambda data: actions.retire_pegawai(actor=actor, pegawai=pegawai, **data))


@requires(Ability.MANAGE_ORGANISATION)
def place_pegawai(request: HttpRequest, pk: int) -> HttpResponse:
    """Into a post."""
    actor = actor_of(request)
    pegawai = find_own(Pegawai, actor, pk)
    dialogue = _dialogue(pegawai, _("Tempatkan %(name)s"), _("Tempatkan"), _("Penempatan sudah dicatat."))
    form = PlaceForm(request.POST or None, actor=actor, pegawai=pegawai)
    return converse(request, form, dialogue, lambda data: actions.place_pegawai(actor=actor, pegawai=pegawai, **data))


@requires(Ability.MANAGE_ORGANISATION)
def end_penempatan(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of a post."""
    actor = actor_of(request)
    row = find_own(Penempatan, actor, pk)
    dialogue = _dialogue(
        row.pegawai, _("Akhiri penempatan %(name)s"), _("Akhiri penempatan"), _("Penempatan sudah diakhiri."),
        lead=str(row), danger=True,
    )  # fmt: skip
    form = CloseForm(request.POST or None, actor=actor)
    return converse(request, form, dialogue, lambda data: actions.end_penempatan(actor=actor, penempatan=row, **data))


@requires(Ability.MANAGE_ORGANISATION)
def grant_role(request: HttpRequest, pk: int) -> HttpResponse:
    """A role."""
    actor = actor_of(request)
    pegawai = find_own(Pegawai, actor, pk)
    dialogue = _dialogue(pegawai, _("Beri peran kepada %(name)s"), _("Beri peran"), _("Peran sudah diberikan."))
    form = RoleForm(request.POST or None, actor=actor)
    return converse(request, form, dialogue, lambda data: actions.grant_role(actor=actor, pegawai=pegawai, **data))


@requires(Ability.MANAGE_ORGANISATION)
def revoke_role(request: HttpRequest, pk: int) -> HttpResponse:
    """A role less, at once."""
    actor = actor_of(request)
    grant = find_own(RoleGrant, actor, pk)
    dialogue = _dialogue(
        grant.pegawai, _("Cabut peran %(name)s"), _("Cabut peran"), _("Peran sudah dicabut."), danger=True,
        lead=_("%(role)s: berhenti berlaku sekarang juga.") % {"role": grant},
    )  # fmt: skip
    form = ConfirmForm(request.POST if request.method == "POST" else None, actor=actor)
    return converse(request, form, dialogue, lambda data: actions.revoke_role(actor=actor, grant=grant))


def _page(pegawai: Pegawai) -> str:
    return reverse("organisation:pegawai", args=(pegawai.pk,))


def _dialogue(pegawai: Pegawai, title: str, submit: str, done: str, lead: str = "", danger: bool = False) -> Dialogue:
    return Dialogue(title % {"name": pegawai}, submit, _page(pegawai), str(pegawai), lead, done, danger)
