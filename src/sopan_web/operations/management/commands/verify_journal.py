"""`sopan-web verify-journal`: says whether the journal is whole, or which line is the first that is not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sopan_web.audit.verification import Verdict, tenants, verify
from sopan_web.organisation.models import PemerintahDaerah


class Command(BaseCommand):
    """Exit code 0 only while every chain is whole."""

    help = "Memeriksa rantai jurnal: tidak ada baris yang diubah, dihapus, atau disisipkan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--daerah", help="alamat pendek atau nomor satu pemerintah daerah (0: server); tanpanya semua"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = [_find(options["daerah"])] if options["daerah"] else tenants()
        verdicts = [verify(tenant) for tenant in chosen]
        names = {daerah.pk: str(daerah) for daerah in PemerintahDaerah.objects.filter(pk__in=chosen)}
        for verdict in verdicts:
            self.stdout.write(_tell(verdict, names))
        broken = sum(1 for verdict in verdicts if verdict.fault)
        if broken:
            raise CommandError(f"Jurnal rusak: {broken} dari {len(verdicts)} rantai.")
        self.stdout.write(f"Jurnal utuh: {len(verdicts)} rantai.")


def _find(text: str) -> int:
    """The chain of a short address or a number. CommandError where there is none."""
    daerah = PemerintahDaerah.objects.filter(slug=text).first()
    if daerah is not None:
        return daerah.pk
    for tenant in tenants():
        if str(tenant) == text:
            return tenant
    raise CommandError(f'Tidak ada pemerintah daerah "{text}".')


def _tell(verdict: Verdict, names: dict[int, str]) -> str:
    whose = names.get(verdict.tenant, f"pemerintah daerah {verdict.tenant}") if verdict.tenant else "server"
    if verdict.fault:
        return f"{whose}: {verdict.lines} baris utuh, lalu baris {verdict.broken} {verdict.fault}"
    return f"{whose}: {verdict.lines} baris, utuh"
