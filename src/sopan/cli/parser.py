"""The arguments of one command: argparse that speaks Indonesian."""

import argparse
import sys
from collections.abc import Callable, Iterable
from typing import NoReturn, TypeVar

Word = TypeVar("Word", bound=str)

_WORDS = {
    "usage: ": "Pemakaian: ",
    "positional arguments": "Masukan",
    "options": "Pilihan",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "unrecognized arguments: %s": "tidak dikenal: %s",
    "not allowed with argument %s": "tidak dapat dipakai bersama %s",
    "ignored explicit argument %r": "tidak menerima isi %r",
    "the following arguments are required: %s": "belum disebut: %s",
    "one of the arguments %s is required": "sebutkan salah satu dari: %s",
    "expected one argument": "perlu satu isi",
    "expected at most one argument": "paling banyak satu isi",
    "expected at least one argument": "perlu paling sedikit satu isi",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kurang lengkap; mungkin %(matches)s",
    "invalid %(type)s value: %(value)r": "isi %(value)r tidak dapat dipakai",
    "invalid choice: %(value)r (choose from %(choices)s)": "tidak ada pilihan %(value)r; pilih dari %(choices)s",
}

# argparse asks gettext for each of its words under this name; there is no other door to them.
setattr(argparse, "_", lambda word: _WORDS.get(word, word))  # noqa: B010 (a name argparse does not export)


class Parser(argparse.ArgumentParser):
    """The parser of ``sopan COMMAND``: ``usage`` is what follows the name, ``examples`` are whole command lines."""

    def __init__(self, command: str, usage: str, summary: str, examples: tuple[str, ...] = ()) -> None:
        super().__init__(
            prog=f"sopan {command}",
            usage=f"sopan {command} {usage}",
            description=summary,
            epilog="Contoh:\n" + "\n".join(f"  {line}" for line in examples) if examples else None,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.add_argument("-h", "--bantuan", "--help", action="help", help="menampilkan bantuan ini")

    def files(self, help: str) -> None:
        """Asks for one or more files."""
        self.add_argument("files", nargs="+", metavar="BERKAS", help=help)

    def switch(self, name: str, help: str) -> None:
        """Adds an option that is on when it is named."""
        self.add_argument(name, action="store_true", help=help)

    def option(
        self, *names: str, value: str, help: str, read: Callable[[str], object] = str, usual: object = None
    ) -> None:
        """Adds an option with a value, shown as ``value``; ``usual`` holds when it is not given."""
        self.add_argument(*names, metavar=value, type=read, default=usual, help=help)

    def error(self, message: str) -> NoReturn:
        """Says what is wrong with the command line and where help is, then exits with 2."""
        sys.stderr.write(f"{self.prog}: {message}.\nBantuan: {self.prog} --bantuan\n")
        raise SystemExit(2)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Names an option's value once ("-o, --hasil TEMPAT"), the same under every Python."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings:
            return str(action.metavar)
        names = ", ".join(name for name in action.option_strings if name != "--help")
        return names if action.nargs == 0 else f"{names} {action.metavar}"


def word_of(words: Iterable[Word]) -> Callable[[str], Word]:
    """Reads one of ``words``, in capitals or not."""
    known = {word.casefold(): word for word in words}

    def read(text: str) -> Word:
        if text.strip().casefold() not in known:
            raise _no_choice(text, known.values())
        return known[text.strip().casefold()]

    return read


def several_of(words: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Reads some of ``words`` separated by commas, each kept once."""
    known = tuple(words)

    def read(text: str) -> tuple[str, ...]:
        chosen = tuple(dict.fromkeys(word.strip().lower() for word in text.split(",") if word.strip()))
        unknown = [word for word in chosen if word not in known]
        if unknown or not chosen:
            raise _no_choice(unknown[0] if unknown else text, known)
        return chosen

    return read


def between(low: int, high: int) -> Callable[[str], int]:
    """Reads a whole number from ``low`` to ``high``."""

    def read(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f'"{text}" harus bilangan bulat dari {low} sampai {high}')
        return int(text)

    return read


def _no_choice(text: str, words: Iterable[str]) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(f'tidak ada pilihan "{text}"; pilih dari {", ".join(words)}')
