"""The identity page of an SOP, as the regulation's form has it."""

from sopan.layout.identity.form import lay_out_identity

__all__ = ["lay_out_identity"]
