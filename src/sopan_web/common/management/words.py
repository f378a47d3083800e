"""How commands speak to the keeper of the server: argparse's own words in Indonesian, without Django's own switches."""

import argparse

DJANGOS_OWN = {
    "--version", "--verbosity", "--settings", "--pythonpath", "--traceback", "--no-color", "--force-color",
    "--skip-checks",
}  # fmt: skip
"""Switches that every command of Django takes; no help needs to tell them again."""

_WORDS = {
    "usage: ": "Pemakaian: ",
    "positional arguments": "Masukan",
    "options": "Pilihan",
    "show this help message and exit": "menampilkan bantuan ini",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s.\nBantuan: %(prog)s --bantuan\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "unrecognized arguments: %s": "tidak dikenal: %s",
    "ignored explicit argument %r": "tidak menerima isi %r",
    "the following arguments are required: %s": "belum disebut: %s",
    "expected one argument": "perlu satu isi",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kurang lengkap; mungkin %(matches)s",
    "invalid %(type)s value: %(value)r": "isi %(value)r tidak dapat dipakai",
}


def speak_indonesian() -> None:
    """From now on, in this process."""
    # argparse asks gettext for each of its words under this name; there is no other door to them.
    setattr(argparse, "_", lambda word: _WORDS.get(word, word))  # noqa: B010 (a name argparse does not export)
