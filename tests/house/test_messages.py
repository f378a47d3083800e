"""The English catalogue: in step with the code, compiled, whole, and with the placeholders of the Indonesian."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from tools import write_messages

DOMAINS = ("django", "djangojs")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w+\}|</?\w+")

pytestmark = pytest.mark.parametrize("domain", DOMAINS)


def stored(domain: str) -> Catalog:
    """What lies in the repository."""
    with (write_messages.FOLDER / f"{domain}.po").open("rb") as file:
        return read_po(file, locale="en")


def sides(message: Message) -> Iterator[tuple[str, str]]:
    """Indonesian and English; a plural has one pair for each form."""
    if isinstance(message.id, str):
        yield message.id, str(message.string)
    else:
        yield from zip(message.id, tuple(message.string or ()), strict=True)


def messages(domain: str) -> list[Message]:
    """All but the head."""
    return [message for message in stored(domain) if message.id]


def test_it_holds_what_the_code_says_and_nothing_else(domain: str) -> None:
    collected, kept = (
        {(str(message.id), message.context) for message in catalog if message.id}
        for catalog in (write_messages.collect(domain), stored(domain))
    )
    assert sorted(map(str, collected - kept)) == [], "run tools/write_messages.py, then translate"
    assert sorted(map(str, kept - collected)) == [], "run tools/write_messages.py"


def test_everything_has_its_english(domain: str) -> None:
    assert write_messages.find_missing(stored(domain)) == []


def test_the_compiled_file_is_that_of_the_readable_one(domain: str) -> None:
    target = BytesIO()
    write_mo(target, stored(domain))
    assert (write_messages.FOLDER / f"{domain}.mo").read_bytes() == target.getvalue()


def test_placeholders_and_markup_agree(domain: str) -> None:
    unlike = [
        (source, english)
        for message in messages(domain)
        for source, english in sides(message)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(english))
    ]
    assert unlike == []


def test_a_plural_tells_one_from_many(domain: str) -> None:
    plural = [message for message in messages(domain) if not isinstance(message.id, str)]
    assert [message.id for message in plural if len(tuple(message.string or ())) != 2] == []


def test_no_sentence_changes_its_end(domain: str) -> None:
    def end(text: str) -> str:
        return text[-1] if text[-1] in ".:?…" else ""

    assert [one for message in messages(domain) for one in sides(message) if end(one[0]) != end(one[1])] == []
