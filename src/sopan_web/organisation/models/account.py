"""What a person signs in with."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from sopan_web.common.clock import now
from sopan_web.organisation.models.pegawai import Pegawai


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; passwords are hashed. Person and government come along, because every request asks for them."""

    def get_queryset(self) -> models.QuerySet["Account"]:
        """With ``pegawai`` and its ``daerah``."""
        return super().get_queryset().select_related("pegawai__daerah")

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "Account":
        """An account that can sign in with ``password``, or can't yet when it is None."""
        account = self.model(username=username.strip().lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """``username`` is the NIP or a short name. Rights come from the person's roles, never from the account.

    Raising ``session_epoch`` ends every session of the account. ``password_at`` is None until the person chose one.
    """

    username = models.CharField("nama pengguna", max_length=60, unique=True)
    pegawai = models.OneToOneField(Pegawai, models.PROTECT, related_name="account")
    is_active = models.BooleanField("boleh masuk", default=True)
    session_epoch = models.PositiveIntegerField(default=0)
    password_at = models.DateTimeField("kata sandi sejak", null=True, editable=False)

    objects = AccountManager()

    USERNAME_FIELD = "username"

    class Meta:
        verbose_name = "akun"

    def __str__(self) -> str:
        return self.username

    def set_password(self, raw_password: str | None) -> None:
        """None: nobody signs in with it until a password is chosen behind a link."""
        super().set_password(raw_password)
        if raw_password is not None:
            self.password_at = now()

    def get_session_auth_hash(self) -> str:
        """Django ends a session whose hash no longer fits."""
        return self._session_hash()

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """Sessions survive a change of the server's key."""
        return (self._session_hash(secret) for secret in settings.SECRET_KEY_FALLBACKS)

    def _session_hash(self, secret: str | None = None) -> str:
        value = f"{self.password} {self.session_epoch}"
        return salted_hmac("sopan.session", value, secret=secret, algorithm="sha256").hexdigest()
