"""Draws the example of docs/tata-letak.md and writes its table of routes: ``python tools/write_layout_page.py``."""

import re
from pathlib import Path

from sopan.document import Sop
from sopan.drawing import Side
from sopan.flow import build_flow
from sopan.layout import LayoutSettings, lay_out
from sopan.layout.connectors import plan_pages
from sopan.layout.pose import pose_problem
from sopan.layout.routing import find_routes
from sopan.layout.table import plan_table
from sopan.readers.sop_file import read_sop_text
from sopan.writers.svg import write_svg

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "tata-letak.md"
PICTURE = DOCS / "gambar" / "tata-letak.svg"
SETTINGS = LayoutSettings(paged=False)
_SIDES = {Side.TOP: "atas", Side.LEFT: "kiri", Side.BOTTOM: "bawah", Side.RIGHT: "kanan"}
_TABLE = re.compile(r"(?<=<!-- rute:mulai -->\n).*?(?=<!-- rute:selesai -->)", re.DOTALL)


def example(page: str) -> Sop:
    """The SOP that the page prints."""
    (text,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return read_sop_text(text, "contoh.yaml").sop


def picture(sop: Sop) -> str:
    """Its drawing as SVG."""
    drawing = lay_out(sop, SETTINGS)
    return write_svg(drawing.pages[0], drawing)


def routes(sop: Sop) -> str:
    """How each of its arrows was routed, as a Markdown table."""
    flow = build_flow(sop)
    plan = plan_table(sop, flow, SETTINGS, SETTINGS.size)
    (page,) = plan_pages(plan, [range(len(plan.rows))], 1)
    choice = find_routes(pose_problem(plan, page))
    rows = ["| panah | calon | keluar | masuk | tekukan | biaya sendiri | termurah |", "|---|---|---|---|---|---|---|"]
    for link, arrow in enumerate(page.arrows):
        way, options = choice.now(link), choice.options[link]
        name = f"{flow.node(arrow.source).no} ke {flow.node(arrow.target).no}" + f" ({arrow.label})" * bool(arrow.label)
        sides = f"{_SIDES[way.source.side]} | {_SIDES[way.target.side]}"
        costs = f"{way.cost:.1f} | {options[0].candidate.cost:.1f}".replace(".", ",")
        rows.append(f"| {name} | {len(options)} | {sides} | {len(way.points) - 2} | {costs} |")
    return "\n".join(rows) + "\n"


def with_routes(page: str) -> str:
    """The page with its table as it is now."""
    return _TABLE.sub(lambda _: routes(example(page)), page)


def main() -> None:
    """Writes the table into the page, and the picture beside it."""
    page = PAGE.read_text("utf-8")
    PAGE.write_text(with_routes(page), "utf-8")
    PICTURE.write_text(picture(example(page)), "utf-8")


if __name__ == "__main__":
    main()
