"""Reads BPMN 2.0: a file of ours comes back as the same SOP, any other as the SOP that its process most likely is."""

from sopan.readers.bpmn.read import read_bpmn

__all__ = ["read_bpmn"]
