"""The way of an SOP, walked by deeds, for tests that begin somewhere on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sopan import example_files, read_sop, write_sop_text
from sopan_web.documents.actions import create_record
from sopan_web.documents.models import SopRecord
from sopan_web.documents.sheet import Sheet, from_sop, to_sop
from sopan_web.organisation.models import UnitKerja
from sopan_web.workflow.actions import Statement, take_step
from sopan_web.workflow.models import Enactment, Passage, Step
from tests.web.cast import Cast, Person
from tests.web.jobs import run_jobs

SITE = "https://sop.contoh.test"
REASON = "SOP baru agar surat masuk tidak tercecer."


def good_sheet(judul: str = "", **identitas: Any) -> Sheet:
    """The bundled SOP on incoming letters, on which the checker finds no error, as a sheet."""
    file = next(file for file in example_files() if file.stem == "surat-masuk")
    sheet = from_sop(read_sop(file).sop)
    sheet["identitas"] |= {"nomor": "", "tanggal_efektif": "", **identitas}
    if judul:
        sheet["identitas"]["judul"] = judul
    return sheet


def good_text(judul: str) -> bytes:
    """The same as a file."""
    return write_sop_text(to_sop(good_sheet(judul)), "yaml").encode()


@dataclass
class Way:
    """One SOP of Kota Contoh and the people who move it."""

    cast: Cast
    record: SopRecord

    @property
    def passage(self) -> Passage:
        """The newest edition's, fresh from the database."""
        return Passage.objects.filter(edition__record=self.record).order_by("-edition__number")[0]

    @property
    def state(self) -> str:
        """Where it is."""
        return self.passage.state

    @property
    def enactment(self) -> Enactment:
        """The newest."""
        return Enactment.objects.filter(record=self.record).order_by("-pk")[0]

    def go(self, person: Person, transition: str, **said: Any) -> Step:
        """One step of the newest edition, with the texts that every step may need."""
        statement = Statement(
            **{"reason": REASON, "warning_reason": "Sudah dibahas bersama.", "site": SITE, "note": "Catatan.", **said}
        )
        step = take_step(actor=person.actor, passage=self.passage.pk, transition=transition, statement=statement)
        run_jobs()
        return step

    def to_desk(self) -> "Way":
        """On the referee's desk."""
        self.go(self.cast.penyusun, "ajukan")
        return self

    def to_approved(self) -> "Way":
        """Ready to be enacted."""
        self.to_desk().go(self.cast.verifikator, "verifikasi")
        self.go(self.cast.pengesah, "setujui")
        return self

    def to_enacted(self, efektif: date | None = None, **said: Any) -> "Way":
        """Enacted, from ``efektif`` (today)."""
        self.to_approved().go(self.enactor, "sahkan", tanggal_efektif=efektif, **said)
        return self

    @property
    def enactor(self) -> Person:
        """Who may."""
        return self.cast.sekda if self.record.lintas_perangkat_daerah else self.cast.pengesah


def begin_way(cast: Cast, *, unit: UnitKerja | None = None, lintas: bool = False, judul: str = "") -> Way:
    """A new draft of the Dinas Kesehatan, written by ``cast.penyusun``."""
    record = create_record(
        actor=cast.penyusun.actor,
        unit=unit or cast.dinkes,
        sheet=good_sheet(judul),
        lintas_perangkat_daerah=lintas,
    )
    return Way(cast, record)
