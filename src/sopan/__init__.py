"""SOPAN: SOP administrasi pemerintahan as data, checked, laid out, and written to every format.

This is the public face: what the rest of the world imports. Each name is loaded when it is first asked for, so that a
command starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopan.document import Sop as Sop
    from sopan.drawing import Drawing as Drawing
    from sopan.errors import (
        DefectError as DefectError,
        LayoutError as LayoutError,
        SopanError as SopanError,
        UnreadableError as UnreadableError,
        WriteError as WriteError,
    )
    from sopan.layout import (
        LayoutSettings as LayoutSettings,
        Orientation as Orientation,
        Paper as Paper,
        Typeface as Typeface,
        lay_out as lay_out,
    )
    from sopan.lint import (
        Finding as Finding,
        Profile as Profile,
        Severity as Severity,
        built_in_profiles as built_in_profiles,
        examine as examine,
        read_profile as read_profile,
    )
    from sopan.pipeline.deliver import Order as Order, deliver as deliver
    from sopan.pipeline.examine import examine_file as examine_file
    from sopan.pipeline.formats import FORMATS as FORMATS
    from sopan.pipeline.texts import explain_file as explain_file, schema_text as schema_text
    from sopan.readers.reading import Notice as Notice, Reading as Reading
    from sopan.readers.sop_file import read_sop as read_sop, read_sop_text as read_sop_text

__version__ = "0.1.0"

_ROOMS = {
    "sopan.document": ("Sop",),
    "sopan.drawing": ("Drawing",),
    "sopan.errors": ("DefectError", "LayoutError", "SopanError", "UnreadableError", "WriteError"),
    "sopan.layout": ("LayoutSettings", "Orientation", "Paper", "Typeface", "lay_out"),
    "sopan.lint": ("Finding", "Profile", "Severity", "built_in_profiles", "examine", "read_profile"),
    "sopan.pipeline.deliver": ("Order", "deliver"),
    "sopan.pipeline.examine": ("examine_file",),
    "sopan.pipeline.formats": ("FORMATS",),
    "sopan.pipeline.texts": ("explain_file", "schema_text"),
    "sopan.readers.reading": ("Notice", "Reading"),
    "sopan.readers.sop_file": ("read_sop", "read_sop_text"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [*_ROOM_OF]


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'sopan' has no attribute {name!r}")
    return getattr(import_module(_ROOM_OF[name]), name)
