"""Identity blocks as offices make them: one merged table, several tables, tables in tables, or paragraphs."""

from collections.abc import Iterable
from itertools import count

from sopan.document import Sop, Tanggal
from tests.readers.office.docx.making.word.package import NUMBERED
from tests.readers.office.docx.making.word.text import Cell, Row, para, run, table

LISTS = (
    ("Dasar Hukum", "dasar_hukum", "Kualifikasi Pelaksana", "kualifikasi_pelaksana"),
    ("Keterkaitan", "keterkaitan", "Peralatan/Perlengkapan", "peralatan"),
    ("Peringatan", "peringatan", "Pencatatan dan Pendataan", "pencatatan"),
)


class Counting:
    """Hands out lists, each new, so that its numbers begin at one."""

    def __init__(self, kind: int = NUMBERED) -> None:
        self._next = count(kind * 100)

    def items(self, texts: Iterable[str]) -> str:
        """The texts as one list."""
        number = next(self._next)
        return "".join(para(run(text), number=number) for text in texts)


def facts(sop: Sop, labels: tuple[str, ...]) -> list[tuple[str, str]]:
    """The right half's rows: number, dates, signature, name; ``labels`` are the office's own words for them."""
    signed = sop.disahkan_oleh
    signature = "".join((
        para(run(f"{signed.jabatan},"), align="center"), para(), para(), para(),
        para(run(signed.nama, bold=True), align="center"), para(run(f"NIP. {signed.nip}"), align="center"),
    ))  # fmt: skip
    values = [
        para(run(sop.nomor)),
        para(run(_date(sop.tanggal_pembuatan))),
        para(run(_date(sop.tanggal_revisi))),
        para(run(_date(sop.tanggal_efektif))),
        signature,
        para(run(sop.judul, bold=True)),
    ]
    return list(zip(labels, values, strict=True))


FORMAL = ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP")
SHOUTED = ("NOMOR SOP", "TGL. PEMBUATAN", "TGL. REVISI", "TGL. EFEKTIF", "DISAHKAN OLEH", "NAMA SOP")
OTHER = ("No. SOP", "Tgl. Pembuatan", "Tgl. Revisi", "Tgl. Pengesahan", "Disahkan Oleh", "Judul SOP")


def _date(tanggal: Tanggal | None) -> str:
    return tanggal.teks if tanggal else "-"


def office(sop: Sop) -> str:
    """Government and unit as a letterhead has them."""
    lines = [sop.instansi.upper(), *sop.unit.upper().split(" - ")]
    return "".join(para(run(line, bold=True), align="center") for line in lines)


def merged(sop: Sop, width: float, labels: tuple[str, ...] = FORMAL, *, colon: bool = False) -> str:
    """One table: the letterhead merged down at the left, label and value at the right, and the lists below."""
    left, label = width * 0.45, width * 0.2
    sign = width * 0.02 if colon else 0.0
    widths = [left, label, *([sign] if colon else []), width - left - label - sign]
    rows = []
    for index, (name, content) in enumerate(facts(sop, labels)):
        head = Cell(office(sop), merge="restart", valign="center") if index == 0 else Cell("<w:p/>", merge="continue")
        colons = [Cell(para(run(":")))] if colon else []
        rows.append(Row([head, Cell(para(run(name))), *colons, Cell(content)]))
    return table(widths, [*rows, *_lists(sop, len(widths) - 1)])


def _lists(sop: Sop, span: int) -> list[Row]:
    lists = Counting()
    rows = []
    for left, left_field, right, right_field in LISTS:
        rows.append(Row([
            Cell(para(run(f"{left} :", bold=True)) + lists.items(getattr(sop, left_field))),
            Cell(para(run(f"{right} :", bold=True)) + lists.items(getattr(sop, right_field)), span=span),
        ]))  # fmt: skip
    return rows


def split(sop: Sop, width: float) -> str:
    """Two tables: label and value in one cell each at the top, headings of the lists in rows of their own below."""
    half = width / 2
    top = [
        Row([
            Cell(office(sop), merge="restart" if index == 0 else "continue", valign="center") if index == 0
            else Cell("<w:p/>", merge="continue"),
            Cell(content.replace("<w:r>", f"<w:r><w:t xml:space=\"preserve\">{name} : </w:t></w:r><w:r>", 1)),
        ])
        for index, (name, content) in enumerate(facts(sop, SHOUTED))
    ]  # fmt: skip
    below: list[Row] = []
    for left, left_field, right, right_field in LISTS:
        below.append(Row([Cell(para(run(left.upper(), bold=True)), fill="D9D9D9"),
                          Cell(para(run(right.upper(), bold=True)), fill="D9D9D9")]))  # fmt: skip
        below.append(Row([_typed(getattr(sop, left_field)), _typed(getattr(sop, right_field))]))
    return table([half, half], top) + para() + table([half, half], below)


def _typed(texts: tuple[str, ...]) -> Cell:
    """A list whose numbers somebody typed."""
    return Cell("".join(para(run(f"{place}. {text}")) for place, text in enumerate(texts, 1)) or "<w:p/>")


def nested(sop: Sop, width: float) -> str:
    """A table of two halves that hold tables of their own."""
    half = width / 2 - 12
    right = table([half * 0.4, half * 0.6], [Row([Cell(para(run(name))), Cell(content)]) for name, content in
                                             facts(sop, OTHER)])  # fmt: skip
    lists = Counting()
    rows = [Row([Cell(office(sop), valign="center"), Cell(right + para())])]
    for left, left_field, right_label, right_field in LISTS:
        rows.append(Row([
            Cell(para(run(f"{left}:")) + lists.items(getattr(sop, left_field))),
            Cell(para(run(f"{right_label}:")) + lists.items(getattr(sop, right_field))),
        ]))  # fmt: skip
    return table([width / 2, width / 2], rows)


def tall(sop: Sop, width: float) -> str:
    """Three columns and a row a field, on a portrait page: field, colon, value."""
    widths = [width * 0.3, width * 0.04, width * 0.66]
    rows = [Row([Cell(para(run(name))), Cell(para(run(":"))), Cell(content)]) for name, content in facts(sop, FORMAL)]
    lists = Counting()
    for left, left_field, right, right_field in LISTS:
        for label, field in ((left, left_field), (right, right_field)):
            rows.append(Row([Cell(para(run(label))), Cell(para(run(":"))), Cell(lists.items(getattr(sop, field)))]))
    return office(sop) + para() + table(widths, rows)


def head_only(sop: Sop, width: float) -> str:
    """The letterhead and the six facts, for a running head."""
    left, label = width * 0.4, width * 0.2
    rows = [
        Row([Cell(office(sop), merge="restart", valign="center") if index == 0 else Cell("<w:p/>", merge="continue"),
             Cell(para(run(name))), Cell(content)])
        for index, (name, content) in enumerate(facts(sop, FORMAL))
    ]  # fmt: skip
    return table([left, label, width - left - label], rows)


def lists_only(sop: Sop, width: float) -> str:
    """The six lists."""
    return table([width * 0.5, width * 0.5], _lists(sop, 1))
