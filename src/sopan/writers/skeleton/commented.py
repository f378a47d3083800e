"""Writes an SOP as YAML with a comment on every key, taken from the table of fields."""

import re
import textwrap

from sopan.document import Sop
from sopan.document.fields import KEGIATAN, SOP
from sopan.writers.sop_file import write_yaml

_WIDTH = 110
_HEAD = (
    "Berkas SOP. Isi yang kosong, ganti kalimat contoh, hapus baris yang tak perlu.",
    "Baris yang diawali # adalah penjelasan dan tidak dibaca.",
)
_KEY = re.compile(r"^(\w+):", re.MULTILINE)
_UNUSED_WAY = re.compile(r"^  (?:ya|tidak|lanjut): null\n", re.MULTILINE)
_EMPTY_LIST = re.compile(r": \[\]$", re.MULTILINE)
_EMPTY = re.compile(r": null$", re.MULTILINE)


def write_commented(sop: Sop) -> str:
    """``sop`` as YAML to fill in: above each key what to write there, above the table what its columns mean."""
    body = _UNUSED_WAY.sub("", write_yaml(sop))
    body = _EMPTY.sub(":", _EMPTY_LIST.sub(":\n-", body))
    body = _KEY.sub(lambda found: _comment_on(found[1]) + found[0], body)
    return "".join(f"# {line}\n" for line in _HEAD) + body


def _comment_on(key: str) -> str:
    field = SOP.field_of(key)
    if field is None:
        return ""
    lines = [field.description]
    if key == "kegiatan":
        lines += [f"- {column.key}: {column.description}" for column in KEGIATAN.fields if not column.optional]
    return "\n" + "".join(f"# {line}\n" for text in lines for line in textwrap.wrap(text, _WIDTH))
