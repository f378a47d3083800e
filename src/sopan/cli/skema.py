"""`sopan skema`: prints the JSON Schema of SOP files."""

from collections.abc import Sequence

from sopan.cli.parser import Parser
from sopan.cli.terminal import say
from sopan.pipeline.texts import schema_text

_EXAMPLES = ("sopan skema > sop.schema.json",)


def make_parser() -> Parser:
    """The command's arguments: none."""
    summary = "Mencetak skema JSON berkas SOP, untuk penyunting teks dan program lain."
    return Parser("skema", "", summary, _EXAMPLES)


def run(arguments: Sequence[str]) -> int:
    """Prints the schema."""
    make_parser().parse_args(arguments)
    say(schema_text())
    return 0
