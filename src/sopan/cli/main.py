"""The command `sopan`: finds the command asked for, runs it, and turns what goes wrong into words and an exit code."""

import gc
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

from sopan import __version__
from sopan.cli.terminal import prepare_streams, say, tell
from sopan.errors import SopanError, name_cause

COMMANDS = {
    "gambar": "menggambar SOP ke PDF, Word, Excel, SVG, atau PNG, atau menyalinnya ke YAML atau JSON",
    "periksa": "memeriksa SOP terhadap peraturan dan menghitung waktunya",
    "jelaskan": "menceritakan SOP dalam kalimat biasa",
    "baru": "membuat berkas SOP baru untuk diisi",
    "impor": "membawa SOP dari Word, Excel, PDF, atau BPMN",
    "formulir": "membuat formulir Excel untuk diisi tanpa aplikasi",
    "skema": "mencetak skema JSON dari berkas SOP",
}
_BUG, _INTERRUPTED, _PIPE_CLOSED = 70, 130, 141
_MANY_OBJECTS = 100_000


def start() -> int:
    """The process `sopan`: ``main`` with the garbage collector held back, from which a short process gains nothing."""
    gc.set_threshold(_MANY_OBJECTS)
    code = main()
    gc.freeze()  # else the interpreter looks through every object once more before it lets all of them go
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line and returns its exit code: 0 done, 1 findings, 2 not possible, 70 a bug, 130 stopped."""
    prepare_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _dispatch(words)
        sys.stdout.flush()
    except SystemExit as exit:  # argparse ends help and wrong arguments so
        return exit.code if isinstance(exit.code, int) else 2
    except KeyboardInterrupt:
        tell("\nDihentikan.")
        return _INTERRUPTED
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except SopanError as error:
        tell(f"sopan: {error}")
        return error.exit_code
    except Exception as error:
        if os.environ.get("SOPAN_DEBUG"):
            raise
        return _apologise(error)
    return code


def _dispatch(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--bantuan", "--help", "bantuan"):
        say(_overview())
        return 0
    if words[0] in ("--versi", "--version"):
        say(f"sopan {__version__}")
        return 0
    if words[0] not in COMMANDS:
        tell(_unknown(words[0]))
        return 2
    code = import_module(f"sopan.cli.{words[0]}").run(words[1:])
    return int(code)


def _overview() -> str:
    rows = "\n".join(f"  {name:<9}  {summary}" for name, summary in COMMANDS.items())
    return (
        "SOPAN: SOP administrasi pemerintahan, ditulis, diperiksa, dan digambar.\n\n"
        f"Pemakaian: sopan PERINTAH ...\n\nPerintah:\n{rows}\n\n"
        "Pilihan:\n  --versi    menampilkan versi\n  --bantuan  menampilkan bantuan ini\n\n"
        "Contoh:\n  sopan baru surat-masuk.yaml\n  sopan periksa surat-masuk.yaml\n"
        "  sopan gambar surat-masuk.yaml -o surat-masuk.pdf\n\n"
        "Bantuan satu perintah: sopan PERINTAH --bantuan"
    )


def _unknown(word: str) -> str:
    close = get_close_matches(word, COMMANDS, n=1)
    hint = f'Maksud Anda "{close[0]}"?' if close else f"Yang ada: {', '.join(COMMANDS)}."
    return f'sopan: perintah "{word}" tidak dikenal. {hint}\nBantuan: sopan --bantuan'


def _apologise(error: Exception) -> int:
    if isinstance(error, ModuleNotFoundError) and error.name == "rich":
        tell("sopan: paket rich belum terpasang. Pasang dengan: pip install 'sopan[cli]'")
        return SopanError.exit_code
    if isinstance(error, OSError):  # the world, not we
        tell(f"sopan: {error.filename or 'sistem'}: {name_cause(error)}.")
        return SopanError.exit_code
    tell(
        f"sopan: maaf, ada kesalahan di dalam program ini ({type(error).__name__}: {error}).\n"
        "Berkas Anda tidak diubah. Ulangi dengan SOPAN_DEBUG=1 di depan perintahnya, lalu kirim keluarannya\n"
        "beserta berkas SOP itu kepada pengelola SOPAN (lihat CONTRIBUTING.md)."
    )
    return _BUG


if __name__ == "__main__":
    raise SystemExit(start())
