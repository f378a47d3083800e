"""What keeps a server from being started in a way that would harm it."""

from ipaddress import ip_address

from django.conf import settings
from django.core.management.base import CommandError


def refuse_unsafe_start(host: str) -> None:
    """``host`` is the address to listen on. A demo and a developer's server stay on their own computer."""
    try:
        home = ip_address(host).is_loopback
    except ValueError as error:
        raise CommandError(f"--host {host}: tulislah alamat IP, misalnya 127.0.0.1.") from error
    if settings.DEMO and not home:
        raise CommandError("Peragaan memakai kata sandi yang diketahui umum, jadi hanya boleh di 127.0.0.1.")
    if settings.DEBUG and (not home or settings.BEHIND_PROXY or settings.PUBLIC_URL.startswith("https:")):
        raise CommandError(
            "DEBUG=ya memperlihatkan isi program kepada siapa pun, jadi ditolak di server. Hapus setelan DEBUG."
        )
    if not (settings.DEMO or settings.DEBUG) and settings.ALLOWED_HOSTS == ["localhost"]:
        raise CommandError(
            "Nama server belum diisi. Isilah SOPAN_URL=https://NAMA-SERVER, atau ALLOWED_HOSTS bila namanya beberapa."
        )
