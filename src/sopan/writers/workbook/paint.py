"""The face, the rules, and the colours that every such workbook has."""

from typing import Any

INK = "#1F3A5F"
TINT = "#E8EDF3"
RULE = "#9AA5B1"
PALE = "#E4E7EB"

FACE: dict[str, Any] = {"font_name": "Arial", "font_size": 10, "valign": "vcenter", "text_wrap": True}
RULED: dict[str, Any] = {**FACE, "border": 1, "border_color": RULE, "indent": 1}
HEAD: dict[str, Any] = {**RULED, "bold": True, "bg_color": TINT, "font_color": INK}
