"""`sopan-web setup-link`: prints the one-time address at which a new government is set up."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from sopan_web.organisation.actions.tables.setup import make_setup_link


class Command(BaseCommand):
    """Whoever can run commands on the server may set up governments; no default account exists."""

    help = "Mencetak tautan sekali pakai untuk memasang pemerintah daerah baru (berlaku 24 jam)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints the address."""
        link = (settings.PUBLIC_URL or "http://localhost:8000") + make_setup_link()
        self.stdout.write("Buka tautan ini di peramban; berlaku 24 jam, untuk satu pemasangan:")
        self.stdout.write(link)
