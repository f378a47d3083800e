"""The page of a post, and what can be done with it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sopan_web.organisation import actions
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.forms.people import PlaceForm
from sopan_web.organisation.forms.unit import CloseForm, JabatanForm
from sopan_web.organisation.models import Jabatan, Penempatan
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_own
from sopan_web.organisation.views.dialogue import Dialogue, converse


@requires(Ability.READ_ORGANISATION)
def show_jabatan(request: HttpRequest, pk: int) -> HttpResponse:
    """Who holds it, and who held it."""
    actor = actor_of(request)
    jabatan = find_own(Jabatan, actor, pk)
    context = {
        "jabatan": jabatan,
        "holders": Penempatan.objects.filter(jabatan=jabatan).select_related("pegawai").order_by("-mulai"),
        "manages": actor.may(Ability.MANAGE_ORGANISATION),
        "today": actor.today,
    }
    return render(request, "organisation/jabatan.html", context)


@requires(Ability.MANAGE_ORGANISATION)
def change_jabatan(request: HttpRequest, pk: int) -> HttpResponse:
    """Name, abbreviation, level."""
    actor = actor_of(request)
    jabatan = find_own(Jabatan, actor, pk)
    before = {name: getattr(jabatan, name) for name in ("nama", "singkatan", "jenjang", "pimpinan")}
    form = JabatanForm(request.POST or None, actor=actor, initial=before)
    dialogue = _dialogue(jabatan, _("Ubah %(name)s"), _("Simpan jabatan"), _("Jabatan sudah diubah."))
    return converse(request, form, dialogue, lambda data: actions.change_jabatan(actor=actor, jabatan=jabatan, **data))


@requires(Ability.MANAGE_ORGANISATION)
def close_jabatan(request: HttpRequest, pk: int) -> HttpResponse:
    """The post's last day."""
    actor = actor_of(request)
    jabatan = find_own(Jabatan, actor, pk)
    dialogue = _dialogue(
        jabatan, _("Tutup %(name)s"), _("Tutup jabatan"), _("Jabatan sudah ditutup."), danger=True,
        lead=_("Jabatan tidak dihapus; riwayat pemegangnya tetap dapat dibaca."),
    )  # fmt: skip
    form = CloseForm(request.POST or None, actor=actor)
    return converse(request, form, dialogue, lambda data: actions.close_jabatan(actor=actor, jabatan=jabatan, **data))


@requires(Ability.MANAGE_ORGANISATION)
def place_in_jabatan(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody into this post."""
    actor = actor_of(request)
    jabatan = find_own(Jabatan, actor, pk)
    dialogue = _dialogue(jabatan, _("Tempatkan pegawai: %(name)s"), _("Tempatkan"), _("Penempatan sudah dicatat."))
    form = PlaceForm(request.POST or None, actor=actor, jabatan=jabatan)
    return converse(request, form, dialogue, lambda data: actions.place_pegawai(actor=actor, jabatan=jabatan, **data))


def _dialogue(jabatan: Jabatan, title: str, submit: str, done: str, lead: str = "", danger: bool = False) -> Dialogue:
    back = reverse("organisation:jabatan", args=(jabatan.pk,))
    return Dialogue(title % {"name": jabatan}, submit, back, str(jabatan), lead, done, danger)
