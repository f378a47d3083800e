"""Words as XML may hold them: nothing forbidden, nothing that would change how the rest is read."""

import re
import unicodedata
from xml.sax.saxutils import escape, quoteattr

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


def quoted(text: str) -> str:
    """``text`` as the value of an attribute, with its quotation marks."""
    return quoteattr(clean(text))


def content(text: str) -> str:
    """``text`` as the content of an element, line ends and invisible signs kept, for those who read it back."""
    return escape(_FORBIDDEN.sub("", text))


def attribute(text: str) -> str:
    """The same as the value of an attribute, with its quotation marks."""
    return quoteattr(_FORBIDDEN.sub("", text))
