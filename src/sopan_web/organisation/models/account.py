"""What a person signs in with."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from sopan_web.organisation.models.pegawai import Pegawai


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; passwords are hashed."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "Account":
        """An account that can sign in with ``password``, or can't yet when it is None."""
        account = self.model(username=username.strip().lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """``username`` is the NIP or a short name. Rights come from the person's roles, never from the account."""

    username = models.CharField("nama pengguna", max_length=60, unique=True)
    pegawai = models.OneToOneField(Pegawai, models.PROTECT, related_name="account")
    is_active = models.BooleanField("boleh masuk", default=True)

    objects = AccountManager()

    USERNAME_FIELD = "username"

    class Meta:
        verbose_name = "akun"

    def __str__(self) -> str:
        return self.username
