"""The pages of this room, as people of each part meet them."""

import json
import time
from dataclasses import replace
from hashlib import sha256
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from sopan import example_files, read_sop
from sopan_web.audit.models import JournalEntry
from sopan_web.documents.actions import (
    comment,
    create_record,
    freeze_edition,
    link,
    reopen_edition,
    reply,
    resolve_thread,
    save_ops,
)  # fmt: skip
from sopan_web.documents.exports import EXPORTS
from sopan_web.documents.models import Comment, SopLink, SopRecord, Thread, Version
from sopan_web.documents.sheet import Sheet, from_sop
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.documents.sheets import SMALL, set_edit
from tests.web.workflow.way import begin_way

BOMB = b"""\
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c]
judul: [*d, *d, *d, *d, *d, *d, *d, *d]
"""


def titled(judul: str) -> Sheet:
    return {**SMALL, "identitas": {**SMALL["identitas"], "judul": judul}}


@pytest.fixture
def record(cast: Cast) -> SopRecord:
    return create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=SMALL)


@pytest.fixture
def client(cast: Cast, client_of: ClientOf) -> Client:
    return client_of(cast.penyusun)


@pytest.fixture
def versions(cast: Cast, record: SopRecord) -> list[Version]:
    """Two versions: the second one with another title, and the edition open again."""
    edition, actor = record.editions.get().pk, cast.penyusun.actor
    first = freeze_edition(actor=actor, edition=edition, reason="Edisi pertama.")
    reopen_edition(actor=actor, edition=edition)
    edit = set_edit("identitas", "judul", old="Pengelolaan Surat", new="Pengelolaan Surat Masuk")
    save_ops(actor=actor, edition=edition, base=0, batch=uuid4(), ops=[edit])
    second = freeze_edition(actor=actor, edition=edition, reason="Judul diperjelas.")
    reopen_edition(actor=actor, edition=edition)
    return [first, second]


def body(response) -> str:
    assert response.status_code == 200, response.content[:2_000]
    return response.content.decode()


class TestVersions:
    def test_a_version_shows_its_pages_its_reason_and_its_files(self, client, record, versions) -> None:
        page = body(client.get(f"/sop/{record.pk}/versi/2/"))
        assert page.count("<svg xmlns") >= 2
        assert "Judul diperjelas." in page
        assert versions[1].sha256 in page
        assert f"/sop/{record.pk}/banding/?lama=1&amp;baru=2" in page

    def test_a_version_can_be_taken_away_in_every_form(self, client, record, versions) -> None:
        begins = {"yaml": b"versi_format", "json": b"{", "svg": b"<svg", "bpmn": b"<?xml", "pdf": b"%PDF"}
        for format, export in EXPORTS.items():
            response = client.get(f"/sop/{record.pk}/versi/1/unduh/{format}")
            assert response.content.lstrip().startswith(begins.get(format, b"PK")), format
            name = f"pengelolaan-surat-masuk-versi-1{export.ending}"
            assert response.headers["Content-Disposition"] == f'attachment; filename="{name}"'

    def test_what_is_not_there_is_404(self, client, record, versions) -> None:
        for path in ("versi/3/", "versi/1/unduh/exe", "banding/?lama=9", "banding/?baru=kemarin"):
            assert client.get(f"/sop/{record.pk}/{path}").status_code == 404, path

    def test_the_content_is_the_cores_own_format_and_its_hash_can_be_checked(self, versions) -> None:
        version = Version.objects.get(pk=versions[0].pk)
        text = json.dumps(version.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert sha256(text.encode()).hexdigest() == version.sha256
        assert version.content["judul"] == "Pengelolaan Surat"


class TestComparison:
    def test_without_a_wish_the_newest_two_states_are_compared(self, client, record, versions) -> None:
        page = body(client.get(f"/sop/{record.pk}/banding/"))
        assert "Semula: versi 2" in page
        assert "Menjadi: lembar kerja edisi 1" in page
        assert "Tidak ada perbedaan antara keduanya." in page

    def test_what_changed_is_marked(self, client, record, versions) -> None:
        page = body(client.get(f"/sop/{record.pk}/banding/?lama=1&baru=2"))
        assert '<ins><span class="sr-only"> ditambah: </span> Masuk</ins>' in page
        assert page.count("<svg xmlns") == 2

    def test_one_state_alone_says_so(self, client, record) -> None:
        assert "belum ada yang dapat dibandingkan" in body(client.get(f"/sop/{record.pk}/banding/"))


class TestStart:
    def start(self, client: Client, cast: Cast, **data: object) -> HttpResponse:
        return client.post("/sop/baru/", {"unit": cast.dinkes.pk, **data})

    def test_a_blank_sheet_has_its_title(self, client, cast) -> None:
        response = self.start(client, cast, mulai="kosong", judul="Rujukan Pasien")
        record = SopRecord.objects.get()
        assert response.headers["Location"] == f"/sop/{record.pk}/sunting/"
        assert (record.judul, record.unit) == ("Rujukan Pasien", cast.dinkes)

    def test_an_example_brings_its_table_and_not_its_signature(self, client, cast) -> None:
        self.start(client, cast, mulai="contoh", contoh="surat-masuk", lintas="on")
        record = SopRecord.objects.get()
        sheet = record.editions.get().sheet
        assert (len(sheet["kegiatan"]), record.lintas_perangkat_daerah) == (9, True)
        assert (sheet["identitas"]["nomor"], sheet["identitas"]["disahkan_oleh"]["nama"]) == ("", "")

    def test_a_file_without_notices_opens_at_once(self, client, cast) -> None:
        path = example_files()[0]
        upload = SimpleUploadedFile(path.name, path.read_bytes())
        assert self.start(client, cast, mulai="berkas", berkas=upload).status_code == 302
        sheet = SopRecord.objects.get().editions.get().sheet
        assert sheet["identitas"]["judul"] == read_sop(path).sop.judul

    def test_a_file_with_notices_is_shown_first_and_made_on_consent(self, client, cast) -> None:
        text = "judul: Surat\nwarna: merah\nkegiatan:\n- uraian: <b>Menerima</b>\n"
        upload = SimpleUploadedFile("surat.yaml", text.encode())
        page = body(self.start(client, cast, mulai="berkas", berkas=upload))
        assert "warna" in page
        assert SopRecord.objects.count() == 0
        self.start(client, cast, mulai="berkas", isi=text, nama_berkas="surat.yaml", setuju="ya")
        assert SopRecord.objects.get().editions.get().sheet["kegiatan"][0]["uraian"] == "<b>Menerima</b>"

    def test_a_file_in_another_encoding_is_told_the_way_out(self, client, cast) -> None:
        upload = SimpleUploadedFile("surat.yaml", "judul: Surat Masuk".encode("utf-16"))
        page = self.start(client, cast, mulai="berkas", berkas=upload).content.decode()
        assert "Berkas bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8." in page

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("surat.exe", b"judul: a"), ("surat.yaml", b"\xff\xfe\x00"), ("surat.yaml", b"a: [" * 2_000),
            ("surat.yaml", b"bukan SOP"), ("surat.json", b"[1, 2]"), ("surat.yaml", b"a" * 1_000_001),
            ("surat.yaml", b""), ("bom.yaml", BOMB),
        ],
    )  # fmt: skip
    def test_a_file_that_is_no_sop_is_told_why(self, client, cast, name, content) -> None:
        response = self.start(client, cast, mulai="berkas", berkas=SimpleUploadedFile(name, content))
        assert response.status_code == 422
        assert 'class="error"' in response.content.decode()
        assert SopRecord.objects.count() == 0

    def test_what_the_chosen_start_needs_is_asked(self, client, cast) -> None:
        for mulai in ("kosong", "contoh", "salinan", "berkas", "lain", ""):
            assert self.start(client, cast, mulai=mulai).status_code == 422, mulai

    def test_only_units_of_ones_own_are_offered(self, cast, client_of) -> None:
        page = body(client_of(cast.petugas).get("/sop/baru/"))
        assert "Puskesmas Melati" in page
        assert "Dinas Pendidikan" not in page
        assert self.start(client_of(cast.petugas), cast, mulai="kosong", judul="x").status_code == 422
        assert client_of(cast.verifikator).get("/sop/baru/").status_code == 403


class TestThreads:
    def test_a_remark_is_made_answered_and_settled_without_script(self, client, cast, client_of, record) -> None:
        referee = client_of(cast.verifikator)
        base = f"/sop/{record.pk}/utas/"
        assert referee.post(f"{base}baru/", {"place": "k2", "text": "Siapa yang memeriksa?"}).status_code == 302
        thread = Thread.objects.get()
        assert thread.place_label == "Langkah 2: Memeriksa surat"
        client.post(f"{base}{thread.pk}/balas/", {"text": "Kepala Dinas."})
        referee.post(f"{base}{thread.pk}/selesai/", {"selesai": "ya"})
        page = body(client.get(base))
        assert page.index("Siapa yang memeriksa?") < page.index("Kepala Dinas.")
        assert f"Ditandai selesai oleh {cast.verifikator.pegawai.nama}" in page

    def test_beside_a_row_only_its_remarks_are_shown(self, client, cast, record) -> None:
        edition = record.editions.get().pk
        for place, text in (("k1", "Tentang satu"), ("k2", "Tentang dua"), ("identitas.judul", "Tentang judul")):
            comment(actor=cast.verifikator.actor, edition=edition, place=place, text=text)
        fragment = body(client.get(f"/sop/{record.pk}/utas/?tempat=k2", headers={"HX-Request": "true"}))
        assert "Tentang dua" in fragment
        assert "Tentang satu" not in fragment
        assert "<html" not in fragment

    def test_an_answer_opens_a_settled_thread_again(self, cast, record) -> None:
        thread = comment(actor=cast.verifikator.actor, edition=record.editions.get().pk, place="", text="Bagus.")
        resolve_thread(actor=cast.penyusun.actor, thread=thread.pk)
        reply(actor=cast.verifikator.actor, thread=thread.pk, text="Belum selesai.")
        thread.refresh_from_db()
        assert (thread.resolved_at, thread.resolved_by) == (None, None)

    def test_an_empty_or_endless_remark_is_refused(self, client, record) -> None:
        for text in ("", "   ", "a" * 2_001):
            assert client.post(f"/sop/{record.pk}/utas/baru/", {"place": "sop", "text": text}).status_code == 422
        assert Comment.objects.count() == 0

    def test_markup_in_a_remark_stays_text(self, client, cast, record) -> None:
        edition = record.editions.get().pk
        comment(actor=cast.verifikator.actor, edition=edition, place="", text="<script>alert(1)</script>")
        assert "<script>alert(1)" not in body(client.get(f"/sop/{record.pk}/utas/"))

    def test_who_may_not_comment_may_read(self, cast, client_of, record) -> None:
        watcher = client_of(cast.pengamat)
        assert "Komentar baru" not in body(watcher.get(f"/sop/{record.pk}/utas/"))
        assert watcher.post(f"/sop/{record.pk}/utas/baru/", {"place": "sop", "text": "x"}).status_code == 403


class TestLinks:
    def test_a_tie_is_seen_from_both_ends(self, client, cast, record) -> None:
        other = create_record(actor=cast.rekan.actor, unit=cast.bidang, sheet=titled("Rujukan Pasien"))
        assert "Rujukan Pasien" in body(client.get(f"/sop/{record.pk}/kaitan/?cari=rujukan"))
        client.post(f"/sop/{record.pk}/kaitan/baru/", {"target": other.pk, "kind": "mendahului"})
        assert "mendahului" in body(client.get(f"/sop/{record.pk}/kaitan/"))
        assert "didahului oleh" in body(client.get(f"/sop/{other.pk}/kaitan/"))
        client.post(f"/sop/{other.pk}/kaitan/{SopLink.objects.get().pk}/hapus/")
        assert SopLink.objects.count() == 0

    def test_an_sop_is_not_tied_to_itself_nor_to_a_foreign_one(self, client, cast, record) -> None:
        foreign = create_record(actor=cast.lain.penyusun.actor, unit=cast.lain.dinkes, sheet=SMALL)
        for target, status in ((record.pk, 422), (foreign.pk, 404), ("x", 422)):
            response = client.post(f"/sop/{record.pk}/kaitan/baru/", {"target": target, "kind": "terkait"})
            assert response.status_code == status, target

    def test_others_than_the_writers_change_no_ties(self, cast, client_of, record) -> None:
        other = create_record(actor=cast.rekan.actor, unit=cast.bidang, sheet=titled("Rujukan Pasien"))
        tied = link(actor=cast.penyusun.actor, source=record.pk, target=other.pk, kind="terkait")
        referee = client_of(cast.verifikator)
        assert referee.post(f"/sop/{record.pk}/kaitan/{tied.pk}/hapus/").status_code == 403


class TestBelonging:
    def test_a_draft_is_given_to_another_unit_of_ones_own(self, client, cast, record) -> None:
        response = client.post(f"/sop/{record.pk}/pemilik/", {"unit": cast.bidang.pk, "lintas": "on"})
        assert response.headers["Location"] == f"/sop/{record.pk}/"
        record.refresh_from_db()
        assert (record.unit, record.lintas_perangkat_daerah) == (cast.bidang, True)
        assert JournalEntry.objects.get(action="sop.dipindahkan").detail["semula"]["unit"] == "Dinas Kesehatan"

    def test_not_to_units_of_others_and_not_by_others(self, client, cast, client_of, record) -> None:
        page = f"/sop/{record.pk}/pemilik/"
        assert client.post(page, {"unit": cast.disdik.pk}).status_code == 422
        assert client_of(cast.petugas).post(page, {"unit": cast.puskesmas.pk}).status_code == 403
        assert client_of(cast.lain.penyusun).get(page).status_code == 404

    def test_a_draft_on_another_desk_stays(self, client, cast, record) -> None:
        freeze_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk, reason="Diajukan.")
        page = f"/sop/{record.pk}/pemilik/"
        assert "sedang diperiksa" in body(client.get(page))
        assert client.post(page, {"unit": cast.bidang.pk}).status_code == 409


PAGES = ("versi/1/", "versi/1/unduh/yaml", "banding/", "utas/", "kaitan/")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_shut_to_strangers_and_not_there_for_foreigners(cast, client_of, record, versions, page) -> None:
    url = f"/sop/{record.pk}/{page}"
    assert client_of(cast.pengamat).get(url).status_code == 200
    assert client_of(cast.stranger).get(url).status_code == 403
    assert client_of(cast.lain.verifikator).get(url).status_code == 404


def test_a_thread_of_a_foreign_sop_is_not_there(cast, client_of, record) -> None:
    thread = comment(actor=cast.verifikator.actor, edition=record.editions.get().pk, place="", text="Bagus.")
    own = create_record(actor=cast.lain.penyusun.actor, unit=cast.lain.dinkes, sheet=SMALL)
    foreign = client_of(cast.lain.penyusun)
    assert foreign.post(f"/sop/{own.pk}/utas/{thread.pk}/balas/", {"text": "x"}).status_code == 404


def test_the_editors_page_stands(client, record) -> None:
    page = body(client.get(f"/sop/{record.pk}/sunting/"))
    data = json.loads(page.split('id="data-editor" type="application/json">')[1].split("</script>")[0])
    assert (data["revision"], data["frozen"], data["sheet"]) == (0, False, SMALL)
    assert data["urls"]["ubah"] == f"/sop/{record.pk}/sunting/ubah"


def test_a_long_sop_is_compared_in_time(cast, client) -> None:
    sop = read_sop(example_files()[0]).sop
    size = len(sop.kegiatan)

    def shifted(target: str, by: int) -> str:
        return str(int(target) + by) if target else ""

    rows = [
        replace(row, no=str(by + place), ya=shifted(row.ya, by), tidak=shifted(row.tidak, by))
        for by in range(0, 6 * size, size)
        for place, row in enumerate(sop.kegiatan, 1)
    ]
    sheet = from_sop(replace(sop, kegiatan=tuple(rows)))
    record = create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=sheet)
    freeze_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk, reason="Panjang.")
    reopen_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk)
    start = time.process_time()
    body(client.get(f"/sop/{record.pk}/banding/"))
    assert time.process_time() - start < 3


HUGE = 10**30


@pytest.mark.parametrize(
    "path",
    [
        f"/sop/{HUGE}/sunting/", f"/sop/{HUGE}/versi/1/", "/sop/{pk}/versi/" + f"{HUGE}/", f"/sop/{HUGE}/utas/",
        "/sop/{pk}/banding/?lama=%00&baru=x", "/sop/{pk}/utas/?tempat=%00", "/sop/{pk}/kaitan/?cari=%00",
        "/sop/baru/?cari=%00&salin=" + "9" * 40, "/sop/baru/?contoh=../../etc",
        "/sop/{pk}/sunting/saran/pelaksana?q=%00", "/sop/{pk}/sunting/saran/keterkaitan?q=%00%25_",
        "/sop/{pk}/sunting/gambar?revisi=x",
    ],
)  # fmt: skip
def test_an_odd_address_is_answered_and_never_breaks(client: Client, record: SopRecord, path: str) -> None:
    assert client.get(path.replace("{pk}", str(record.pk))).status_code in (200, 404)


def test_odd_forms_are_answered_and_never_break(client: Client, cast: Cast, record: SopRecord) -> None:
    base = f"/sop/{record.pk}"
    posts = [
        (f"{base}/kaitan/baru/", {"target": str(HUGE), "kind": "terkait"}),
        (f"{base}/kaitan/{HUGE}/hapus/", {}),
        (f"{base}/utas/{HUGE}/balas/", {"text": "x"}),
        (f"{base}/utas/baru/", {"place": "sop", "text": "a\x00b"}),
        ("/sop/baru/", {"unit": str(HUGE), "mulai": "kosong", "judul": "x"}),
        ("/sop/baru/", {"unit": cast.dinkes.pk, "mulai": "kosong", "judul": "a\x00b"}),
        ("/sop/baru/", {"unit": cast.dinkes.pk, "mulai": "salinan", "salinan": str(HUGE)}),
        ("/sop/baru/", {"unit": cast.dinkes.pk, "mulai": "berkas", "isi": "judul: \x00", "nama_berkas": "a.yaml"}),
    ]
    for path, data in posts:
        assert client.post(path, data).status_code in (302, 404, 422), (path, data)


@pytest.mark.parametrize("wished", ["²", "9" * 30, "x"])
def test_a_wish_that_names_nothing_leaves_the_choice_open(cast: Cast, client_of: ClientOf, wished: str) -> None:
    assert client_of(cast.penyusun).get(f"/sop/baru/?salin={wished}").status_code == 200


def test_a_thread_is_answered_at_its_own_sop_alone(cast: Cast, client_of: ClientOf) -> None:
    here, there = begin_way(cast).record, begin_way(cast).record
    thread = comment(actor=cast.penyusun.actor, edition=there.editions.get().pk, place="", text="Mohon dilihat.")
    for deed in ("balas", "selesai"):
        answer = client_of(cast.penyusun).post(f"/sop/{here.pk}/utas/{thread.pk}/{deed}/", {"text": "Ya."})
        assert (answer.status_code, thread.comments.count()) == (404, 1)
