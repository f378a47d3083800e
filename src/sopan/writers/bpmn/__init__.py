"""Writes an SOP as BPMN 2.0: a pool with a lane for each actor, its diagram, and all else in extension elements."""

from sopan.writers.bpmn.write import write_bpmn

__all__ = ["write_bpmn"]
