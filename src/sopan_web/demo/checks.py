"""Refuses a demo that others could reach: its passwords are public."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}


@register()
def check_loopback(**_options: Any) -> list[CheckMessage]:
    """The demo answers under the names of this computer itself, and no others."""
    foreign = sorted(set(settings.ALLOWED_HOSTS) - LOOPBACK) if settings.DEMO else []
    if not foreign:
        return []
    message = f"Peragaan memakai kata sandi yang diketahui umum, tetapi ALLOWED_HOSTS memuat {', '.join(foreign)}."
    return [Error(message, hint="Matikan SOPAN_DEMO, atau kosongkan ALLOWED_HOSTS.", id="sopan.E001")]
