"""A government's own table of states and transitions; a change makes a new row, running passages keep theirs."""

from django.db import models

from sopan_web.common.clock import now
from sopan_web.organisation.models import Pegawai, PemerintahDaerah


class WorkflowTable(models.Model):
    """``definition`` is checked as a whole before it is stored (see ``workflow.table``)."""

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="workflow_tables")
    number = models.PositiveIntegerField()
    definition = models.JSONField()
    created_by = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("daerah", "-number")
        constraints = (models.UniqueConstraint(fields=("daerah", "number"), name="one_table_a_number"),)

    def __str__(self) -> str:
        return f"Alur {self.number}"
