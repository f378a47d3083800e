"""Collects what the reader notices, and words it in Indonesian with the remedy."""

from difflib import get_close_matches

from sopan.document.field import Field, Section
from sopan.readers.reading import Mark, Notice, Notices, Place
from sopan.readers.record.clean import clean_line
from sopan.readers.record.limits import MAX_NOTICES


class NoticeBook(Notices):
    """The notices of one record."""

    def __init__(self) -> None:
        super().__init__(MAX_NOTICES)

    def add(self, id: str, message: str, place: Place, mark: Mark) -> None:
        """Note ``message`` about ``place``."""
        self.keep(Notice(id, message, place, *mark))

    def add_unknown_key(self, key: str, section: Section, place: Place, mark: Mark) -> None:
        """Note a key that ``section`` does not have; looks for a near one only while notices are still told."""
        self.add("kunci-tak-dikenal", "" if self.full else _unknown_key(key, section), place, mark)

    def add_unknown_choice(self, word: str, field: Field, place: Place, mark: Mark) -> None:
        """Note a value outside the field's choices, likewise."""
        self.add("pilihan-tak-dikenal", "" if self.full else _unknown_choice(word, field), place, mark)


def _unknown_key(key: str, section: Section) -> str:
    message = f'kunci "{_short(key)}" tidak dikenal, isinya diabaikan.'
    near = _near_key(key, section)
    return f'{message} Mungkin maksudnya "{near}".' if near else message


def _unknown_choice(text: str, field: Field) -> str:
    choices = [choice.value for choice in field.choices or ()]
    message = f'{field.key} "{_short(text)}" tidak dikenal'
    message += ", digambar sebagai kotak proses." if field.kept_in else ", diabaikan."
    near = get_close_matches(text.casefold(), choices, 1, 0.6)
    if near:
        return f'{message} Mungkin maksudnya "{near[0]}".'
    return f"{message} Pilihannya: {', '.join(choices)}."


def _near_key(key: str, section: Section) -> str:
    meant = {field.key: field.key for field in section.fields}
    for field in section.fields:
        meant |= {word: field.key for word in field.also if word not in meant}
    near = get_close_matches(plain_key(key)[:60], list(meant), 1, 0.7)
    return meant[near[0]] if near else ""


def plain_key(key: str) -> str:
    """``key`` as the format spells keys: small letters, underscores."""
    return key.strip().casefold().replace(" ", "_").replace("-", "_")


def _short(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= 60 else line[:57] + "..."
