"""A case of the command line as a text file: what it guards, its input files, the command, and what comes out.

The file opens with a sentence. A line ``== NAME`` starts a part: ``berkas FILE`` (an input), ``perintah`` (without
the word sopan), ``keluaran`` (standard output), ``pesan`` (standard error), ``kode`` (exit code, 0 when absent), and
``hasil FILE`` (the content of a written file). ``...`` in an expected part stands for any lines, or any words.
"""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case: its sentence and its parts, name by content."""

    sentence: str
    parts: dict[str, str]

    @property
    def command(self) -> list[str]:
        """The words after sopan."""
        return shlex.split(self.parts["perintah"])

    @property
    def exit_code(self) -> int:
        """The exit code that is expected."""
        return int(self.parts.get("kode", "0"))

    def files(self, kind: str) -> dict[str, str]:
        """The parts ``kind FILE``, file name by content."""
        prefix = f"{kind} "
        return {name.removeprefix(prefix): text for name, text in self.parts.items() if name.startswith(prefix)}


def read_case(path: Path) -> CaseFile:
    """The case written in ``path``. ValueError when it has no command, or a part twice."""
    sentence, *pieces = re.split(r"^== (.+)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    names, texts = pieces[::2], pieces[1::2]
    if "perintah" not in names or len(set(names)) < len(names):
        raise ValueError(f"{path}: a case has one part 'perintah', and no part twice")
    return CaseFile(sentence.strip(), dict(zip(names, texts, strict=True)))


def matches(expected: str, actual: str) -> bool:
    """True when ``actual`` is ``expected``, where ``...`` stands for any lines, or for any words within a line."""
    lines = expected.strip("\n").split("\n")
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else _pattern(line) + r" *\n" for line in lines)
    return re.fullmatch(pattern + r"\n*", actual.strip("\n") + "\n") is not None


def _pattern(line: str) -> str:
    return ".*".join(map(re.escape, line.split("...")))


def with_results(path: Path, results: dict[str, str]) -> str:
    """The case's text with the outcome parts replaced by ``results``; empty ones are left out."""
    case = read_case(path)
    kept = {name: text for name, text in case.parts.items() if name.startswith("berkas ") or name == "perintah"}
    parts = kept | {name: text.strip("\n") + "\n" for name, text in results.items() if text.strip()}
    return f"{case.sentence}\n\n" + "".join(f"== {name}\n{text}" for name, text in parts.items())
