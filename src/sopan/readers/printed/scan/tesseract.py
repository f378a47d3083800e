"""Characters out of pictures by the program tesseract: words with their boxes and confidences."""

import csv
import os
import shutil
import subprocess
from functools import cache
from typing import NamedTuple

from sopan.errors import UnreadableError

LANGUAGE = "ind"
INSTALL = "Pasang di server: apt install tesseract-ocr tesseract-ocr-ind."
_SECONDS = 180
_LINE_LEVEL, _WORD_LEVEL = "4", "5"


class OcrWord(NamedTuple):
    """A word at ``left``, ``top`` of its picture, in pixels; ``confidence`` from 0 to 1."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float


@cache
def missing_program() -> str:
    """Why characters can't be read on this machine, as an Indonesian sentence with the remedy; "" when they can."""
    if shutil.which("tesseract") is None:
        return f"Program tesseract, yang membaca huruf dari gambar, belum terpasang. {INSTALL}"
    listed = _run(["--list-langs"], b"").decode(errors="replace").split()
    return "" if LANGUAGE in listed else f"Bahasa Indonesia untuk tesseract belum terpasang. {INSTALL}"


def read_picture(picture: bytes, layout: int, dpi: int) -> list[OcrWord]:
    """The words of a PNG or PGM picture. ``layout`` is tesseract's page segmentation mode. Raises UnreadableError."""
    options = ["-", "-", "-l", LANGUAGE, "--psm", str(layout), "--dpi", str(dpi), "tsv"]
    lines = _run(options, picture).decode(errors="replace").splitlines()
    words, line = [], None
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == _LINE_LEVEL:
            line = row
        elif row["level"] == _WORD_LEVEL and line is not None and (row["text"] or "").strip():
            words.append(_word(row, line))
    return words


def find_turn(picture: bytes, dpi: int) -> int:
    """Degrees (0, 90, 180, 270) by which the picture must be turned clockwise to be read; 0 where that is unclear."""
    try:
        answer = _run(["-", "-", "--psm", "0", "--dpi", str(dpi)], picture).decode(errors="replace")
    except UnreadableError:  # too few characters, or the model of directions is missing
        return 0
    facts = dict(line.split(": ", 1) for line in answer.splitlines() if ": " in line)
    return int(facts.get("Rotate", 0)) if float(facts.get("Orientation confidence", 0)) >= 1 else 0


def _word(row: dict[str, str], line: dict[str, str]) -> OcrWord:
    """The word, as high as its line, so that a dash and a capital stand side by side."""
    left, width, top, height = int(row["left"]), int(row["width"]), int(line["top"]), int(line["height"])
    return OcrWord(row["text"].strip(), left, top, width, height, round(max(0.0, float(row["conf"])) / 100, 3))


def _run(options: list[str], picture: bytes) -> bytes:
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}  # more threads make it slower, and starve the neighbours
    try:
        done = subprocess.run(
            ["tesseract", *options], input=picture, capture_output=True, timeout=_SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"satu halaman pindaian belum terbaca setelah {_SECONDS} detik.") from error
    if done.returncode != 0:
        fault = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["tanpa keterangan"]
        raise UnreadableError(f"program tesseract gagal ({fault[0]}).", remedy=INSTALL)
    return done.stdout
