"""The self-check of every drawing before anyone sees it: the contract on each page, and every arrow accounted for."""

from collections import Counter

from sopan.drawing import Drawing
from sopan.drawing.metrics import check_drawing, trace_arrows
from sopan.flow import Branch, Flow


def find_faults(drawing: Drawing, flow: Flow) -> tuple[str, ...]:
    """What is wrong, in Indonesian, each once; empty for a lawful drawing."""
    faults = [str(defect) for defect in check_drawing(drawing)]
    wanted = Counter((edge.source, edge.target) for edge in flow.edges if edge.branch is not Branch.GABUNG)
    drawn = Counter(trace_arrows(drawing))
    faults += [f"panah {source} ke {target} tidak tergambar" for source, target in sorted(wanted - drawn)]
    return tuple(dict.fromkeys(faults))
