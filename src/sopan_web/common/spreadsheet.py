"""Text that a spreadsheet must show and never run."""

_RUN = ("=", "+", "-", "@", "\t", "\r")


def neutralise(text: str) -> str:
    """``text`` with an apostrophe in front where Excel or LibreOffice would take it for a formula."""
    return f"'{text}" if text.startswith(_RUN) else text
