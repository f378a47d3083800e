"""The kinds of values that a sheet holds: each reads what a browser sent into its one canonical form, or refuses it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sopan_web.documents.sheet.errors import SheetError

MAX_CELL = 10_000
MAX_NAME = 500

# No database and no printed format carries these: NUL, and halves of a character.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_ID = re.compile(r"[a-z][0-9a-z]{1,20}")


@dataclass(frozen=True, slots=True)
class Value:
    """``read`` takes what was sent and its place in words, and raises SheetError; ``empty`` makes an empty one.

    A ``required`` value has no empty form: its key must be there.
    """

    read: Callable[[object, str], Any]
    empty: Callable[[], Any]
    required: bool = False


def refuse(place: str, fault: str) -> SheetError:
    """The failure to raise: ``place`` is the key's path as the sheet spells it."""
    return SheetError(f"{place or 'Lembar'}: {fault}")


def text(most: int = MAX_CELL) -> Value:
    """A text as typed, "" where nothing is."""

    def read(value: object, place: str) -> str:
        if not isinstance(value, str):
            raise refuse(place, "harus berupa teks.")
        if len(value) > most:
            raise refuse(place, f"paling banyak {most:,} huruf.".replace(",", "."))
        if _UNSTORABLE.search(value):
            raise refuse(place, "memuat karakter yang tidak dapat disimpan.")
        return value

    return Value(read, str)


def identifier(prefix: str) -> Value:
    """The id of a row or a column, made by whoever made the row."""

    def read(value: object, place: str) -> str:
        if not isinstance(value, str) or not _ID.fullmatch(value) or not value.startswith(prefix):
            raise refuse(place, f'harus berupa tanda pengenal yang diawali "{prefix}".')
        return value

    return Value(read, str, required=True)


def choice(*words: str) -> Value:
    """One of ``words``; "" where nothing was chosen."""

    def read(value: object, place: str) -> str:
        if not isinstance(value, str) or value not in ("", *words):
            raise refuse(place, f"pilihannya {', '.join(words)}.")
        return value

    return Value(read, str)


def flag() -> Value:
    """Yes or no."""

    def read(value: object, place: str) -> bool:
        if not isinstance(value, bool):
            raise refuse(place, "harus ya atau tidak.")
        return value

    return Value(read, bool)


def listing(item: Value, most: int) -> Value:
    """At most ``most`` values of one kind."""

    def read(value: object, place: str) -> list[Any]:
        if not isinstance(value, list):
            raise refuse(place, "harus berupa daftar.")
        if len(value) > most:
            raise refuse(place, f"paling banyak {most:,} butir.".replace(",", "."))
        return [item.read(part, f"{place}[{index}]") for index, part in enumerate(value)]

    return Value(read, list)


def record(fields: Mapping[str, Value], extra: Mapping[str, Value] | None = None) -> Value:
    """Values by key. Missing ``fields`` are filled in empty; empty ``extra`` are left out; other keys are refused."""
    spare = extra or {}

    def read(value: object, place: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise refuse(place, "harus berupa bagian dengan kunci.")
        for key in value:
            if key not in fields and key not in spare:
                raise refuse(place, f'kunci "{str(key)[:40]}" tidak dikenal.')
        for key, kind in fields.items():
            if kind.required and key not in value:
                raise refuse(place, f'kunci "{key}" belum ada.')
        under = f"{place}." if place else ""
        own = {
            key: kind.read(value[key], under + key) if key in value else kind.empty() for key, kind in fields.items()
        }
        more = {key: kind.read(value[key], under + key) for key, kind in spare.items() if key in value}
        return own | {key: part for key, part in more.items() if part}

    return Value(read, lambda: {key: kind.empty() for key, kind in fields.items()})
