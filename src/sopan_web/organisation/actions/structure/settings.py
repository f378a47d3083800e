"""The government's own settings, and its lambang."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from sopan import PatternError
from sopan_web.common.errors import refuse
from sopan_web.files.actions import discard_on_failure, discard_when_sure, put_at_random
from sopan_web.files.intake.names import clean_name
from sopan_web.organisation.actions.desk import assign, begin, note, save_checked
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.lambang import clean_lambang
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.organisation.queries import example_number

SETTINGS = (
    "nama", "zona", "kertas", "klasifikasi", "pola_nomor", "menit_per_hari", "hari_per_minggu", "alamat", "telepon",
    "surel", "situs", "sandi_bssn",
)  # fmt: skip
"""What a government may change about itself; code and kind stay as they were set up."""


@transaction.atomic
def change_settings(*, actor: Actor, values: Mapping[str, object]) -> PemerintahDaerah:
    """Sets some of ``SETTINGS``. The number pattern must make a number."""
    begin(actor)
    daerah = PemerintahDaerah.objects.select_for_update().get(pk=actor.daerah.pk)
    changed = assign(daerah, {name: values[name] for name in SETTINGS if name in values})
    check_pattern(daerah.pola_nomor, daerah.klasifikasi)
    save_checked(daerah)
    if changed:
        note(actor, "settings.change", daerah, changed=changed)
    return daerah


def check_pattern(pattern: str, klasifikasi: str) -> None:
    """InvalidError for a pattern that makes no number, or the same number twice."""
    for part in ("{urut}", "{tahun}"):
        if part not in pattern:
            text = _("Pola nomor harus memuat %(part)s, supaya tidak ada dua SOP bernomor sama.")
            refuse("pola_nomor", text % {"part": part})
    if "{bebas}" in pattern:
        refuse("pola_nomor", _("Bagian {bebas} tidak dapat diisi sendiri oleh SOPAN; tulislah teksnya langsung."))
    try:
        example_number(pattern, klasifikasi)
    except PatternError as error:
        refuse("pola_nomor", _("Pola nomor: %(fault)s") % {"fault": error})


@discard_on_failure()
@transaction.atomic
def upload_lambang(*, actor: Actor, filename: str, content: bytes) -> PemerintahDaerah:
    """Keeps a PNG, JPEG, or SVG, written anew from what was read in it, under a random name."""
    begin(actor)
    kind, clean = clean_lambang(content)
    daerah = PemerintahDaerah.objects.select_for_update().get(pk=actor.daerah.pk)
    _forget(daerah)
    daerah.lambang = put_at_random("lambang", f".{kind}", clean)
    daerah.save(update_fields=("lambang",))
    note(actor, "settings.lambang", daerah, file=clean_name(filename), bytes=len(clean))
    return daerah


@transaction.atomic
def remove_lambang(*, actor: Actor) -> PemerintahDaerah:
    """The letterhead stands without a picture again."""
    begin(actor)
    daerah = PemerintahDaerah.objects.select_for_update().get(pk=actor.daerah.pk)
    _forget(daerah)
    daerah.lambang = ""
    daerah.save(update_fields=("lambang",))
    note(actor, "settings.lambang-removed", daerah)
    return daerah


def _forget(daerah: PemerintahDaerah) -> None:
    """The old file goes once the change is sure."""
    if daerah.lambang:
        discard_when_sure(str(daerah.lambang.name))
