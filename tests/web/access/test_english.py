"""Behind every door that shows a page: in English, nothing of the interface is Indonesian."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.db.models import CharField, JSONField, TextField
from django.urls import reverse

from sopan_web.audit.models import JournalEntry
from sopan_web.audit.sentences import NAMES, spell_detail
from sopan_web.documents.queries.sources import examples
from sopan_web.workflow.models import Enactment, WorkflowTable
from tests.web.access.doors import DOORS, Door
from tests.web.access.world import World

pytestmark = pytest.mark.django_db

INDONESIAN = re.compile(
    r"\b(?:"
    r"ada|adalah|agar|akan|aksi|anda|atas|atau|bagi|bagian|bahasa|baris|baru|batal|batas|belum|berikutnya|"
    r"berkas|berlaku|bila|boleh|buat|buka|bukan|cari|catatan|dan|dapat|daftar|dalam|dari|dengan|diajukan|"
    r"dicabut|diganti|disahkan|diubah|dokumen|edisi|ganti|hanya|hapus|hari|harus|ini|isi|itu|jabatan|jenis|"
    r"jenjang|judul|juga|kata|keadaan|kembali|kepada|keterangan|ketik|ke|kirim|kode|kolom|komentar|kosong|"
    r"kosongkan|lagi|lain|lambang|langkah|lanjut|lihat|lupa|masih|masuk|meja|menjadi|menurut|menyusun|"
    r"mulai|muat|nama|nomor|oleh|orang|pada|pegawai|pengaturan|pengguna|penyusun|peran|perbaikan|periksa|"
    r"perlu|pertama|pilih|pindah|riwayat|sampai|sandi|satu|sebagai|sebelum|sebelumnya|sedang|sejak|selesai|"
    r"semua|sesudah|setelah|siapa|simpan|singkatan|sudah|sunting|susunan|surel|tabel|tambah|tampilkan|"
    r"tanggal|tautan|temuan|terakhir|terkunci|terlambat|tidak|tinjauan|tulis|tutup|ubah|untuk|unggah|unduh|"
    r"urutan|waktu|yang"
    r")\b",
    re.IGNORECASE,
)
"""Frequent in the Indonesian interface, and no English words."""

_MARKUP = re.compile(
    r"<!--.*?-->|<(script|style|svg|textarea)\b.*?</\1>|<(\w+)[^>]* lang=\"id\"[^>]*>.*?</\2>", re.DOTALL
)
_QUOTED = re.compile(r"“[^”]*”")
"""What was typed, and the names in the machine face's addresses, which are the same in every language."""
_SPOKEN = re.compile(r'\b(?:aria-label|title|placeholder|alt|data-label)="([^"]*)"')


def texts_of(page: str) -> str:
    """What a reader of the page sees or hears, one piece a line."""
    body = _MARKUP.sub(" ", page)
    pieces = [*_SPOKEN.findall(body), *re.sub(r"<[^>]*>", "\n", body).split("\n")]
    return "\n".join(" ".join(unescape(piece).split()) for piece in pieces)


def stored_texts() -> set[str]:
    """Titles in the library, and all that people wrote into the tables, but not the choices that the program offers."""
    found = {example.sop.judul for example in examples()}
    for model in apps.get_models():
        fields = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, CharField | TextField | JSONField) and not field.choices
        ]
        if model.__module__.startswith("sopan_web.") and model is not WorkflowTable and fields:
            found |= {text for row in model._base_manager.values_list(*fields) for text in leaves(row)}
    return {" ".join(text.split()) for text in found}


def leaves(value: Any) -> Iterator[str]:
    """The texts within a value, at any depth; keys are the program's own."""
    match value:
        case str():
            yield from (line for line in value.splitlines() if len(line) > 3)
        case dict():
            for part in value.values():
                yield from leaves(part)
        case list() | tuple():
            for part in value:
                yield from leaves(part)


def without(text: str, data: set[str]) -> str:
    """The text without what was written by people, the longest first."""
    for one in sorted((one for one in data if one in text), key=len, reverse=True):
        text = text.replace(one, "·")
    return text


@pytest.mark.parametrize("door", DOORS.values(), ids=lambda door: door.name)
def test_no_indonesian_is_left_on_an_english_page(world: World, door: Door) -> None:
    address = reverse(door.name, kwargs=world.things.get(door.thing, {}))
    answer = world.knock(door.opener, "GET", address, language="en")
    if answer.status_code != 200 or not answer.headers["Content-Type"].startswith("text/html"):
        return
    data = stored_texts()
    if door.name == "workflow:edit-table":  # the table's own labels are what is edited there
        data |= set(leaves(list(WorkflowTable.objects.values_list("definition", flat=True))))
    assert left_in(answer.content.decode(), data) == []


def left_in(page: str, data: set[str]) -> list[str]:
    """The lines that are still Indonesian, though nobody wrote them into the tables."""
    assert '<html lang="en"' in page or "<html" not in page
    return [line for line in without(texts_of(page), data).splitlines() if INDONESIAN.search(line)]


def public_pages(world: World) -> Iterator[str]:
    """The addresses of what visitors read."""
    enacted = Enactment.objects.get(record_id=world.things["sah"]["pk"])
    part = {"slug": world.cast.daerah.slug}
    yield from map(reverse, ("portal:ask", "portal:governments", "portal:language", "organisation:sign-in"))
    yield from map(reverse, ("organisation:forgot-password", "api:guide"))
    yield reverse("portal:show", kwargs={"code": enacted.code})
    yield reverse("portal:sop", kwargs=part | world.things["sah"])
    yield reverse("portal:unit", kwargs=part | world.things["unit"])
    for name in ("home", "services", "search", "jabatan"):
        yield reverse(f"portal:{name}", kwargs=part)
    yield f"{reverse('portal:search', kwargs=part)}?q=xyzzy"
    yield f"{reverse('portal:search', kwargs=part)}?q={enacted.record.judul}"


def test_no_indonesian_is_left_on_a_public_page(world: World) -> None:
    data = stored_texts()
    answers = {address: world.knock(None, "GET", address, language="en") for address in public_pages(world)}
    assert {address for address, answer in answers.items() if answer.status_code != 200} == set()
    pages = {address: _QUOTED.sub("", answer.content.decode()) for address, answer in answers.items()}
    left = {address: left_in(page, data) for address, page in pages.items()}
    assert {address: lines for address, lines in left.items() if lines} == {}


def test_every_part_of_a_line_in_the_journal_has_its_english(world: World) -> None:
    details = JournalEntry.objects.values_list("detail", flat=True)
    assert {name for detail in details for name, _text in spell_detail(detail)} - {*NAMES, "selesai"} == set()


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_language_is_changed_where_one_stands(world: World, language: str) -> None:
    here = f"{reverse('workflow:shelf')}?cari=surat&urut=unit"
    told = urlencode({"language": language, "next": here})
    answer = world.knock("penyusun", "POST", reverse("set_language"), "application/x-www-form-urlencoded", told)
    assert answer.headers["Location"] == here
    assert answer.cookies["bahasa"].value == language
