"""Throws broken SOP files at the reader for some seconds: ``python tests/fuzz/fuzz_reader.py [SECONDS] [SEED]``.

Grown from the bundled examples by cutting, doubling, and splicing. Fails on any error but UnreadableError, on a file
that takes more than a second, and on an SOP that is not read back equal after writing.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sopan.document import Sop
from sopan.errors import UnreadableError
from sopan.readers.sop_file import read_sop_text
from sopan.readers.sop_file.source import decode
from sopan.writers.sop_file import write_json, write_yaml

EXAMPLES = Path(__file__).parent.parent.parent / "contoh"
PIECES = (
    "\n", "\n- ", "\n  ", "\t", ": ", "- ", "? ", "#", "&a ", "*a", "|-\n", ">\n", "'", '"', "[", "]", "{", "}", ",",
    "!", "!!str ", "%", "@", "`", "---\n", "...\n", "null", "~", "yes", "no: ", "ya: ", "<<: ", "3.0", "'03'", "\\",
    "\\u0000", "\\ud800", "\x00", "\x07", "\x85", "\u2028", "\u200b", "\ufeff", "\u0301", "\U0001f600", "kegiatan:",
    "simpul:", "pelaksana:", "cabang: {a: 2}", "lanjut: [1, [2]]", "waktu: ", "tanggal_efektif: ", "bentuk: ",
    "judul: ", "[" * 40,
)  # fmt: skip
VALUES = ("null", "[a, b]", "{a: b}", "{no: 1}", "12", "true", '""', "|", "[]", "[[x], {y: z}]", "&b *b")
SLOWEST = 1.0


def seeds() -> list[str]:
    """The bundled examples, each as YAML and as JSON."""
    yaml = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.yaml"))]
    return [*yaml, *(write_json(read_sop_text(text).sop) for text in yaml[:4])]


def cut(text: str, source: random.Random) -> str:
    """``text`` without a piece of it."""
    start = source.randrange(len(text) + 1)
    return text[:start] + text[start + source.choice((1, 2, 10, 200)) :]


def splice(text: str, source: random.Random) -> str:
    """``text`` with a telling piece put in anywhere."""
    start = source.randrange(len(text) + 1)
    return text[:start] + source.choice(PIECES) + text[start:]


def double(text: str, source: random.Random) -> str:
    """``text`` with some lines of it repeated somewhere else."""
    lines = text.split("\n")
    first, target = source.randrange(len(lines)), source.randrange(len(lines))
    lines[target:target] = lines[first : first + source.randrange(1, 8)]
    return "\n".join(lines)


def indent(text: str, source: random.Random) -> str:
    """``text`` with one line moved left or right."""
    lines = text.split("\n")
    index = source.randrange(len(lines))
    lines[index] = source.choice((lines[index].lstrip(), "  " + lines[index], "    " + lines[index]))
    return "\n".join(lines)


def retype(text: str, source: random.Random) -> str:
    """``text`` with the value of one line replaced by something of another type."""
    lines = text.split("\n")
    index = source.randrange(len(lines))
    value = source.choice(
        ("null", "[a, b]", "{a: b}", "{no: 1}", "12", "true", '""', "|", "[]", "[[x], {y: z}]", "&b *b")
    )
    lines[index] = lines[index].partition(":")[0] + ": " + value
    return "\n".join(lines)


BREAKS: tuple[Callable[[str, random.Random], str], ...] = (cut, splice, double, indent, retype)


def read(text: str, name: str) -> Sop | None:
    """The SOP in ``text``, None where it was refused. Raises AssertionError when that took too long."""
    start = time.process_time()
    try:
        return read_sop_text(text, name).sop
    except UnreadableError:
        return None
    finally:
        assert time.process_time() - start < SLOWEST, f"lambat: {text[:500]!r}"


def check(text: str, name: str) -> bool:
    """True when ``text`` was still an SOP. Raises AssertionError where it is not read back equal."""
    sop = read(text, name)
    if sop is None:
        return False
    assert read_sop_text(write_yaml(sop)).sop == sop, f"YAML berubah: {text!r}"
    assert read_sop_text(write_json(sop)).sop == sop, f"JSON berubah: {text!r}"
    return True


def check_bytes(data: bytes) -> None:
    """Decodes ``data`` as a file would be, and checks its text."""
    try:
        text = decode(data, "x.yaml")
    except UnreadableError:
        return
    check(text, "x.yaml")


def spoil(text: str, source: random.Random) -> bytes:
    """``text`` with one of its bytes replaced by any other."""
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    index = source.randrange(len(data) + 1)
    data[index : index + 1] = bytes([source.randrange(256)])
    return bytes(data)


def main(seconds: float, seed: int) -> tuple[int, int]:
    """Checks broken files until the time is over; returns how many there were and how many were still SOPs."""
    source, end, count, still = random.Random(seed), time.monotonic() + seconds, 0, 0
    corpus = seeds()
    while time.monotonic() < end:
        text = source.choice(corpus)
        for _ in range(source.choice((1, 1, 2, 3, 8))):
            text = source.choice(BREAKS)(text, source)
        still += check(text, source.choice(("", "x.yaml", "x.json")))
        if count % 10 == 0:
            check_bytes(spoil(text, source))
        count += 1
    return count, still


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    tried, still = main(*(arguments + [60, 1][len(arguments) :]))
    sys.stdout.write(f"fuzz_reader: {tried} berkas, {still} masih SOP, tanpa cacat\n")
