"""Words as XML may hold them: nothing forbidden, nothing that would change how the rest is read."""

import unicodedata
from xml.sax.saxutils import escape, quoteattr

_UNSEEN = {"Cc", "Cf", "Cs"}  # controls, bidi overrides and joiners, lone surrogates
_NOT_XML = "\ufffe\uffff"


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
