"""The page of a rule and the index of all rules, as Markdown, made from the rules themselves."""

from sopan.lint.finding import Severity
from sopan.lint.register import load_register
from sopan.lint.registry import all_rules
from sopan.lint.rule import Citation, Rule

_GROUPS = {
    "ID": "Lembar identitas",
    "FL": "Alur, simbol, dan pelaksana",
    "WD": "Kalimat uraian",
    "MB": "Mutu baku",
}
_WEIGHT = {
    Severity.ERROR: "menghalangi pengajuan",
    Severity.WARNING: "perlu diperbaiki atau diberi alasan",
    Severity.HINT: "boleh diabaikan",
}
_ELSEWHERE = """
## Yang tidak diperiksa di sini

Yang berikut memerlukan data yang belum ada, atau sudah dijamin.

| id | yang diperiksa | tempatnya |
|---|---|---|
| ID17 | SOP memang dibutuhkan (rutin, berhasil, dua pihak atau lebih) | formulir kebutuhan, yang belum ada |
| ID18 | SOP berasal dari tugas dan fungsi | formulir identifikasi, yang belum ada |
| FL09, FL10 | segi lima berpasangan antarhalaman | dijamin oleh penggambar dan diperiksa pada tiap gambar |
| FL19 | teks di dalam simbol | tidak mungkin: format SOPAN tidak menyimpan teks simbol |
| MB05 | jumlah waktu sesuai jangka waktu standar pelayanan | standar pelayanan, yang belum ada |
"""


def rule_page(rule: Rule) -> str:
    """The page of one rule."""
    basis = "\n".join(f"- {_spell(citation)}" for citation in rule.citation)
    return (
        f"# {rule.id} {rule.name}\n\n"
        f"Tingkat: **{rule.severity}** ({_WEIGHT[rule.severity]})\n\n"
        f"{rule.what}\n\n## Mengapa\n\n{rule.why}\n\n## Dasar\n\n{basis}\n\n{_around(rule)}"
        f"## Salah\n\n```yaml\n{rule.wrong.strip()}\n```\n\n## Benar\n\n```yaml\n{rule.right.strip()}\n```\n\n"
        "Potongan di atas memuat yang penting saja. Tingkat aturan dapat diubah pada profil daerah.\n"
    )


def rule_index() -> str:
    """The page that lists all rules by group."""
    groups = "\n".join(_group(prefix, title) for prefix, title in _GROUPS.items())
    alone = sum(not rule.surroundings for rule in all_rules())
    weights = "\n".join(f"- **{severity}**: {weight}" for severity, weight in _WEIGHT.items())
    return (
        f"# Aturan pemeriksa\n\n`sopan periksa` menjalankan {alone} aturan; aplikasi kantor menambah"
        f" {len(all_rules()) - alone} (bertanda *) yang melihat SOP lain dan susunan organisasi. Tiap aturan bernama"
        " menurut kesalahannya, menyebut dasarnya, dan mempunyai halaman sendiri."
        " Tingkat, pola nomor, dan label dapat diatur daerah; lihat [profil](../panduan/profil.md).\n\n"
        "Pasal dan bagian lampiran disebut menurut kutipan umum dan ingatan penyusun; cocokkan dengan naskah resmi"
        f" sebelum dijadikan rujukan hukum.\n\n{weights}\n\n{groups}{_ELSEWHERE}"
    )


def page_name(rule: Rule) -> str:
    """The file name of a rule's page."""
    return f"{rule.id.lower()}.md"


def _around(rule: Rule) -> str:
    if not rule.surroundings:
        return ""
    return (
        "## Sekitarnya\n\nAturan ini melihat SOP lain dan susunan organisasi, maka hanya berjalan di aplikasi kantor."
        f" Contoh di bawah memakai keadaan ini:\n\n```yaml\n{rule.surroundings.strip()}\n```\n\n"
    )


def _group(prefix: str, title: str) -> str:
    rows = "\n".join(
        f"| [{rule.id}]({page_name(rule)}){'*' if rule.surroundings else ''} | {rule.name} | {rule.severity}"
        f" | {rule.what} |"
        for rule in all_rules()
        if rule.id.startswith(prefix)
    )
    return f"## {title}\n\n| id | kesalahan | tingkat | yang diperiksa |\n|---|---|---|---|\n{rows}\n"


def _spell(citation: Citation) -> str:
    row = load_register().rows[citation.instrument]
    note = f": {citation.note}" if citation.note else ""
    doubt = "" if row.verified else " (dari ingatan; cocokkan dengan naskah resmi)"
    return f"{row.short} tentang {row.title}, {citation.place}{note}{doubt}"
