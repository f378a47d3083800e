"""The command line of `sopan gambar`; what only many SOPs or a region's rules need is loaded when they come."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from sopan.cli.gambar.outcome import attempt
from sopan.cli.gambar.places import find_geometry, find_targets, refuse_clashes
from sopan.cli.inputs import find_inputs
from sopan.cli.parser import Parser, between, several_of, word_of
from sopan.cli.terminal import say, tell
from sopan.layout.settings import LayoutSettings, Orientation, Paper, Typeface
from sopan.pipeline.deliver import DPI, Order
from sopan.pipeline.formats import FORMATS

_EXAMPLES = (
    "sopan gambar surat-masuk.yaml -o surat-masuk.pdf",
    "sopan gambar surat-masuk.yaml -o gambar.svg --kertas A4",
    "sopan gambar surat-masuk.yaml -o layar.svg --tanpa-halaman",
    "sopan gambar surat-masuk.yaml -o surat-masuk.docx",
    "sopan gambar sop/*.yaml -o hasil/ --format pdf,svg",
)


def make_parser() -> Parser:
    """The command's arguments."""
    parser = Parser(
        "gambar",
        "BERKAS... [-o TEMPAT] [pilihan]",
        "Menggambar SOP menjadi dokumen siap cetak. Tanpa -o, PDF ditulis di folder tempat Anda berada.",
        _EXAMPLES,
    )
    plain = LayoutSettings()
    option, switch = parser.option, parser.switch
    parser.files("berkas SOP, atau folder berisi berkas SOP")
    option("-o", "--hasil", value="TEMPAT", help="berkas (akhirannya menentukan format) atau folder")
    option("--format", value="FORMAT", read=several_of(FORMATS), usual=(), help=f"{', '.join(FORMATS)}; dipisah koma")
    option("--kertas", value="NAMA", read=word_of(Paper), usual=plain.paper, help=_choices(Paper, plain.paper))
    switch("--tegak", help="kertas tegak, bukan lanskap")
    option(
        "--huruf", value="NAMA", read=word_of(Typeface), usual=plain.typeface, help=_choices(Typeface, plain.typeface)
    )
    option(
        "--ukuran", value="N", read=between(6, 14), usual=plain.size, help=f"ukuran huruf (biasanya {plain.size:g} pt)"
    )
    switch("--tanpa-halaman", help="satu gambar menerus, untuk layar")
    switch("--identitas", help="SVG dan PNG dibuat juga dari lembar identitas")
    switch("--aman-libreoffice", help="panah berbelok di XLSX berupa garis bebas, tidak ditata ulang LibreOffice")
    option("--geometri", value="TEMPAT", help="menulis letak semua simbol dan panah ke berkas JSON")
    option("--aturan-daerah", value="BERKAS", help="aturan daerah, untuk kata pada anak panah keputusan")
    option("--dpi", value="N", read=between(36, 600), usual=DPI, help=f"ketajaman PNG (biasanya {DPI})")
    option("--proses", value="N", read=between(1, 64), help="banyaknya proses serentak (biasanya semua inti prosesor)")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Draws what the command line asks for; 0 when every SOP was drawn, 2 when one could not be, 70 for a bug."""
    options = make_parser().parse_args(arguments)
    sources = find_inputs(options.files)
    settings = _settings(options)
    orders = [_order(source, options, settings, several=len(sources) > 1) for source in sources]
    refuse_clashes(orders)
    if len(orders) > 1:
        return int(import_module("sopan.cli.gambar.batch").draw_many(orders, options.proses))
    return _draw_one(orders[0])


def _draw_one(order: Order) -> int:
    outcome = attempt(order)
    if outcome.failure:
        tell(f"sopan: {outcome.failure}")
    else:
        say(outcome.sentence)
    return outcome.exit_code


def _order(source: Path, options: argparse.Namespace, settings: LayoutSettings, *, several: bool) -> Order:
    geometry = find_geometry(source, options.geometri, several)
    only_geometry = geometry and not (options.hasil or options.format)
    outputs = () if only_geometry else find_targets(source, options.hasil or "./", options.format, several)
    return Order(source, outputs, geometry, settings, options.dpi, options.identitas, options.aman_libreoffice)


def _settings(options: argparse.Namespace) -> LayoutSettings:
    settings = LayoutSettings(
        paper=options.kertas,
        orientation=Orientation.PORTRAIT if options.tegak else Orientation.LANDSCAPE,
        paged=not options.tanpa_halaman,
        typeface=options.huruf,
        size=float(options.ukuran),
    )
    if not options.aturan_daerah:
        return settings
    label_ya, label_tidak = import_module("sopan.cli.gambar.labels").read_labels(options.aturan_daerah)
    return replace(settings, label_ya=label_ya, label_tidak=label_tidak)


def _choices(words: Iterable[str], usual: str) -> str:
    return f"{', '.join(words)} (biasanya {usual})"
