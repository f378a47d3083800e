"""`sopan jelaskan`: tells an SOP in plain sentences."""

from collections.abc import Sequence

from sopan.cli.inputs import find_inputs
from sopan.cli.parser import Parser
from sopan.cli.terminal import say, tell
from sopan.errors import SopanError
from sopan.pipeline.texts import explain_file

_EXAMPLES = ("sopan jelaskan surat-masuk.yaml", "sopan jelaskan surat-masuk.yaml > surat-masuk.txt")


def make_parser() -> Parser:
    """The command's arguments."""
    summary = "Menceritakan SOP dalam kalimat biasa, untuk pembaca layar, warga, dan pesan singkat."
    parser = Parser("jelaskan", "BERKAS...", summary, _EXAMPLES)
    parser.files("berkas SOP, atau folder berisi berkas SOP")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Prints the sentences of every SOP; 0, or 2 when one could not be read."""
    code = 0
    for number, path in enumerate(find_inputs(make_parser().parse_args(arguments).files)):
        try:
            text = explain_file(path)
        except SopanError as error:
            tell(f"sopan: {error}")
            code = max(code, error.exit_code)
            continue
        say(f"\n{text.rstrip()}" if number else text.rstrip())
    return code
