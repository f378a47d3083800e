"""The tables of the format documentation, generated from the field table into the page that people read."""

from sopan.document.field import Field, Kind, Section, Source
from sopan.document.fields import SECTIONS

BEGIN, END = "<!-- tabel:mulai -->", "<!-- tabel:selesai -->"

_UNVERIFIED = " °"


def insert_tables(page: str) -> str:
    """``page`` with fresh tables between its two marks. Raises ValueError where a mark is missing."""
    before, _, rest = page.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the page has no {BEGIN} ... {END}")
    return f"{before}{BEGIN}\n\n{write_tables()}\n{END}{after}"


def write_tables() -> str:
    """One Markdown table a section, in the order in which a reader of the format meets them."""
    return "\n".join(_table(section) for section in SECTIONS)


def _table(section: Section) -> str:
    rows = [
        f"| `{field.key}` | {_content(field)} | {field.description} | {_source(field.source)} |"
        for field in section.fields
    ]
    head = ["| Kunci | Isi | Penjelasan | Sumber |", "|---|---|---|---|"]
    return "\n".join([f"### {section.title}", "", section.description, "", *head, *rows, ""])


def _content(field: Field) -> str:
    one = _one(field)
    if not field.many:
        return one
    return f"{one}, atau daftar {field.kind}" if field.lone else f"daftar {one}"


def _one(field: Field) -> str:
    if field.section:
        link = f"bagian [{field.section.title}](#{field.section.title.lower()})"
        return f"teks atau {link}" if field.section.short_usual else link
    if field.choices:
        return ", ".join(f"`{choice.value}`" for choice in field.choices)
    return Kind(field.kind).value


def _source(source: Source) -> str:
    return source.text if source.verified else source.text + _UNVERIFIED
