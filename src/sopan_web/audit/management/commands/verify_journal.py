"""`sopan-web verify_journal`: says whether the journal is whole, or which line is the first that is not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sopan_web.audit.verification import Verdict, tenants, verify


class Command(BaseCommand):
    """Exit code 0 only while every chain is whole."""

    help = "Memeriksa rantai jurnal: tidak ada baris yang diubah, dihapus, atau disisipkan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--daerah", type=int, help="nomor pemerintah daerah (0: server); tanpa ini semuanya")

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = tenants() if options["daerah"] is None else [options["daerah"]]
        verdicts = [verify(tenant) for tenant in chosen]
        for verdict in verdicts:
            self.stdout.write(_tell(verdict))
        broken = sum(1 for verdict in verdicts if verdict.fault)
        if broken:
            raise CommandError(f"Jurnal rusak: {broken} dari {len(verdicts)} rantai.")
        self.stdout.write(f"Jurnal utuh: {len(verdicts)} rantai.")


def _tell(verdict: Verdict) -> str:
    whose = f"pemerintah daerah {verdict.tenant}" if verdict.tenant else "server"
    if verdict.fault:
        return f"{whose}: {verdict.lines} baris utuh, lalu baris {verdict.broken} {verdict.fault}"
    return f"{whose}: {verdict.lines} baris, utuh"
