"""`sopan-web password-link NAMA`: prints a one-time address at which the owner of an account chooses a new password."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from sopan_web.organisation.actions.accounts.account import reissue_password_link
from sopan_web.organisation.models import Account


class Command(BaseCommand):
    """For the day on which the only admin has forgotten his password."""

    help = "Mencetak tautan sandi sekali pakai untuk sebuah akun; sandi lamanya tidak berlaku lagi."

    def add_arguments(self, parser: CommandParser) -> None:
        """The account's name."""
        parser.add_argument("nama", metavar="NAMA", help="nama pengguna")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints the address."""
        account = Account.objects.filter(username=options["nama"].strip().lower(), is_active=True).first()
        if account is None:
            raise CommandError(f"Tidak ada akun aktif bernama {options['nama']}.")
        base = settings.PUBLIC_URL or "http://localhost:8000"
        self.stdout.write(base + reissue_password_link(account=account))
