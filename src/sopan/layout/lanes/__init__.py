"""Lays out a process in lanes on one endless sheet, with the words inside the tasks."""

from sopan.layout.lanes.lanes import lay_out_lanes

__all__ = ["lay_out_lanes"]
