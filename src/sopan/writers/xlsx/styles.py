"""The looks of cells: every combination of type, place, and rules once."""

from typing import NamedTuple

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_EDGES = ("left", "right", "top", "bottom")


class Look(NamedTuple):
    """How a cell is set; lengths of type in points."""

    size: float = 10.0
    bold: bool = False
    align: str = "left"
    valign: str = "top"
    turned: bool = False
    ruled: bool = True
    indented: bool = False


class Styles:
    """Hands out the numbers of looks; number 0 is the plain cell whose digits measure the columns."""

    def __init__(self, face: str) -> None:
        self._face = face
        self._looks: dict[Look, int] = {Look(ruled=False): 0}

    def of(self, look: Look) -> int:
        """The number of ``look``."""
        return self._looks.setdefault(look, len(self._looks))

    def write(self) -> str:
        """The styles part. Columns are measured in digits of the first font.

        In Arial of 9.5 points they are 7 pixels wide in Excel, which rounds, and in LibreOffice, which does not.
        """
        fonts = ['<font><sz val="9.5"/><name val="Arial"/><family val="2"/></font>']
        fonts += [font(self._face, look.size, bold=look.bold) for look in self._looks]
        rules = "".join(f'<{edge} style="thin"><color auto="1"/></{edge}>' for edge in _EDGES)
        none = "".join(f"<{edge}/>" for edge in _EDGES)
        formats = "".join(_format(look, number + 1) for number, look in enumerate(self._looks))
        return (
            f'<styleSheet xmlns="{MAIN}"><fonts count="{len(fonts)}">{"".join(fonts)}</fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
            f'</fill></fills><borders count="2"><border>{none}<diagonal/></border><border>{rules}<diagonal/></border>'
            '</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self._looks)}">{formats}</cellXfs><cellStyles count="1">'
            '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )


def font(face: str, size: float, *, bold: bool = False) -> str:
    """A font of the list."""
    return f'<font>{"<b/>" * bold}<sz val="{size:g}"/><name val="{face}"/></font>'


def _format(look: Look, number: int) -> str:
    valign = {"top": "top", "middle": "center", "bottom": "bottom"}[look.valign]
    turned = ' textRotation="90"' * look.turned + ' indent="1"' * look.indented
    return (
        f'<xf numFmtId="49" fontId="{number}" fillId="0" borderId="{int(look.ruled)}" xfId="0" applyNumberFormat="1" '
        f'applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="{look.align}" vertical="{valign}" '
        f'wrapText="1"{turned}/></xf>'
    )
