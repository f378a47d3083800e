"""The SOP seen as a graph: symbols as nodes, arrows and joining lines as edges; its paths, loops, times, and words."""

from sopan.flow.graph import Branch, Edge, Flow, LooseEnd, Node, build_flow
from sopan.flow.loops import Loop, Round, find_loops, find_rounds
from sopan.flow.paths import Path, longest_path, main_path, reachable, reaching_end
from sopan.flow.sentences import condition_of, sentence_of
from sopan.flow.spelling import spell_calendar, spell_durasi, spell_office, spell_rentang
from sopan.flow.times import Share, Times, Total, measure_times

__all__ = [
    "Branch",
    "Edge",
    "Flow",
    "Loop",
    "LooseEnd",
    "Node",
    "Path",
    "Round",
    "Share",
    "Times",
    "Total",
    "build_flow",
    "condition_of",
    "find_loops",
    "find_rounds",
    "longest_path",
    "main_path",
    "measure_times",
    "reachable",
    "reaching_end",
    "sentence_of",
    "spell_calendar",
    "spell_durasi",
    "spell_office",
    "spell_rentang",
]
