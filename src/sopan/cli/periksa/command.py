"""The command line of `sopan periksa`."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from sopan.cli.inputs import find_inputs
from sopan.cli.parser import Parser, word_of
from sopan.cli.periksa.findings import print_examination
from sopan.cli.periksa.records import to_json
from sopan.cli.terminal import say, tell
from sopan.errors import SopanError
from sopan.lint import Profile, Severity, built_in_profiles, default_profile, read_profile
from sopan.pipeline.examine import Examination, examine_file

_EXAMPLES = (
    "sopan periksa surat-masuk.yaml",
    "sopan periksa sop/ --profil permendagri-52-2011",
    "sopan periksa surat-masuk.yaml --aturan-daerah aturan-kami.yaml",
    "sopan periksa surat-masuk.yaml --format json > temuan.json",
)


def make_parser() -> Parser:
    """The command's arguments."""
    summary = (
        "Memeriksa SOP: tiap temuan menyebut baris, pasal, dan perbaikannya; lalu waktu seluruhnya.\n"
        "Kode keluar: 0 bersih, 1 ada temuan bertingkat galat, 2 ada berkas yang tak terbaca."
    )
    parser = Parser("periksa", "BERKAS... [pilihan]", summary, _EXAMPLES)
    profiles, usual = built_in_profiles(), default_profile().id
    parser.files("berkas SOP, atau folder berisi berkas SOP")
    parser.option("--format", value="FORMAT", read=word_of(("teks", "json")), usual="teks", help="teks atau json")
    parser.option(
        "--profil", value="NAMA", read=word_of(profiles), help=f"{' atau '.join(profiles)} (biasanya {usual})"
    )
    parser.option("--aturan-daerah", value="BERKAS", help="aturan daerah sendiri yang menumpang pada sebuah profil")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Checks every SOP; 0 clean, 1 with a finding of level error, 2 when a file could not be read."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    profile = _profile(parser, options)
    results = _examine_all(find_inputs(options.files), profile)
    if options.format == "json":
        checked = list(results)
        say(to_json(checked))
    else:
        checked = []
        for path, result in results:
            checked.append((path, result))
            _print(path, result)
        if len(checked) > 1:
            say(_summary([_exit_code(result) for _, result in checked]))
    return max((_exit_code(result) for _, result in checked), default=0)


def _profile(parser: Parser, options: argparse.Namespace) -> Profile | None:
    if options.profil and options.aturan_daerah:
        parser.error("pilih --profil atau --aturan-daerah; berkas aturan daerah menyebut profilnya sendiri")
    name = options.profil or options.aturan_daerah
    return read_profile(name) if name else None


def _examine_all(paths: Sequence[Path], profile: Profile | None) -> Iterator[tuple[Path, Examination | SopanError]]:
    for path in paths:
        try:
            yield path, examine_file(path, profile)
        except SopanError as error:
            yield path, error


def _print(path: Path, result: Examination | SopanError) -> None:
    if isinstance(result, SopanError):
        tell(f"sopan: {result}")
    else:
        print_examination(path, result)


def _summary(codes: Sequence[int]) -> str:
    unread = sum(code > 1 for code in codes)
    failed = f", {unread} tak terbaca" if unread else ""
    return f"{len(codes)} SOP diperiksa: {codes.count(0)} tanpa galat, {codes.count(1)} dengan galat{failed}."


def _exit_code(result: Examination | SopanError) -> int:
    if isinstance(result, SopanError):
        return result.exit_code
    return int(any(placed.finding.severity is Severity.ERROR for placed in result.findings))
