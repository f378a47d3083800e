"""Forgets a person who left, room by room, and says what must stay."""

from dataclasses import dataclass

from django.db import transaction

from sopan_web.api.actions import forget_tokens
from sopan_web.audit.models import JournalEntry
from sopan_web.documents.actions import forget_presence
from sopan_web.documents.models import Change, Comment, Version
from sopan_web.organisation.actions.accounts.erasure import erase_pegawai, obstacles_to_erasure
from sopan_web.organisation.models import Account, Pegawai, Penempatan
from sopan_web.workflow.models import Enactment, Review, Step

LAW = "arsip (UU 43/2009 tentang Kearsipan)"
"""[memory], see docs/data-pribadi.md."""
PROOF = "bukti (jurnal berantai; mengubah satu baris merusak semuanya sesudahnya)"


@dataclass(frozen=True, slots=True)
class Kept:
    """``count`` things that stay, ``named`` whether they still say the person's name, and why."""

    what: str
    count: int
    named: bool
    why: str


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """``obstacles`` keep it from being done."""

    pegawai: Pegawai
    obstacles: list[str]
    kept: list[Kept]


def plan_erasure(pegawai: Pegawai) -> ErasurePlan:
    """What would stay; all else that says who the person was goes."""
    accounts = list(Account.objects.filter(pegawai=pegawai).values_list("pk", flat=True))
    journal = JournalEntry.objects.filter(tenant=pegawai.daerah_id)
    kept = [
        Kept("baris jurnal atas namanya", journal.filter(actor_id__in=accounts).count(), True, PROOF),
        Kept("baris jurnal tentang dirinya", _about(pegawai, accounts), True, PROOF),
        Kept("SOP yang disahkannya", Enactment.objects.filter(pengesah=pegawai).count(), True, LAW),
        Kept("versi SOP yang dibuatnya", Version.objects.filter(created_by=pegawai).count(), False, LAW),
        Kept("langkah persetujuan", Step.objects.filter(actor=pegawai).count(), False, LAW),
        Kept("tinjauan", Review.objects.filter(done_by=pegawai).count(), False, LAW),
        Kept("suntingan dan komentar", _written(pegawai), False, "riwayat penyusunan SOP"),
        Kept("penempatan", Penempatan.objects.filter(pegawai=pegawai).count(), False, "riwayat jabatan"),
    ]
    return ErasurePlan(pegawai, obstacles_to_erasure(pegawai), [one for one in kept if one.count])


@transaction.atomic
def erase_person(*, pegawai: Pegawai) -> Pegawai:
    """Does it; the plan has been looked at, and nothing is in the way."""
    for account in Account.objects.filter(pegawai=pegawai):
        forget_tokens(account=account)
    forget_presence(pegawai=pegawai)
    return erase_pegawai(pegawai=pegawai)


def _about(pegawai: Pegawai, accounts: list[int]) -> int:
    lines = JournalEntry.objects.filter(tenant=pegawai.daerah_id)
    of_person = lines.filter(subject_type=Pegawai._meta.label_lower, subject_id=pegawai.pk)
    return of_person.count() + lines.filter(subject_type=Account._meta.label_lower, subject_id__in=accounts).count()


def _written(pegawai: Pegawai) -> int:
    return Change.objects.filter(author=pegawai).count() + Comment.objects.filter(author=pegawai).count()
