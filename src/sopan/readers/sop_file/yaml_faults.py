"""Says in Indonesian, with a remedy, what libyaml found wrong with a text."""

from typing import Any, NamedTuple

import yaml

from sopan.errors import UnreadableError
from sopan.readers.sop_file.line_faults import LineFault, find_line_fault


class _Fault(NamedTuple):
    problem: str  # a part of libyaml's message
    fault: str
    remedy: str
    opened: bool = False  # what was opened tells more than where the text ran out


_QUOTE = 'Apit teksnya dengan tanda kutip, misalnya: output: "teks"'
_INDENT = "Samakan spasi di awal baris ini dengan baris lain yang setingkat."

# In this order: the first that fits is taken.
_FAULTS = (
    _Fault("mapping values are not allowed", "titik dua muncul di tempat yang tidak semestinya.",
           'Bila teksnya memuat ": ", apit seluruhnya dengan tanda kutip; bila ini kunci baru, samakan indentasinya.'),
    _Fault("block sequence entries are not allowed", 'butir daftar ("- ") muncul di tempat yang tidak semestinya.',
           'Tulis butir di baris baru di bawah kuncinya, atau apit teks yang diawali "- " dengan tanda kutip.'),
    _Fault("expected alphabetic or numeric character",
           "tanda * atau & di awal teks dibaca sebagai alias YAML.", _QUOTE),
    _Fault("tab character", "ada karakter Tab di awal baris.", "Ganti Tab dengan spasi."),
    _Fault("unexpected end of stream", "tanda kutip dibuka tetapi tidak ditutup.", "Tambahkan tanda kutip penutup.",
           opened=True),
    _Fault("unknown escape character", "garis miring terbalik (\\) di dalam tanda kutip ganda tidak dikenal.",
           "Tulis \\\\ atau pakai tanda kutip tunggal."),
    _Fault("Unicode character escape", "kode karakter \\u tidak sah.", "Tulis karakternya langsung."),
    _Fault("hexdecimal", "kode karakter \\x, \\u, atau \\U tidak lengkap.", "Tulis karakternya langsung."),
    _Fault("',' or ']'", "daftar dalam kurung siku tidak selesai.", "Tambahkan koma antara butir, atau ] penutup.",
           opened=True),
    _Fault("',' or '}'", "bagian dalam kurung kurawal tidak selesai.", "Tambahkan koma antara isi, atau } penutup.",
           opened=True),
    _Fault("could not find expected ':'", "baris ini bukan kunci dan bukan lanjutan teks.",
           "Tambahkan titik dua dan spasi sesudah kunci, atau jorokkan barisnya bila melanjutkan teks di atasnya.",
           opened=True),
    _Fault("expected '-' indicator", "baris ini setingkat dengan daftar, tetapi bukan butir.",
           'Awali dengan "- " bila ini butir, atau samakan indentasinya dengan kunci lain.'),
    _Fault("did not find expected key", "susunan di sekitar baris ini keliru.",
           _INDENT + ' Teks yang diawali tanda kutip, kurung, atau "- " harus seluruhnya diapit tanda kutip.'),
    _Fault("expected <document start>", "baris ini tidak setingkat dengan baris pertama berkas.", _INDENT),
    _Fault("comment or line break", 'ada teks di baris yang sama sesudah tanda "|" atau ">".',
           "Mulai teksnya di baris berikut, atau apit dengan tanda kutip."),
    _Fault("undefined tag", "tanda seru di awal teks dibaca sebagai tag YAML.", _QUOTE),
    _Fault("tag", "tanda seru di awal teks dibaca sebagai tag YAML.", _QUOTE),
    _Fault("non-alphabetical character", "tanda % di awal baris dibaca sebagai arahan YAML.", _QUOTE),
    _Fault("directive", "tanda % di awal baris dibaca sebagai arahan YAML.", _QUOTE),
    _Fault("incompatible YAML", "versi YAML pada arahan %YAML tidak didukung.", "Hapus baris %YAML."),
    _Fault("document indicator", 'tanda "---" atau "..." muncul di dalam teks.', "Hapus atau jorokkan baris itu."),
    _Fault("duplicate anchor", "anchor (&) yang sama ditulis dua kali.", "Beri nama lain."),
    _Fault("mapping keys are not allowed", 'tanda tanya dan spasi ("? ") di awal teks dibaca sebagai kunci YAML.',
           _QUOTE),
    _Fault("node content", "di sini seharusnya ada isi.", "Hapus kurung atau koma yang berlebih."),
    _Fault("unexpected ':'", "titik dua di dalam kurung.", _QUOTE),
    _Fault("control characters", "ada karakter kendali yang tidak boleh ada dalam berkas teks.", "Hapus karakter itu."),
    _Fault("indentation indicator", 'angka sesudah "|" atau ">" tidak boleh nol.', "Hapus angkanya."),
)  # fmt: skip

_UNKNOWN = _Fault("", "susunan YAML di sini keliru.", _INDENT)
_SEEN_IN_LINES = ("mapping values", "expected key", "expected ':'", "expected '-'")
_CANNOT_START = "cannot start any token"


def translate_fault(error: yaml.YAMLError, text: str, file: str) -> UnreadableError:
    """The UnreadableError that says what ``error`` says; line and column where libyaml gave them."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    line, column = _place(getattr(error, "problem_mark", None))
    if any(part in problem for part in _SEEN_IN_LINES) and (found := find_line_fault(text, line)):
        return refusal(found, file)
    fault = _bad_start(text, line, column) if _CANNOT_START in problem else _fault_of(problem)
    if fault.opened:
        line, column = _place(getattr(error, "context_mark", None))
    return UnreadableError(fault.fault, file=file, line=line, column=column, remedy=fault.remedy)


def refusal(found: LineFault, file: str) -> UnreadableError:
    """The UnreadableError that says what was found in a line."""
    return UnreadableError(found.fault, file=file, line=found.line, column=found.column, remedy=found.remedy)


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _fault_of(problem: str) -> _Fault:
    return next((fault for fault in _FAULTS if fault.problem in problem), _UNKNOWN)


def _bad_start(text: str, line: int, column: int) -> _Fault:
    lines = text.splitlines()
    character = lines[line - 1][column - 1 : column] if 0 < line <= len(lines) else ""
    if character == "\t":
        return _fault_of("tab character")
    return _Fault("", f'teks tidak boleh diawali tanda "{character}" tanpa tanda kutip.', _QUOTE)
