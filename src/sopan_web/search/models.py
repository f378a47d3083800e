"""The index: what each SOP that is or will be in force can be found by; it can be made anew at any time."""

from uuid import uuid4

from django.db import models

from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.models import Enactment


class IndexState(models.Model):
    """How many SOPs are in a government's index; ``revision`` is another one after every change, on any server.

    Locked by whoever changes the index.
    """

    daerah = models.OneToOneField(PemerintahDaerah, models.CASCADE, primary_key=True, related_name="+")
    revision = models.UUIDField(default=uuid4)
    entries = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.daerah_id}@{self.revision}"


class IndexEntry(models.Model):
    """One enactment in the index. ``mulai`` and ``berakhir`` are its days, as in ``Enactment``.

    ``judul`` holds the stems of the title in order, ``pokok`` those of pelaksana, kelengkapan, and output; each stem
    stands between blanks. ``kata`` is every token it is found by (see ``document``); the database keeps its inverted
    index of that column in step by itself (see the migration).
    """

    enactment = models.OneToOneField(Enactment, models.CASCADE, primary_key=True, related_name="+")
    daerah = models.ForeignKey(PemerintahDaerah, models.CASCADE, related_name="+")
    mulai = models.DateField()
    berakhir = models.DateField(null=True)
    judul = models.TextField()
    pokok = models.TextField()
    kata = models.TextField()

    class Meta:
        indexes = (
            models.Index(fields=("daerah", "mulai"), name="entries_by_beginning"),
            models.Index(fields=("daerah", "berakhir"), name="entries_by_end"),
        )

    def __str__(self) -> str:
        return f"{self.enactment_id}:{self.judul}"


class IndexWord(models.Model):
    """A token of a government's index, and in how many of its entries it stands."""

    daerah = models.ForeignKey(PemerintahDaerah, models.CASCADE, related_name="+")
    kata = models.CharField(max_length=120)
    entries = models.IntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("daerah", "kata"), name="one_row_a_word"),)

    def __str__(self) -> str:
        return f"{self.kata} ({self.entries})"


class IndexPelaksana(models.Model):
    """A post that SOPs name as pelaksana. ``kunci`` is the same however it is written, ``nama`` as last written."""

    daerah = models.ForeignKey(PemerintahDaerah, models.CASCADE, related_name="+")
    kunci = models.CharField(max_length=120)
    nama = models.CharField(max_length=200)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("daerah", "kunci"), name="one_row_a_pelaksana"),)

    def __str__(self) -> str:
        return self.nama
