"""The page of a unit, and what can be done with it."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from sopan_web.organisation import actions
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.forms.unit import CloseForm, MoveUnitForm, NewJabatanForm, RenameUnitForm, UnitForm
from sopan_web.organisation.models import FormerUnit, Jabatan, Penempatan, UnitKerja
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_own, find_pengesah, find_tree
from sopan_web.organisation.views.dialogue import Dialogue, converse
from sopan_web.organisation.views.tree import read_day


@requires(Ability.READ_ORGANISATION)
def show_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Posts and their holders, units below, and former names, on any day."""
    actor = actor_of(request)
    unit = find_own(UnitKerja, actor, pk)
    day = read_day(request, actor.today)
    tree = {node.pk: node for node in find_tree(actor.daerah, day)}
    heads = {pk: node.head for pk, node in tree.items() if node.head}
    context = {
        "unit": unit,
        "node": tree.get(unit.pk),
        "day": day,
        "past": day != actor.today,
        "posts": _posts(unit, day),
        "pengesah": find_pengesah(unit, day, heads),
        "former": FormerUnit.objects.filter(unit=unit).select_related("induk").order_by("-mulai"),
        "manages": actor.may(Ability.MANAGE_ORGANISATION),
    }
    return render(request, "organisation/unit.html", context)


@requires(Ability.MANAGE_ORGANISATION)
def add_unit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """A new perangkat daerah, or a unit below ``pk``."""
    actor = actor_of(request)
    induk = find_own(UnitKerja, actor, pk) if pk else None
    back = _page(induk) if induk else reverse("organisation:tree")
    dialogue = Dialogue(
        title=_("Unit baru di bawah %(name)s") % {"name": induk} if induk else _("Perangkat daerah baru"),
        submit=_("Simpan unit"),
        back=back,
        back_label=str(induk) if induk else _("Organisasi"),
        done=_("Unit sudah dibuat."),
    )
    form = UnitForm(request.POST or None, actor=actor, induk=induk)
    return converse(request, form, dialogue, lambda data: _page(actions.create_unit(actor=actor, induk=induk, **data)))


@requires(Ability.MANAGE_ORGANISATION)
def rename_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Another name, abbreviation, or code."""
    actor = actor_of(request)
    unit = find_own(UnitKerja, actor, pk)
    before = {"nama": unit.nama, "singkatan": unit.singkatan, "kode": unit.kode}
    form = RenameUnitForm(request.POST or None, actor=actor, initial=before)
    dialogue = _dialogue(unit, _("Ubah nama %(name)s"), _("Simpan nama"), _("Nama unit sudah diubah."))
    return converse(request, form, dialogue, lambda data: actions.rename_unit(actor=actor, unit=unit, **data))


@requires(Ability.MANAGE_ORGANISATION)
def move_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Under another unit."""
    actor = actor_of(request)
    unit = find_own(UnitKerja, actor, pk)
    form = MoveUnitForm(request.POST or None, actor=actor, unit=unit)
    dialogue = _dialogue(
        unit, _("Pindahkan %(name)s"), _("Pindahkan"), _("Unit sudah dipindahkan."),
        lead=_("Semua unit di bawahnya ikut pindah. Susunan lama tetap dapat dilihat menurut tanggal."),
    )  # fmt: skip
    return converse(request, form, dialogue, lambda data: actions.move_unit(actor=actor, unit=unit, **data))


@requires(Ability.MANAGE_ORGANISATION)
def close_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit's last day."""
    actor = actor_of(request)
    unit = find_own(UnitKerja, actor, pk)
    dialogue = _dialogue(
        unit, _("Tutup %(name)s"), _("Tutup unit"), _("Unit sudah ditutup."), danger=True,
        lead=_("Unit tidak dihapus: SOP dan riwayatnya tetap dapat dibaca. Jabatan dan unit di bawahnya ditutup dulu."),
    )  # fmt: skip
    form = CloseForm(request.POST or None, actor=actor)
    return converse(request, form, dialogue, lambda data: actions.close_unit(actor=actor, unit=unit, **data))


@requires(Ability.MANAGE_ORGANISATION)
def add_jabatan(request: HttpRequest, pk: int) -> HttpResponse:
    """A new post in the unit."""
    actor = actor_of(request)
    unit = find_own(UnitKerja, actor, pk)
    dialogue = _dialogue(unit, _("Jabatan baru di %(name)s"), _("Simpan jabatan"), _("Jabatan sudah dibuat."))
    form = NewJabatanForm(request.POST or None, actor=actor)
    return converse(request, form, dialogue, lambda data: actions.create_jabatan(actor=actor, unit=unit, **data))


def _posts(unit: UnitKerja, day: date) -> list[tuple[Jabatan, list[Penempatan]]]:
    posts = list(Jabatan.objects.on(day).filter(unit=unit).order_by("-pimpinan", "nama"))
    held = Penempatan.objects.on(day).filter(jabatan__unit=unit).select_related("pegawai").order_by("sebutan", "mulai")
    holders: dict[int, list[Penempatan]] = {}
    for row in held:
        holders.setdefault(row.jabatan_id, []).append(row)
    return [(post, holders.get(post.pk, [])) for post in posts]


def _page(unit: UnitKerja) -> str:
    return reverse("organisation:unit", args=(unit.pk,))


def _dialogue(unit: UnitKerja, title: str, submit: str, done: str, lead: str = "", danger: bool = False) -> Dialogue:
    return Dialogue(title % {"name": unit}, submit, _page(unit), str(unit), lead, done, danger)
