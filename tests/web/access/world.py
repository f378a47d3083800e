"""Something behind every door: made by deeds, in Kota Contoh; Kabupaten Lain looks on from outside."""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from sopan_web.api.actions import make_token
from sopan_web.bundles.actions import make_bundle, order_bundle
from sopan_web.documents.actions import comment, create_record, link
from sopan_web.documents.models import LinkKind
from sopan_web.files.actions import Accepted, put_at_random
from sopan_web.intake.actions import read_batch, receive_batch
from sopan_web.intake.models import FoundSop
from sopan_web.jobs.actions import start_job
from sopan_web.organisation.actions.structure.jabatan import create_jabatan
from sopan_web.organisation.actions.structure.pegawai import add_pegawai
from sopan_web.organisation.actions.structure.settings import upload_lambang
from sopan_web.organisation.actions.structure.unit import create_unit
from sopan_web.organisation.actions.tables.intake import keep_upload
from sopan_web.organisation.intake.workbook import write_organisation
from sopan_web.organisation.models import JenisUnit, Jenjang, StatusPegawai
from sopan_web.workflow.actions.printing import print_enacted
from sopan_web.workflow.models import Review
from tests.web.cast import SINCE, Cast, Person, make_cast
from tests.web.workflow.way import begin_way, good_sheet, good_text

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
"""One dot."""

BLANK = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
"""A page with nothing on it."""

MARK = "Hanyadisini"
"""Stands in names of Kota Contoh alone; every SOP of its Dinas Kesehatan begins with ``TITLE``."""
TITLE = "SOP Dinkes"


class World:
    """``things`` says with which parts of an address each thing is reached."""

    def __init__(self) -> None:
        self.cast = make_cast()
        self.things = make_things(self.cast)
        add_marked(self.cast)
        self.drafts = {
            "asing:penyusun": begin_way(self.cast.lain, judul="SOP orang lain").record.pk,
            "stranger": create_record(
                actor=self.cast.stranger.actor, unit=self.cast.disdik, sheet=good_sheet("SOP dinas lain")
            ).pk,
        }
        people = {**self.cast.persons(), **{f"asing:{name}": one for name, one in self.cast.lain.persons().items()}}
        self._sessions = {name: _sign_in(person) for name, person in people.items()}

    def knock(
        self,
        who: str | None,
        method: str,
        address: str,
        kind: str = "text/plain",
        body: str = "",
        *,
        language: str = "id",
    ) -> HttpResponse:
        """What somebody (None: a visitor) is answered; nothing that it did stays."""
        client = Client(headers={"accept": "text/html"})
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        if who:
            client.cookies[settings.SESSION_COOKIE_NAME] = self._sessions[who]
        with undone():
            answer: HttpResponse = client.generic(method, address, body, kind)
        return answer


@contextmanager
def undone() -> Iterator[None]:
    """Takes back all that is done inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def make_things(cast: Cast) -> Mapping[str, dict[str, Any]]:
    """One of each kind, all of the Dinas Kesehatan."""
    draft, other = begin_way(cast, judul=f"{TITLE} disusun"), begin_way(cast, judul=f"{TITLE} kedua")
    edition = draft.record.editions.get()
    thread = comment(actor=cast.penyusun.actor, edition=edition.pk, place="", text="Mohon diperiksa.")
    tie = link(actor=cast.penyusun.actor, source=draft.record.pk, target=other.record.pk, kind=LinkKind.values[0])
    desk = begin_way(cast, judul=f"{TITLE} diajukan").to_desk()
    enacted = begin_way(cast, judul=f"{TITLE} sah").to_enacted()
    book = write_organisation(cast.admin.actor)
    upload = keep_upload(actor=cast.admin.actor, filename="susunan.xlsx", content=book, mulai=date(2026, 1, 1))
    upload_lambang(actor=cast.admin.actor, filename="lambang.png", content=PNG)
    penempatan = cast.penyusun.pegawai.penempatan.get()
    sop = {"pk": draft.record.pk}
    admin = cast.admin.actor
    token, _secret = make_token(actor=admin, nama="Portal data", scopes=(), expires_on=admin.today)
    work = {"enactment": enacted.enactment.pk}
    job = start_job(actor=admin, tenant=cast.daerah.pk, task=print_enacted, title="Mencetak", arguments=work)
    brought = _bring(cast)
    bundle = order_bundle(actor=admin, records=[enacted.record.pk], formats=["yaml"], working=False)
    make_bundle.call(bundle=bundle.pk)
    return {
        "unduhan": {"pk": bundle.pk},
        "bawaan": {"pk": brought.source.batch_id},
        "asal": {"pk": brought.source_id},
        "halaman": {"pk": brought.source_id, "number": 0},
        "terbaca": {"pk": brought.pk},
        "job": {"pk": job.pk},
        "unit": {"pk": cast.puskesmas.pk},
        "jabatan": {"pk": penempatan.jabatan_id},
        "pegawai": {"pk": cast.penyusun.pegawai.pk},
        "penempatan": {"pk": penempatan.pk},
        "peran": {"pk": cast.penyusun.pegawai.peran.get().pk},
        "unggahan": {"pk": upload.pk},
        "konsep": sop,
        "diajukan": {"pk": desk.record.pk},
        "utas": sop | {"thread": thread.pk},
        "kaitan": sop | {"number": tie.pk},
        "saran": sop | {"kind": "pelaksana"},
        "versi": {"pk": desk.record.pk, "number": 1},
        "berkas": {"pk": desk.record.pk, "number": 1, "format": "yaml"},
        "langkah": sop | {"transition": "ajukan"},
        "sah": {"pk": enacted.record.pk},
        "pdf": {"pk": enacted.record.pk, "number": enacted.enactment.version.number},
        "token": {"pk": token.pk},
        "tinjauan": {"pk": Review.objects.filter(enactment=enacted.enactment).order_by("jatuh_tempo")[0].pk},
    }


def _bring(cast: Cast) -> FoundSop:
    """An old SOP that waits for a decision."""
    form = Accepted("lama.yaml", ".yaml", good_text(f"{TITLE} lama"))
    batch = receive_batch(actor=cast.penyusun.actor, unit=cast.dinkes, file=form)
    read_batch.call(batch=batch.pk)
    batch.files.update(view=put_at_random("asal", ".pdf", BLANK), pages=1, searchable=True)
    return FoundSop.objects.get(source__batch=batch)


def add_marked(cast: Cast) -> None:
    """A unit, a post, and a person whose names hold ``MARK`` and stand nowhere else."""
    actor = cast.admin.actor
    unit = create_unit(actor=actor, nama=f"Bidang {MARK}", jenis=JenisUnit.BIDANG, induk=cast.dinkes, mulai=SINCE)
    create_jabatan(actor=actor, nama=f"Kepala {MARK}", unit=unit, jenjang=Jenjang.PENGAWAS, mulai=SINCE)
    add_pegawai(actor=actor, nama=f"Budi {MARK}", status=StatusPegawai.LAIN)


def _sign_in(person: Person) -> str:
    client = Client()
    client.force_login(person.account)
    return client.cookies[settings.SESSION_COOKIE_NAME].value
