"""The pages of this room in a real browser: no fault, no barrier, and usable by keyboard, on a desk and on a phone."""

from dataclasses import replace
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from sopan import example_files, read_sop
from sopan_web.documents.actions import comment, create_record, freeze_edition, link, reopen_edition, reply, save_ops
from sopan_web.documents.models import SopRecord, Version
from sopan_web.documents.sheet import from_sop
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast, make_cast
from tests.web.conftest import PageOf

pytestmark = pytest.mark.django_db(transaction=True)
OVERHANG = "document.documentElement.scrollWidth - window.innerWidth"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def people() -> Cast:
    return make_cast()


@pytest.fixture
def record(people: Cast) -> SopRecord:
    """An SOP with two versions that differ in many ways, remarks, and a tie."""
    actor = people.penyusun.actor
    files = {path.stem: path for path in example_files()}
    sop = replace(read_sop(files["surat-masuk"]).sop, unit="", instansi="", logo="")
    record = create_record(actor=actor, unit=people.dinkes, sheet=from_sop(sop))
    other = create_record(actor=actor, unit=people.dinkes, sheet=from_sop(read_sop(files["surat-keluar"]).sop))
    edition = record.editions.get()
    freeze_edition(actor=actor, edition=edition.pk, reason="SOP pertama untuk pengelolaan surat masuk.")
    reopen_edition(actor=actor, edition=edition.pk)
    save_ops(actor=actor, edition=edition.pk, base=0, batch=uuid4(), ops=_revision(edition.sheet))
    freeze_edition(actor=actor, edition=edition.pk, reason="Surat dipindai agar disposisi tidak menunggu berkas.")
    reopen_edition(actor=actor, edition=edition.pk)
    rows = edition.sheet["kegiatan"]
    thread = comment(
        actor=people.verifikator.actor, edition=edition.pk, place=rows[1]["id"],
        text="Siapa yang memeriksa bila pengadministrasi sedang cuti?",
    )  # fmt: skip
    reply(actor=actor, thread=thread.pk, text="Digantikan oleh arsiparis, sudah ditambahkan di keterangan.")
    comment(
        actor=people.hukum.actor, edition=edition.pk, place="identitas.dasar_hukum", text="Urutkan menurut tingkat."
    )
    link(actor=actor, source=record.pk, target=other.pk, kind="mendahului")
    return record


def _revision(sheet: dict) -> list[dict]:
    rows = sheet["kegiatan"]
    new = {
        "id": "kpindaian", "uraian": "Memindai surat dan lampirannya", "waktu": "5 menit", "output": "Pindaian surat",
        "kelengkapan": "Surat masuk beragenda", "simbol": [{**rows[2]["simbol"][0], "bentuk": "proses"}],
    }  # fmt: skip

    def put(row: dict, field: str, value: object) -> dict:
        return {"op": "set", "path": ["kegiatan", row["id"], field], "old": row[field], "new": value}

    return [
        {"op": "insert", "list": "kegiatan", "after": rows[2]["id"], "item": new},
        put(rows[1], "tidak", rows[2]["id"]),
        put(rows[3], "tidak", rows[1]["id"]),
        put(rows[4], "waktu", "10 menit"),
        put(rows[3], "uraian", "Memeriksa kecocokan lembar disposisi dengan pindaian surat"),
        {"op": "delete", "list": "kegiatan", "id": rows[6]["id"], "item": rows[6]},
        {
            "op": "set",
            "path": ["identitas", "peralatan"],
            "old": sheet["identitas"]["peralatan"],
            "new": [*sheet["identitas"]["peralatan"], "Pemindai dokumen"],
        },
    ]


PAGES = {
    "bantuan": "../../bantuan/",
    "versi": "versi/2/",
    "banding": "banding/?lama=1&baru=2",
    "utas": "utas/",
    "kaitan": "kaitan/?cari=surat",
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", ["meja", "ponsel"])
def test_a_page_has_no_barrier(people: Cast, record: SopRecord, page_of: PageOf, name: str, size: str) -> None:
    more = {"viewport": PHONE} if size == "ponsel" else {}
    page = page_of(people.penyusun, f"/sop/{record.pk}/{PAGES[name]}", **more)
    expect(page.locator("h1")).to_have_count(1)
    axe_check(page)
    take_picture(page, f"dokumen-{name}-{size}")
    assert page.evaluate(OVERHANG) <= 0, "the page itself must not scroll sideways"


def test_a_new_sop_begins_from_an_example(people: Cast, page_of: PageOf) -> None:
    page: Page = page_of(people.penyusun, "/sop/baru/")
    axe_check(page)
    take_picture(page, "dokumen-baru-meja")
    page.get_by_label("Unit pemilik").select_option(label="Dinas Kesehatan")
    expect(page.get_by_label("Contoh", exact=True)).to_be_hidden()
    page.get_by_label("Contoh dari pustaka").check()
    page.get_by_label("Contoh", exact=True).select_option(label="Pengelolaan Surat Masuk")
    page.get_by_role("button", name="Buka lembar kerja").click()
    page.wait_for_url("**/sunting/")
    assert Version.objects.count() == 0
    assert SopRecord.objects.get().judul == "Pengelolaan Surat Masuk"


def test_of_a_comparison_only_what_changed_can_be_shown(people: Cast, record: SopRecord, page_of: PageOf) -> None:
    page: Page = page_of(people.penyusun, f"/sop/{record.pk}/banding/?lama=1&baru=2")
    rows = page.locator("tbody tr.fate-tetap")
    expect(rows.first).to_be_visible()
    page.get_by_label("Hanya yang berubah").check()
    expect(rows.first).to_be_hidden()
    expect(page.locator("tbody tr.fate-baru")).to_be_visible()


def test_a_remark_is_made_and_settled_without_leaving_the_page(
    people: Cast, record: SopRecord, page_of: PageOf
) -> None:
    page: Page = page_of(people.verifikator, f"/sop/{record.pk}/utas/")
    page.get_by_label("Tentang").select_option(label="Nama SOP")
    page.get_by_label("Komentar", exact=True).fill("Judulnya sudah tepat.")
    page.get_by_role("button", name="Kirim komentar").click()
    thread = page.locator(".thread", has_text="Judulnya sudah tepat.")
    expect(thread).to_contain_text("belum selesai")
    thread.get_by_role("button", name="Tandai selesai").click()
    expect(thread).to_contain_text("Ditandai selesai oleh Siti Marlina")


def test_everything_works_without_script(people: Cast, record: SopRecord, page_of: PageOf) -> None:
    page: Page = page_of(people.verifikator, f"/sop/{record.pk}/utas/", java_script_enabled=False)
    page.get_by_label("Komentar", exact=True).fill("Tanpa skrip pun terkirim.")
    page.get_by_role("button", name="Kirim komentar").click()
    expect(page.locator(".thread", has_text="Tanpa skrip pun terkirim.")).to_have_count(1)
