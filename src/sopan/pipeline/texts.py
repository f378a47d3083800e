"""What is written without drawing or checking: the SOP in sentences, the schema, and a new file to fill in."""

import json
from pathlib import Path

from sopan.document import Sop
from sopan.readers.sop_file import read_sop
from sopan.writers.files import write_files
from sopan.writers.plain import write_plain
from sopan.writers.skeleton import write_commented
from sopan.writers.sop_file.schema import json_schema


def explain_file(path: Path) -> str:
    """The SOP of the file as plain sentences. Raises UnreadableError."""
    return write_plain(read_sop(path).sop)


def start_file(path: Path, sop: Sop) -> None:
    """Writes a new SOP file that explains its keys. Raises WriteError."""
    write_files({path: write_commented(sop).encode()})


def schema_text() -> str:
    """The JSON Schema of SOP files, as indented JSON."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2)
