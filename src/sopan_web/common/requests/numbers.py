"""Numbers that an address or a form carries."""


def number_in(text: str, digits: int = 9) -> int | None:
    """A whole number of at most ``digits`` digits from 0 to 9; None for anything else that somebody wrote there."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= digits else None
