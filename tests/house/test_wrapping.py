"""The collector of sentences overlooks a call within an f-string or another call: it would stay Indonesian."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tools import write_messages


def hidden_calls(source: str) -> Iterator[int]:
    """The lines on which an f-string translates something."""
    for text in ast.walk(ast.parse(source)):
        if isinstance(text, ast.JoinedStr):
            for part in ast.walk(text):
                if isinstance(part, ast.Call) and getattr(part.func, "id", "") in write_messages.KEYWORDS:
                    yield part.lineno


def test_it_finds_a_call_within_an_f_string() -> None:
    assert list(hidden_calls("""_("a")\nf"{x} {_('b')}"\n""")) == [2]


def test_no_sentence_hides_in_an_f_string() -> None:
    def name(file: Path) -> str:
        return file.relative_to(write_messages.ROOT).as_posix()

    files = sorted(write_messages.PACKAGE.rglob("*.py"))
    assert [f"{name(file)}:{line}" for file in files for line in hidden_calls(file.read_text("utf-8"))] == []


def test_every_sentence_of_the_modules_is_collected() -> None:
    kept = {
        (message.id if isinstance(message.id, str) else message.id[0]) for message in write_messages.collect("djangojs")
    }
    said = (
        sentence
        for file in sorted(write_messages.PACKAGE.rglob("*.js"))
        for _quote, sentence in re.findall(r"""\btn?\(\s*(["'])(.+?)\1""", file.read_text("utf-8"))
    )
    assert sorted({one for one in said if one not in kept}) == []
