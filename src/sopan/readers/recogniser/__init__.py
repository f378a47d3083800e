"""Recognises SOPs in what a reader found on the pages of a foreign file; one recogniser for all formats."""

from sopan.readers.recogniser.recognise import explain_refusal, left_words, recognise

__all__ = ["explain_refusal", "left_words", "recognise"]
