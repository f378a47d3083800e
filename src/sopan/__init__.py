"""SOPAN: SOP administrasi pemerintahan as data, checked, laid out, and written to every format.

This is the public face: what the rest of the world imports. Each name is loaded when it is first asked for, so that a
command starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopan.comparison import (
        Comparison as Comparison,
        Piece as Piece,
        WayChange as WayChange,
        compare as compare,
        diff_words as diff_words,
        tell_changes as tell_changes,
    )
    from sopan.document import (
        Bentuk as Bentuk,
        Cabang as Cabang,
        CakupanBesaran as CakupanBesaran,
        CakupanJenis as CakupanJenis,
        CakupanKelengkapan as CakupanKelengkapan,
        JamKerja as JamKerja,
        JenisKegiatan as JenisKegiatan,
        Kegiatan as Kegiatan,
        Klasifikasi as Klasifikasi,
        MutuBaku as MutuBaku,
        Pelaksana as Pelaksana,
        Pengesahan as Pengesahan,
        Sifat as Sifat,
        Simpul as Simpul,
        Sop as Sop,
        Tanggal as Tanggal,
        Waktu as Waktu,
        parse_tanggal as parse_tanggal,
        parse_waktu as parse_waktu,
    )
    from sopan.drawing import Drawing as Drawing
    from sopan.errors import (
        DefectError as DefectError,
        LayoutError as LayoutError,
        SopanError as SopanError,
        UnreadableError as UnreadableError,
        WriteError as WriteError,
        name_cause as name_cause,
    )
    from sopan.flow import Branch as Branch, Edge as Edge, Flow as Flow, Node as Node, build_flow as build_flow
    from sopan.flow.spelling import (
        spell_calendar as spell_calendar,
        spell_office as spell_office,
        spell_rentang as spell_rentang,
    )
    from sopan.flow.times import Times as Times, Total as Total, measure_times as measure_times
    from sopan.layout import (
        LayoutSettings as LayoutSettings,
        Orientation as Orientation,
        Paper as Paper,
        Typeface as Typeface,
        VerificationMark as VerificationMark,
        lay_out as lay_out,
    )
    from sopan.lint import (
        Finding as Finding,
        Fix as Fix,
        Place as Place,
        Profile as Profile,
        Severity as Severity,
        Verdict as Verdict,
        built_in_profiles as built_in_profiles,
        examine as examine,
        parse_profile as parse_profile,
        read_profile as read_profile,
    )
    from sopan.lint.citation import CitedInstrument as CitedInstrument, parse_citation as parse_citation
    from sopan.lint.language.abbreviations import Abbreviation as Abbreviation, abbreviations as abbreviations
    from sopan.lint.language.names import name_parts as name_parts
    from sopan.lint.nip import is_pppk_nip as is_pppk_nip, nip_digits as nip_digits, nip_fault as nip_fault
    from sopan.lint.number_pattern import (
        PatternError as PatternError,
        compile_pattern as compile_pattern,
        fill_pattern as fill_pattern,
    )
    from sopan.lint.register import Register as Register, Regulation as Regulation, load_register as load_register
    from sopan.lint.registry import all_rules as all_rules
    from sopan.lint.rule import Rule as Rule
    from sopan.lint.surroundings import (
        Jabatan as Jabatan,
        Jenjang as Jenjang,
        OtherSop as OtherSop,
        Standing as Standing,
        Surroundings as Surroundings,
    )
    from sopan.lint.surroundings.posts import Posts as Posts, post_words as post_words
    from sopan.pipeline.bringing.against import (
        adopt as adopt,
        choose as choose,
        compare_brought as compare_brought,
    )
    from sopan.pipeline.bringing.apart import ReadingProcess as ReadingProcess
    from sopan.pipeline.bringing.bring import Brought as Brought, bring as bring
    from sopan.pipeline.bringing.doubts import (
        SURE as SURE,
        gather_notices as gather_notices,
        sureness as sureness,
        tell_place as tell_place,
    )
    from sopan.pipeline.bringing.inputs.items import Item as Item, find_items as find_items
    from sopan.pipeline.bringing.showing import (
        count_pages as count_pages,
        paint_page as paint_page,
        print_to_pdf as print_to_pdf,
        print_together as print_together,
    )
    from sopan.pipeline.deliver import Order as Order, deliver as deliver
    from sopan.pipeline.examine import examine_file as examine_file
    from sopan.pipeline.formats import FORMATS as FORMATS
    from sopan.pipeline.memory import (
        example_files as example_files,
        explain as explain,
        write_bpmn as write_bpmn,
        write_docx as write_docx,
        write_form as write_form,
        write_import_report as write_import_report,
        write_pdf as write_pdf,
        write_png_pages as write_png_pages,
        write_sop_text as write_sop_text,
        write_svg_pages as write_svg_pages,
        write_vsdx as write_vsdx,
        write_xlsx as write_xlsx,
    )
    from sopan.pipeline.texts import explain_file as explain_file, schema_text as schema_text
    from sopan.readers.reading import Notice as Notice, Reading as Reading
    from sopan.readers.sop_file import read_sop as read_sop, read_sop_text as read_sop_text
    from sopan.writers.glyphs import find_missing as find_missing
    from sopan.writers.import_report.rows import ImportPlace as ImportPlace, ImportRow as ImportRow
    from sopan.writers.plain import Telling as Telling, ToldPart as ToldPart, ToldStep as ToldStep, tell as tell
    from sopan.writers.skeleton import new_sop as new_sop

__version__ = "0.1.0"

_ROOMS = {
    "sopan.comparison": ("Comparison", "Piece", "WayChange", "compare", "diff_words", "tell_changes"),
    "sopan.document": (
        "Bentuk",
        "Cabang",
        "CakupanBesaran",
        "CakupanJenis",
        "CakupanKelengkapan",
        "JamKerja",
        "JenisKegiatan",
        "Kegiatan",
        "Klasifikasi",
        "MutuBaku",
        "Pelaksana",
        "Pengesahan",
        "Sifat",
        "Simpul",
        "Sop",
        "Tanggal",
        "Waktu",
        "parse_tanggal",
        "parse_waktu",
    ),
    "sopan.drawing": ("Drawing",),
    "sopan.errors": ("DefectError", "LayoutError", "SopanError", "UnreadableError", "WriteError", "name_cause"),
    "sopan.flow": ("Branch", "Edge", "Flow", "Node", "build_flow"),
    "sopan.flow.spelling": ("spell_calendar", "spell_office", "spell_rentang"),
    "sopan.flow.times": ("Times", "Total", "measure_times"),
    "sopan.layout": ("LayoutSettings", "Orientation", "Paper", "Typeface", "VerificationMark", "lay_out"),
    "sopan.lint": (
        "Finding",
        "Fix",
        "Place",
        "Profile",
        "Severity",
        "Verdict",
        "built_in_profiles",
        "examine",
        "parse_profile",
        "read_profile",
    ),
    "sopan.lint.citation": ("CitedInstrument", "parse_citation"),
    "sopan.lint.language.abbreviations": ("Abbreviation", "abbreviations"),
    "sopan.lint.language.names": ("name_parts",),
    "sopan.lint.nip": ("is_pppk_nip", "nip_digits", "nip_fault"),
    "sopan.lint.number_pattern": ("PatternError", "compile_pattern", "fill_pattern"),
    "sopan.lint.register": ("Register", "Regulation", "load_register"),
    "sopan.lint.registry": ("all_rules",),
    "sopan.lint.rule": ("Rule",),
    "sopan.lint.surroundings": ("Jabatan", "Jenjang", "OtherSop", "Standing", "Surroundings"),
    "sopan.lint.surroundings.posts": ("Posts", "post_words"),
    "sopan.pipeline.bringing.against": ("adopt", "choose", "compare_brought"),
    "sopan.pipeline.bringing.apart": ("ReadingProcess",),
    "sopan.pipeline.bringing.bring": ("Brought", "bring"),
    "sopan.pipeline.bringing.doubts": ("SURE", "gather_notices", "sureness", "tell_place"),
    "sopan.pipeline.bringing.inputs.items": ("Item", "find_items"),
    "sopan.pipeline.bringing.showing": ("count_pages", "paint_page", "print_to_pdf", "print_together"),
    "sopan.pipeline.deliver": ("Order", "deliver"),
    "sopan.pipeline.examine": ("examine_file",),
    "sopan.pipeline.formats": ("FORMATS",),
    "sopan.pipeline.memory": (
        "example_files",
        "explain",
        "write_bpmn",
        "write_docx",
        "write_form",
        "write_import_report",
        "write_pdf",
        "write_png_pages",
        "write_sop_text",
        "write_svg_pages",
        "write_vsdx",
        "write_xlsx",
    ),
    "sopan.pipeline.texts": ("explain_file", "schema_text"),
    "sopan.readers.reading": ("Notice", "Reading"),
    "sopan.readers.sop_file": ("read_sop", "read_sop_text"),
    "sopan.writers.glyphs": ("find_missing",),
    "sopan.writers.import_report.rows": ("ImportPlace", "ImportRow"),
    "sopan.writers.plain": ("Telling", "ToldPart", "ToldStep", "tell"),
    "sopan.writers.skeleton": ("new_sop",),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [*_ROOM_OF]


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'sopan' has no attribute {name!r}")
    return getattr(import_module(_ROOM_OF[name]), name)
