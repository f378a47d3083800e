"""The command `sopan-web`: SOPAN's own commands, and Django's behind them, with SOPAN's settings and in Indonesian."""

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from difflib import get_close_matches
from typing import NoReturn

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, ManagementUtility, get_commands
from django.core.management.base import SystemCheckError

from sopan import __version__
from sopan_web.common.management.plain import told_plainly
from sopan_web.common.management.words import DJANGOS_OWN, speak_indonesian

PROGRAM = "sopan-web"
COMMANDS = {
    "serve": "menyalakan SOPAN, dengan satu pekerja latar di sampingnya",
    "worker": "mengerjakan pekerjaan latar saja",
    "migrate": "memperbarui basis data saja",
    "check": "memeriksa setelan; dengan --deploy juga mencobanya",
    "setup-link": "mencetak tautan sekali pakai untuk menyiapkan daerah",
    "password-link": "mencetak tautan kata sandi baru untuk sebuah akun",
    "rotate-key": "mengganti kunci rahasia di folder data",
    "daily": "memberlakukan SOP yang tanggal efektifnya tiba",
    "backup": "mencadangkan basis data dan berkas ke satu arsip",
    "restore": "memulihkan arsip cadangan ke tempat kosong",
    "retention": "menghapus data yang masa simpannya habis",
    "erase-person": "menghapus data pribadi pegawai yang berhenti",
    "reindex": "menyusun ulang indeks pencarian",
    "verify-journal": "memeriksa rantai jurnal",
    "demo": "menyiapkan kota peragaan (SOPAN_DEMO=ya)",
}
"""What the keeper of a server meets; Django's other commands are known, too."""

WRONG_USE = 2
WRONG_SETTINGS = 78
"""EX_CONFIG of sysexits: whoever keeps services running need not start it anew."""
INTERRUPTED = 130
_HELP = ("-h", "--help", "--bantuan", "help")


def main() -> None:
    """Runs one command; what goes wrong as expected is told in one sentence."""
    name, *rest = sys.argv[1:] or ["--bantuan"]
    if name in _HELP and rest:  # `sopan-web help backup`
        name, *rest = rest[0], "--help"
    if name in _HELP:
        sys.stdout.write(_overview())
    elif name in ("--versi", "--version", "version"):
        sys.stdout.write(f"SOPAN {__version__}\n")
    else:
        _read_settings()
        _run(name, ["--help" if word == "--bantuan" else word for word in rest])


def _read_settings() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sopan_web.settings")
    try:
        settings.INSTALLED_APPS  # noqa: B018  # reads them
    except ImproperlyConfigured as error:
        sys.stderr.write(f"Setelan keliru. {error}\n")
        raise SystemExit(WRONG_SETTINGS) from None
    django.setup()


def _run(name: str, rest: Sequence[str]) -> None:
    # A file of Python has no hyphen in its name; people write `sopan-web setup-link`.
    module = name.replace("-", "_")
    if module not in get_commands():
        _refuse(name)
    speak_indonesian()
    command = ManagementUtility([PROGRAM, name]).fetch_command(module)
    command.suppressed_base_arguments = DJANGOS_OWN
    try:
        with nullcontext() if "--traceback" in rest else told_plainly():
            command.run_from_argv([PROGRAM, name, "--traceback", *rest])  # its failure then comes to us
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{PROGRAM} {name}: dihentikan.\n")
        raise SystemExit(INTERRUPTED) from None
    except CommandError as error:
        if "--traceback" in rest:
            raise
        about = "" if isinstance(error, SystemCheckError) else f"{PROGRAM} {name}: "
        sys.stderr.write(f"{about}{error}\n")
        raise SystemExit(error.returncode) from None


def _refuse(name: str) -> NoReturn:
    near = get_close_matches(name, COMMANDS, 1)
    meant = f' Maksud Anda "{near[0]}"?' if near else ""
    sys.stderr.write(f'sopan-web: perintah "{name}" tidak dikenal.{meant}\nBantuan: sopan-web --bantuan\n')
    raise SystemExit(WRONG_USE)


def _overview() -> str:
    told = "\n".join(f"  {name:<15} {does}" for name, does in COMMANDS.items())
    return f"""SOPAN: aplikasi kantor untuk SOP administrasi pemerintahan.

Pemakaian: sopan-web PERINTAH ...

Perintah:
{told}

Perintah Django yang lain juga dikenal, misalnya dbshell. Setelan dibaca dari lingkungan (environment).

Bantuan satu perintah: sopan-web PERINTAH --bantuan
"""


if __name__ == "__main__":
    main()
