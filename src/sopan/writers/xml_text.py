"""Words as XML may hold them: nothing forbidden, nothing that would change how the rest is read."""

import re
import unicodedata
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

FOLD = "\u200b"
_DIGIT = re.compile(r"\d")
_UNSEEN = {"Cc", "Cf", "Cs"}  # controls, bidi overrides and joiners, lone surrogates
_NOT_XML = "\ufffe\uffff"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """``text`` without characters that XML forbids or that would change how the rest is read."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) not in _UNSEEN and sign not in _NOT_XML)


def words(text: str) -> str:
    """``text`` as the content of an element."""
    return escape(clean(text))


def foldable(prose: str, lines: Sequence[str]) -> str:
    """``prose`` with a fold wherever ``lines`` break inside a word after a mark, as in "Desa/Kelurahan".

    Word and Excel break a word at a fold, and otherwise anywhere. Words with digits, which people copy and search
    for (a nomor, an address), stay as they are.
    """
    folded, rest = "", prose
    for line in lines[:-1]:
        for word in line.split():
            head, _, rest = rest.partition(word)
            folded += head + word
        following = rest.split(maxsplit=1)[0] if rest[:1].strip() else ""
        if following and not folded[-1:].isalnum() and not _DIGIT.search(folded.split()[-1] + following):
            folded += FOLD
    return folded + rest


def folded_words(text: str) -> str:
    """The same as ``words``, folds kept."""
    return FOLD.join(words(part) for part in text.split(FOLD))


def quoted(text: str) -> str:
    """``text`` as the value of an attribute, with its quotation marks."""
    return quoteattr(clean(text))


def content(text: str) -> str:
    """``text`` as the content of an element, line ends and invisible signs kept, for those who read it back."""
    return escape(_FORBIDDEN.sub("", text))


def attribute(text: str) -> str:
    """The same as the value of an attribute, with its quotation marks."""
    return quoteattr(_FORBIDDEN.sub("", text))
