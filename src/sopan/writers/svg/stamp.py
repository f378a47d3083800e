"""A verification mark as SVG: the code as one path, so that no hairline parts its modules, and its words."""

from sopan.drawing.model import Stamp
from sopan.drawing.outline import runs_of
from sopan.writers.svg.markup import element, group, number
from sopan.writers.svg.text import write_text


def write_stamp(stamp: Stamp) -> str:
    """The code and the words beside it."""
    runs = (
        f"M{number(run.x)} {number(run.y)}h{number(run.w)}v{number(run.h)}h{number(-run.w)}z" for run in runs_of(stamp)
    )
    return group([element("path", d="".join(runs)), write_text(stamp.text)], class_="verifikasi")
