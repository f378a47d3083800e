"""The Excel form, as it comes back from those who filled it in, to an SOP."""

from sopan.readers.formulir.form import Form, is_form, read_form

__all__ = ["Form", "is_form", "read_form"]
