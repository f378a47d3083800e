"""What is stored stays Indonesian; what is shown follows the reader."""

from django.utils.translation import override, pgettext

STORED = "id"


def written_in_indonesian() -> override:
    """For all that is kept or handed out as a document, whoever writes it: the journal, names of places, workbooks."""
    return override(STORED)


def show_stored(text: str) -> str:
    """A label kept in Indonesian, in the reader's language if it is one that SOPAN ships; others stay as they are."""
    return pgettext("data", text) if text else ""
