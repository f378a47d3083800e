"""Who is signed in where: one row a browser."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from sopan_web.common.clock import now
from sopan_web.organisation.models.account import Account


class Session(AbstractBaseSession):
    """``session_key`` is a hash of what the browser holds: whoever reads this table, or a backup, can sign in nowhere.

    ``account`` is None for visitors on their way through a one-time link.
    """

    account = models.ForeignKey(Account, models.CASCADE, null=True, related_name="sessions")
    address = models.CharField(max_length=45, blank=True)
    agent = models.CharField(max_length=250, blank=True)
    began_at = models.DateTimeField(default=now)
    seen_at = models.DateTimeField(default=now)

    class Meta:
        verbose_name = "sesi"
