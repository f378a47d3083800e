"""What a number pattern makes, for the page that sets it."""

from sopan import fill_pattern

_EXAMPLE = {"urut": "012", "tahun": "2026", "bulan": "VIII", "unit": "DINKES", "bebas": "X"}


def example_number(pattern: str, klasifikasi: str) -> str:
    """A number as an office would get it, such as "000.8.3.3/012/DINKES/2026"; PatternError where none can be made."""
    return fill_pattern(pattern, {**_EXAMPLE, "klasifikasi": klasifikasi})
