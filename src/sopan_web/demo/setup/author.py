"""One SOP of the demo and the deeds done to it, each by the person whose part it is."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from sopan import Sop
from sopan_web.common import clock
from sopan_web.common.calendar import format_day
from sopan_web.demo.setup.government import Government
from sopan_web.documents.actions import comment, create_record, reply, resolve_thread, save_ops, start_edition
from sopan_web.documents.models import Edition, SopRecord, Thread
from sopan_web.documents.sheet import from_sop
from sopan_web.organisation.models import Pegawai, Peran, UnitKerja
from sopan_web.workflow.actions import Statement, bring_into_force, record_review, take_step
from sopan_web.workflow.actions.reviews import Finding
from sopan_web.workflow.models import Enactment, Passage, ReviewKind

SITE = "http://127.0.0.1:8000"


@dataclass
class Work:
    """An SOP in the making. ``head`` enacts it; for cross-office SOPs that is the Sekda."""

    government: Government
    unit: UnitKerja
    sop: Sop
    author: Pegawai
    head: Pegawai
    lintas: bool = False
    record: SopRecord | None = None

    @property
    def edition(self) -> Edition:
        """The newest edition."""
        assert self.record is not None
        edition = self.record.editions.first()
        assert edition is not None
        return edition

    @property
    def passage(self) -> Passage:
        """The way of the newest edition."""
        return Passage.objects.get(edition=self.edition)

    def begin(self) -> None:
        """A new SOP from an example of the library."""
        day = clock.today(self.government.daerah.zone)
        sheet = from_sop(replace(self.sop, nomor="", tanggal_efektif=None, tanggal_revisi=None))
        sheet["identitas"]["tanggal_pembuatan"] = format_day(day)
        sheet["identitas"]["disahkan_oleh"] |= {"jabatan": "", "nama": "", "nip": "", "pangkat": ""}
        self.record = create_record(
            actor=self.government.actor(self.author), unit=self.unit, sheet=sheet,
            lintas_perangkat_daerah=self.lintas, origin=f"contoh {self.sop.judul}",
        )  # fmt: skip

    def write(self, row: int, field: str, text: str, by: Pegawai | None = None) -> None:
        """Changes one cell of the table (rows from 0)."""
        edition = self.edition
        kegiatan = edition.sheet["kegiatan"][row]
        op = {"op": "set", "path": ["kegiatan", kegiatan["id"], field], "old": kegiatan[field], "new": text}
        actor = self.government.actor(by or self.author)
        save_ops(actor=actor, edition=edition.pk, base=edition.revision, batch=uuid4(), ops=[op])

    def submit(self, reason: str = "SOP pertama untuk pekerjaan ini; sebelumnya dilakukan menurut kebiasaan.") -> None:
        """To the Bagian Organisasi."""
        said = Statement(reason=reason, warning_reason="Keadaan kantor kami memang demikian.")
        self._step(self.author, "ajukan", said)

    def remark(self, row: int, text: str) -> Thread:
        """The referee asks about a row (from 0)."""
        actor = self.government.actor(self.government.referees[Peran.VERIFIKATOR])
        place = self.edition.sheet["kegiatan"][row]["id"]
        return comment(actor=actor, edition=self.edition.pk, place=place, text=text)

    def answer(self, thread: Thread, text: str, *, settled: bool = False) -> None:
        """The author replies, and the referee is content."""
        reply(actor=self.government.actor(self.author), thread=thread.pk, text=text)
        if settled:
            actor = self.government.actor(self.government.referees[Peran.VERIFIKATOR])
            resolve_thread(actor=actor, thread=thread.pk, resolved=True)

    def send_back(self, note: str) -> None:
        """From the referee to the author."""
        self._step(self.government.referees[Peran.VERIFIKATOR], "kembalikan", Statement(note=note))

    def verify(self, note: str = "") -> None:
        """The Bagian Organisasi is content."""
        self._step(self.government.referees[Peran.VERIFIKATOR], "verifikasi", Statement(note=note))

    def approve(self) -> None:
        """The head agrees."""
        self._step(self.head, "setujui", Statement())

    def enact(self, days_ahead: int = 3) -> date:
        """Number, PDF, and all; the day from which it holds."""
        efektif = clock.today(self.government.daerah.zone) + timedelta(days=days_ahead)
        self._step(self.head, "sahkan", Statement(tanggal_efektif=efektif, site=SITE))
        return efektif

    def come_into_force(self) -> None:
        """What the day does."""
        daerah = self.government.daerah
        bring_into_force(daerah=daerah, today=clock.today(daerah.zone))

    def revoke(self, note: str) -> None:
        """It no longer holds."""
        self._step(self.head, "cabut", Statement(note=note))

    def begin_next(self) -> None:
        """The next edition."""
        assert self.record is not None
        start_edition(actor=self.government.actor(self.author), record=self.record.pk)

    def monitor(self, note: str) -> None:
        """Records the first monitoring of what is in force."""
        enactment = Enactment.objects.filter(record=self.record).latest("pk")
        review = enactment.reviews.filter(kind=ReviewKind.MONITORING, done_at__isnull=True).earliest("jatuh_tempo")
        record_review(actor=self.government.actor(self.author), review=review.pk, finding=Finding("baik", note))

    def _step(self, pegawai: Pegawai, transition: str, said: Statement) -> None:
        take_step(actor=self.government.actor(pegawai), passage=self.passage.pk, transition=transition, statement=said)
