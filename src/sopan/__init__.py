"""SOPAN: SOP administrasi pemerintahan as data, checked, laid out, and written to every format."""

__version__ = "0.1.0"
