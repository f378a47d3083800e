"""`sopan-web erase-person NIP-ATAU-AKUN`: shows what can be forgotten of a person who left; ``--jalankan`` does it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q

from sopan_web.operations.actions.erasure import erase_person, plan_erasure
from sopan_web.organisation.models import Pegawai


class Command(BaseCommand):
    """The journal and what is archived stay, and the command says so."""

    help = "Menghapus data pribadi pegawai yang sudah berhenti. Tanpa --jalankan hanya menampilkan rencananya."

    def add_arguments(self, parser: CommandParser) -> None:
        """Who, and whether it is meant."""
        parser.add_argument("siapa", metavar="NIP", help="NIP atau nama pengguna")
        parser.add_argument("--daerah", default="", help="alamat pendek daerahnya, bila lebih dari satu yang cocok")
        parser.add_argument("--jalankan", action="store_true", help="hapus; tanpa ini hanya rencana")

    def handle(self, *args: Any, **options: Any) -> None:
        """The plan, then the deed."""
        plan = plan_erasure(_find(options["siapa"].strip(), options["daerah"]))
        self.stdout.write(f"{plan.pegawai.nama} ({plan.pegawai.daerah}), pegawai nomor {plan.pegawai.pk}")
        self.stdout.write("Dihapus: nama, NIP, pangkat, surel, akun, sandi, sesi, token, kehadiran.")
        for one in plan.kept:
            naming = "tetap menyebut namanya" if one.named else "tanpa namanya"
            self.stdout.write(f"Tinggal: {one.count} {one.what}, {naming}: {one.why}.")
        if plan.obstacles:
            raise CommandError(f"Belum dapat dihapus: {'; '.join(plan.obstacles)}.")
        if not options["jalankan"]:
            self.stdout.write("Ini baru rencana; --jalankan menghapusnya, dan tidak dapat dibatalkan.")
            return
        erase_person(pegawai=plan.pegawai)
        self.stdout.write("Selesai. Cadangan lama masih memuat datanya sampai masa simpan cadangan itu habis.")


def _find(text: str, slug: str) -> Pegawai:
    found = Pegawai.objects.filter(Q(nip=text) | Q(account__username=text.lower())).select_related("daerah")
    if slug:
        found = found.filter(daerah__slug=slug)
    match list(found[:2]):
        case [one] if text:
            return one
        case [_, _]:
            raise CommandError(f"Ada beberapa pegawai {text}; sebutkan --daerah.")
        case _:
            raise CommandError(f"Tidak ada pegawai dengan NIP atau nama pengguna {text}.")
