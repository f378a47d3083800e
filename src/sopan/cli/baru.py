"""`sopan baru`: starts a new SOP file, from a few answers or from options."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sopan.cli.parser import Parser, word_of
from sopan.cli.terminal import say
from sopan.document import JenisKegiatan
from sopan.errors import WriteError
from sopan.pipeline.texts import start_file
from sopan.writers.skeleton import new_sop

_EXAMPLES = (
    "sopan baru surat-masuk.yaml",
    'sopan baru cuti.yaml --judul "Pemberian Cuti Tahunan" --pelaksana "Pemohon, Kasubbag Umum, Kepala Dinas"',
)
_QUESTIONS = {
    "judul": "Nama SOP, misalnya Pengelolaan Surat Masuk",
    "instansi": "Instansi, misalnya Pemerintah Kabupaten ...",
    "unit": "Perangkat daerah atau unit kerja",
    "pelaksana": "Pelaksana (jabatan, dipisah koma)",
}


def make_parser() -> Parser:
    """The command's arguments."""
    summary = (
        "Membuat berkas SOP baru dengan penjelasan di tiap isian. Yang tidak disebut ditanyakan bila Anda di depan\n"
        "layar, dan jawaban boleh kosong."
    )
    parser = Parser("baru", "BERKAS [pilihan]", summary, _EXAMPLES)
    parser.add_argument("file", metavar="BERKAS", help="berkas yang dibuat, misalnya surat-masuk.yaml")
    for name, question in _QUESTIONS.items():
        parser.option(f"--{name}", value="TEKS", help=question[0].lower() + question[1:])
    usual = JenisKegiatan.RUTIN
    kinds = f"{', '.join(JenisKegiatan)} (biasanya {usual})"
    parser.option("--jenis", value="JENIS", read=word_of(JenisKegiatan), usual=usual, help=kinds)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Writes the file and says what to do next. WriteError when it exists already."""
    options = make_parser().parse_args(arguments)
    path = Path(options.file)
    if not path.suffix:
        path = path.with_suffix(".yaml")
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise WriteError(f"{path}: akhiran berkas baru harus .yaml.")
    if path.exists():
        raise WriteError(f"{path}: berkas ini sudah ada dan tidak ditimpa. Pilih nama lain.")
    answers = {name: _answer(options, name) for name in _QUESTIONS}
    actors = tuple(dict.fromkeys(word.strip() for word in answers["pelaksana"].split(",") if word.strip()))
    start_file(path, new_sop(answers["judul"], answers["instansi"], answers["unit"], actors, options.jenis))
    say(f"Ditulis: {path}. Isi dengan penyunting teks, lalu: sopan periksa {path}")
    return 0


def _answer(options: argparse.Namespace, name: str) -> str:
    given: str | None = getattr(options, name)
    if given is not None or not sys.stdin.isatty():
        return " ".join((given or "").split())
    try:
        return " ".join(input(f"{_QUESTIONS[name]}: ").split())
    except EOFError:
        say()
        return ""
