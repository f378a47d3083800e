"""Tests of the document, its grammars, and its flow."""
