"""XML of unknown origin: parsed as it is, or refused; nothing is ever fetched or expanded."""

import pytest

from sopan.errors import UnreadableError
from sopan.readers.safely import name_of, number_of, parse_xml

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<l x="&b;">&b;</l>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_a_document_type_is_refused_in_every_encoding(encoding: str) -> None:
    with pytest.raises(UnreadableError, match="DOCTYPE"):
        parse_xml(BOMB.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "gbk"])
def test_an_encoding_that_could_hide_something_is_refused(encoding: str) -> None:
    text = BOMB.replace("?>", f' encoding="{encoding}"?>', 1)
    with pytest.raises(UnreadableError):
        parse_xml(text.encode(encoding if encoding == "cp037" else "ascii"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_letters_are_read_in_the_encoding_that_is_declared(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><a>é</a>'
    assert parse_xml(text.encode(encoding)).text == "é"


def test_a_wrong_declaration_of_utf_16_is_forgiven() -> None:
    assert parse_xml('<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode()).text == "é"


def test_what_is_not_closed_is_refused_unless_leniency_is_asked_for() -> None:
    broken = b"<xml><div>satu<br>dua</div></xml>"
    with pytest.raises(UnreadableError, match="rusak"):
        parse_xml(broken, part="xl/a.vml")
    assert [name_of(element) for element in parse_xml(broken, lenient=True).iter()] == ["xml", "div", "br"]


def test_too_deep_and_too_many_are_refused() -> None:
    with pytest.raises(UnreadableError, match="terlalu dalam"):
        parse_xml(b"<a>" * 201 + b"</a>" * 201)
    with pytest.raises(UnreadableError, match="terlalu besar"):
        parse_xml(b"<a>" + b"<b/>" * 1_000_001 + b"</a>")


@pytest.mark.parametrize(
    ("text", "number"), [("12.5pt", 12.5), (" -3", -3), ("", 7), (None, 7), ("nan", 7), ("1e999", 1), ("9" * 400, 1e15)]
)
def test_a_number_is_whatever_stands_at_the_beginning(text: str | None, number: float) -> None:
    assert number_of(text, 7) == pytest.approx(number)
