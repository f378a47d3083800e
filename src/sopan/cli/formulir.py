"""`sopan formulir`: writes the Excel form for those who do not use the application."""

from collections.abc import Sequence
from pathlib import Path

from sopan.cli.inputs import find_inputs
from sopan.cli.parser import Parser
from sopan.cli.terminal import say, tell
from sopan.errors import SopanError, WriteError
from sopan.pipeline.forms import write_form_file

_EXAMPLES = (
    "sopan formulir -o formulir.xlsx",
    "sopan formulir surat-masuk.yaml -o surat-masuk.xlsx",
    "sopan formulir sop/ -o formulir/",
)


def make_parser() -> Parser:
    """The command's arguments."""
    summary = (
        "Membuat formulir Excel yang diisi tanpa internet, kosong atau berisi SOP yang sudah ada. Formulir yang\n"
        "kembali dibaca dengan sopan impor."
    )
    parser = Parser("formulir", "[BERKAS...] -o TEMPAT [pilihan]", summary, _EXAMPLES)
    parser.add_argument("files", nargs="*", metavar="BERKAS", help="berkas SOP yang mengisi formulir, atau foldernya")
    parser.option("-o", "--hasil", value="TEMPAT", usual="formulir.xlsx", help="berkas .xlsx, atau folder")
    parser.switch("--timpa", help="menimpa berkas yang sudah ada")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Writes a form for each SOP, or an empty one; 0, or 2 when one could not be written."""
    options = make_parser().parse_args(arguments)
    sources: list[Path | None] = list(find_inputs(options.files)) if options.files else [None]
    targets = [_target(options.hasil, source, several=len(sources) > 1) for source in sources]
    code = 0
    for source, target in zip(sources, targets, strict=True):
        try:
            write_form_file(target, source, replace=options.timpa)
            say(f"Ditulis: {target}.")
        except SopanError as error:
            tell(f"sopan: {error}")
            code = max(code, error.exit_code)
    return code


def _target(place: str, source: Path | None, *, several: bool) -> Path:
    path = Path(place)
    is_file = path.suffix.lower() == ".xlsx" and not place.endswith(("/", "\\")) and not path.is_dir()
    if several and is_file:
        raise WriteError(f"{place}: satu formulir memuat satu SOP. Sebut foldernya, misalnya -o formulir/.")
    if several or place.endswith(("/", "\\")) or path.is_dir():
        return path / f"{source.stem if source else 'formulir'}.xlsx"
    if not is_file:
        raise WriteError(f"{path}: akhiran formulir harus .xlsx.")
    return path
