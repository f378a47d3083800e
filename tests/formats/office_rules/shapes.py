"""Shapes of DrawingML, wherever they lie: numbers, glue, sizes, and bends."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SITES = {"rect": 4, "flowChartTerminator": 4, "flowChartDecision": 4, "flowChartOffpageConnector": 4}
_LARGEST = 27_273_042_316_900  # EMU, ST_PositiveCoordinate
_FARTHEST = 2_147_483  # a bend so far off, in 100,000ths of its frame, overflows Office's own arithmetic


def shape_faults(root: etree._Element) -> Iterator[str]:
    """The faults of all shapes in a part."""
    numbers = Counter(each.get("id") for each in root.iter("{*}cNvPr", "{*}docPr"))
    yield from (f"shape {number} twice" for number, count in numbers.items() if count > 1)
    yield from (f"shape {number} is numbered too high" for number in numbers if not 0 < int(number) < 2**31)
    presets = dict(map(_preset, root.iter("{*}wsp", "{*}sp")))
    for end in root.iter(f"{A}stCxn", f"{A}endCxn"):
        sites = _SITES.get(presets.get(end.get("id"), ""), 0)
        if not 0 <= int(end.get("idx")) < sites:
            yield f"glued to site {end.get('idx')} of shape {end.get('id')}, which has {sites}"
    for size in root.iter(f"{A}ext", "{*}extent"):
        if not all(0 <= int(size.get(side)) <= _LARGEST for side in ("cx", "cy")):
            yield f"a size of {size.get('cx')} x {size.get('cy')}"
    for guide in root.iter(f"{A}gd"):
        if abs(int(guide.get("fmla").removeprefix("val "))) > _FARTHEST:
            yield f"a bend at {guide.get('fmla')}"


def _preset(shape: etree._Element) -> tuple[str, str]:
    geometry = shape.find(f".//{A}prstGeom")
    return shape.find(".//{*}cNvPr").get("id"), "" if geometry is None else geometry.get("prst")
