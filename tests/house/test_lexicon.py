"""The lexicon and the document's names are in step."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import sopan.document

LEXICON = Path(__file__).parents[2] / "docs" / "lexicon.md"
_ROW = re.compile(r"^\| [^|]+ \| (?P<code>[^|]+) \| (?P<source>[^|]+) \| (?P<gloss>[^|]+) \|$", re.MULTILINE)


def names_of_the_document() -> Iterator[str]:
    """Every public class of ``sopan.document``, and the fields of its values."""
    for name in sopan.document.__all__:
        value = getattr(sopan.document, name)
        if isinstance(value, type):
            yield name
            if dataclasses.is_dataclass(value):
                yield from (field.name for field in dataclasses.fields(value))


def spellings() -> set[str]:
    """Every spelling in code that the lexicon lists."""
    return {code for row in _ROW.finditer(LEXICON.read_text()) for code in re.findall(r"`(\w+)`", row["code"])}


def test_every_name_of_the_document_stands_in_the_lexicon() -> None:
    assert sorted(set(names_of_the_document()) - spellings()) == []


def test_every_term_of_the_lexicon_is_used() -> None:
    assert sorted(spellings() - set(names_of_the_document())) == []


def test_every_term_says_where_it_comes_from_and_what_it_means() -> None:
    rows = list(_ROW.finditer(LEXICON.read_text()))
    assert len(rows) > 60
    assert [row[0] for row in rows if not row["source"].strip() or not row["gloss"].strip()] == []


def test_no_indonesian_noun_takes_an_english_plural() -> None:
    nouns = {name for name in spellings() if name.islower() and len(name) > 3}
    plurals = {f"{noun}s" for noun in nouns} | {f"{noun}_list" for noun in nouns}
    source = Path(sopan.document.__file__).parents[1]
    words = {word for file in source.rglob("*.py") for word in re.findall(r"\b[a-z_]+\b", file.read_text())}
    assert sorted(plurals & words - _ENGLISH) == []


_ENGLISH = {"labels", "outputs", "units"}
