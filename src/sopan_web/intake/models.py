"""What was brought, what was read in it, and what became of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sopan import Severity
from sopan_web.common.clock import now
from sopan_web.documents.models import SopRecord
from sopan_web.organisation.models import Pegawai, PemerintahDaerah, UnitKerja

_KINDS = {
    "pindaian": _("pindaian"), "gambar": _("gambar"), "formulir SOPAN": _("formulir SOPAN"),
    "berkas SOP": _("berkas SOP"), "arsip ZIP": _("arsip ZIP"), "Word lama": _("Word lama"),
    "Excel lama": _("Excel lama"), "Excel biner": _("Excel biner"), "dokumen ODF": _("dokumen ODF"),
    "lembar ODF": _("lembar ODF"),
}  # fmt: skip
"""What the core calls the kinds of files, for translation; the others are names."""

FOLDER = "asal"
"""In the store."""


class Batch(models.Model):
    """One upload for one unit. ``archive`` lies in the store until it has been unpacked.

    ``job`` is the id of the job that reads it. ``stopped_at`` is set while a person wants the reading to stand still.
    """

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="+")
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="+")
    uploaded_by = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    archive = models.FileField(upload_to=f"{FOLDER}/", blank=True)
    job = models.BigIntegerField(null=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=("daerah", "unit"), name="batch_by_unit"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its own page."""
        return f"/bawa/{self.pk}/"


class SourceFile(models.Model):
    """One file of a batch. ``original`` is kept as it came; ``view`` is a PDF of it, where it is none itself.

    Where it is a scan that was read, ``view`` has its words laid over and is ``searchable``. ``pages`` counts the pages
    that can be looked at. ``message`` says why nothing was found.
    """

    class State(models.TextChoices):
        """``NONE`` was read and holds no SOP."""

        WAITING = "menunggu", _("menunggu")
        READ = "terbaca", _("terbaca")
        NONE = "bukan", _("bukan SOP")
        FAILED = "gagal", _("tidak terbaca")

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="files")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, blank=True)
    original = models.FileField(upload_to=f"{FOLDER}/", blank=True)
    view = models.FileField(upload_to=f"{FOLDER}/", blank=True)
    searchable = models.BooleanField(default=False)
    sha256 = models.CharField(max_length=64, blank=True)
    pages = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    message = models.TextField(blank=True)
    remarks = models.JSONField(default=list)

    class Meta:
        ordering = ("batch", "number")
        constraints = (models.UniqueConstraint(fields=("batch", "number"), name="one_source_file_a_number"),)

    def __str__(self) -> str:
        return self.name

    @property
    def kind_shown(self) -> str:
        """What kind of file it is, in the reader's language."""
        return str(_KINDS.get(self.kind, self.kind))


class FoundSop(models.Model):
    """An SOP that was read in a file: ``content`` in the core's file format, ``doubts`` as ``queries.doubts`` says.

    ``findings`` is how many the checker had when it was read, by their weight.
    """

    class State(models.TextChoices):
        """``TAKEN`` has become a draft."""

        WAITING = "menunggu", _("belum diputuskan")
        TAKEN = "draf", _("menjadi draf")
        SKIPPED = "lewat", _("dilewati")

    source = models.ForeignKey(SourceFile, models.CASCADE, related_name="found")
    number = models.PositiveIntegerField()
    judul = models.CharField(max_length=300)
    steps = models.PositiveIntegerField()
    sure = models.CharField(max_length=20)
    content = models.JSONField()
    doubts = models.JSONField(default=list)
    findings = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    record = models.OneToOneField(SopRecord, models.PROTECT, null=True, blank=True, related_name="brought")
    decided_by = models.ForeignKey(Pegawai, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("source", "number")
        constraints = (
            models.UniqueConstraint(fields=("source", "number"), name="one_found_sop_a_number"),
            models.CheckConstraint(
                condition=models.Q(state="draf", record__isnull=False)
                | ~models.Q(state="draf") & models.Q(record__isnull=True),
                name="found_sop_taken_is_a_record",
            ),
        )

    def __str__(self) -> str:
        return self.judul

    @property
    def places(self) -> int:
        """How many steps and fields want to be held against the original; all that has no place is one more."""
        return len({(doubt["row"], doubt["key"]) for doubt in self.doubts if doubt["confidence"] < 1})

    @property
    def severities(self) -> list[tuple[str, int]]:
        """How many findings of each weight, the heaviest first."""
        return [(level.value, self.findings[level]) for level in Severity if level in self.findings]

    def get_absolute_url(self) -> str:
        """Where it is held against its original."""
        return f"/bawa/sop/{self.pk}/"
