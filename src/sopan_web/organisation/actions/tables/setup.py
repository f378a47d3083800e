"""Setting up a new government behind a one-time link, since no account exists that could do it."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record
from sopan_web.common.clock import now, today
from sopan_web.common.errors import ConflictError, DeedError, InvalidError, MissingError
from sopan_web.organisation.actions.accounts.account import make_password_link, open_account
from sopan_web.organisation.actions.desk import save_checked
from sopan_web.organisation.actions.structure.pegawai import check_nip
from sopan_web.organisation.actions.tables.carry_out import carry_out
from sopan_web.organisation.intake.plan import Plan, PlanItem, Verdict
from sopan_web.organisation.intake.reading import Line
from sopan_web.organisation.intake.wanted import understand
from sopan_web.organisation.models import (
    Account,
    Pegawai,
    PemerintahDaerah,
    Peran,
    RoleGrant,
    SetupLink,
    StatusPegawai,
)
from sopan_web.organisation.queries import find_actor
from sopan_web.organisation.regions import load_regions

LASTS = timedelta(hours=24)


@dataclass(frozen=True)
class Beginning:
    """Everything that the wizard's pages were told."""

    kode: str
    nama: str
    zona: str
    mulai: date
    admin: dict[str, str]
    roles: tuple[str, ...] = (Peran.ADMIN,)
    lines: tuple[Line, ...] = ()


@dataclass
class Outcome:
    """What came of it; ``links`` pairs each account with its one-time link."""

    plan: Plan = field(default_factory=Plan)
    daerah: PemerintahDaerah | None = None
    accounts: list[Account] = field(default_factory=list)

    @property
    def links(self) -> list[tuple[Account, str]]:
        """For handing over, once."""
        return [(account, make_password_link(account)) for account in self.accounts]


def make_setup_link() -> str:
    """The path of a new one-time link, for whoever can run commands on the server; older unused ones end."""
    key = secrets.token_urlsafe(32)
    SetupLink.objects.filter(used_at__isnull=True).delete()
    SetupLink.objects.create(key_hash=_hash(key), expires_at=now() + LASTS)
    return reverse("organisation:setup-open", args=(key,))


@transaction.atomic
def claim_setup_link(*, key: str) -> str:
    """Ties the link to the browser that opens it first; the answer is what that browser keeps."""
    link = SetupLink.objects.select_for_update().filter(key_hash=_hash(key), claimed_by="").first()
    if link is None or link.expires_at < now():
        raise MissingError(_("Tautan pemasangan ini sudah dipakai atau lewat 24 jam. Buatlah yang baru di server."))
    claim = secrets.token_urlsafe(32)
    link.claimed_by = _hash(claim)
    link.save(update_fields=("claimed_by",))
    return claim


def find_setup(claim: str) -> SetupLink:
    """The set-up that this browser has claimed; MissingError when there is none, or it is done."""
    link = SetupLink.objects.filter(claimed_by=_hash(claim), used_at__isnull=True).first() if claim else None
    if link is None or link.expires_at < now():
        raise MissingError(_("Tidak ada pemasangan yang sedang berjalan. Buatlah tautan baru di server."))
    return link


def remember(link: SetupLink, **state: Any) -> None:
    """Keeps what a page was told."""
    link.state |= state
    link.save(update_fields=("state",))


def plan_government(*, beginning: Beginning) -> Plan:
    """Does everything and takes it all back."""
    with transaction.atomic():
        outcome = _begin(beginning)
        transaction.set_rollback(True)
    return outcome.plan


@transaction.atomic
def set_up_government(*, link: SetupLink, beginning: Beginning, digest: str) -> Outcome:
    """Makes the government, its first people, and their accounts; all of it or nothing. The link is spent."""
    link = SetupLink.objects.select_for_update().get(pk=link.pk)
    if link.used_at:
        raise MissingError(_("Tautan pemasangan ini sudah dipakai."))
    outcome = _begin(beginning)
    if outcome.plan.digest != digest:
        raise ConflictError(_("Keadaan berubah sejak rencana ini dibuat. Periksa rencana yang baru."))
    if not outcome.plan.safe or outcome.daerah is None:
        raise InvalidError(_("Ada yang ditolak, maka tidak ada yang ditulis. Kembali, lalu perbaiki."))
    link.used_at, link.daerah, link.state = now(), outcome.daerah, {}
    link.save(update_fields=("used_at", "daerah", "state"))
    return outcome


def _begin(beginning: Beginning) -> Outcome:
    outcome = Outcome()
    try:
        with transaction.atomic():
            daerah = _make_government(beginning)
            admin = _make_admin(daerah, beginning)
    except DeedError as error:
        place = (_("Langkah 1 dan 3"),)
        outcome.plan.items.append(PlanItem(Verdict.REFUSE, _("Pemasangan"), beginning.nama, place, error.message))
        return outcome
    record(tenant=daerah.pk, actor=None, action="daerah.set-up", subject=daerah, detail={"kode": daerah.kode})
    actor = find_actor(admin)
    assert actor is not None  # the roles hold from today
    wanted = understand(beginning.lines)
    made = carry_out(actor=actor, wanted=wanted, start=beginning.mulai)
    outcome.plan.items = [
        PlanItem(Verdict.MAKE, _("Pemerintah daerah"), daerah.nama, (), f"{daerah.kode}, {daerah.get_zona_display()}"),
        PlanItem(Verdict.MAKE, _("Admin"), admin.pegawai.nama, (), _("Nama pengguna: %s") % admin.username),
        *(item for item in made.items if item.verdict is not Verdict.LEAVE),
    ]
    outcome.daerah = daerah
    outcome.accounts = list(Account.objects.filter(pegawai__daerah=daerah).order_by("pk"))
    return outcome


def _make_government(beginning: Beginning) -> PemerintahDaerah:
    region = load_regions().get(beginning.kode)
    if region is None:
        raise InvalidError(_("Kode wilayah %s tidak dikenal.") % beginning.kode)
    if not region.autonomous:
        raise InvalidError(_("%s tidak mempunyai pemerintah daerah sendiri; pasanglah provinsinya.") % region.nama)
    if PemerintahDaerah.objects.filter(kode=region.kode).exists():
        raise InvalidError(_("%s sudah terpasang di server ini.") % region.nama)
    daerah = PemerintahDaerah(
        kode=region.kode, jenis=region.jenis, nama=beginning.nama.strip(), zona=beginning.zona,
        slug=_free_slug(region.nama),
    )  # fmt: skip
    save_checked(daerah, creating=True)
    return daerah


def _make_admin(daerah: PemerintahDaerah, beginning: Beginning) -> Account:
    day = today(daerah.zone)
    said = beginning.admin
    status = said.get("status") or StatusPegawai.PNS
    pegawai = Pegawai(
        daerah=daerah, nama=said.get("nama", "").strip(), status=status, pangkat=said.get("pangkat", ""),
        nip=check_nip(said.get("nip", ""), status, day),
    )  # fmt: skip
    save_checked(pegawai, creating=True)
    account = open_account(pegawai, said.get("pengguna", ""))
    for peran in beginning.roles:
        grant = RoleGrant(pegawai=pegawai, peran=peran, mulai=day)
        save_checked(grant, creating=True)
        record(tenant=daerah.pk, actor=None, action="role.grant", subject=grant, detail={"pegawai": str(pegawai)})
    return account


def _free_slug(name: str) -> str:
    base = slugify(name)[:50]
    taken = set(PemerintahDaerah.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in _slugs(base) if slug not in taken)


def _slugs(base: str) -> Iterable[str]:
    yield base
    yield from (f"{base}-{number}" for number in range(2, 1000))


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
