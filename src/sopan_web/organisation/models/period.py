"""Things that hold from one day to another, both included."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PeriodQuerySet(models.QuerySet):  # type: ignore[type-arg]
    """Rows by the day on which they hold."""

    def on(self, day: date) -> Self:
        """The rows that hold on that day."""
        return self.filter(mulai__lte=day).filter(Q(selesai__isnull=True) | Q(selesai__gte=day))


class Period(models.Model):
    """``selesai`` is the last day, None while it is open."""

    mulai = models.DateField("mulai berlaku")
    selesai = models.DateField("berlaku sampai", null=True, blank=True)

    class Meta:
        abstract = True

    def holds_on(self, day: date) -> bool:
        """Whether that day lies in the period."""
        return self.mulai <= day and (self.selesai is None or day <= self.selesai)


def order_of_days(name: str) -> models.CheckConstraint:
    """No period ends before it begins."""
    return models.CheckConstraint(
        condition=Q(selesai__isnull=True) | Q(selesai__gte=models.F("mulai")),
        name=name,
        violation_error_message=_("Tanggal selesai mendahului tanggal mulai."),
    )
