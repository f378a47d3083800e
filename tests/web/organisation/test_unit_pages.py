"""The tree and the page of a unit, in few queries."""

from typing import Any

from sopan_web.organisation.actions import add_pegawai
from sopan_web.organisation.models import Penempatan
from tests.web.cast import Cast
from tests.web.conftest import ClientOf


def test_the_tree_shows_every_unit_with_its_head(cast: Cast, client_of: ClientOf) -> None:
    page = client_of(cast.penyusun).get("/organisasi/").content.decode()
    assert "Puskesmas Melati" in page
    assert "dr. Hasan Wijaya" in page


def test_a_search_shows_the_way_to_what_it_finds(cast: Cast, client_of: ClientOf) -> None:
    page = client_of(cast.penyusun).get("/organisasi/", {"q": "melati"}).content.decode()
    assert "Puskesmas Melati" in page
    assert "Dinas Kesehatan" in page
    assert "Dinas Pendidikan" not in page


def test_the_tree_of_another_day(cast: Cast, client_of: ClientOf) -> None:
    page = client_of(cast.penyusun).get("/organisasi/", {"pada": "2019-12-31"}).content.decode()
    assert "Belum ada unit pada tanggal ini" in page


def test_a_day_that_is_none_means_today(cast: Cast, client_of: ClientOf) -> None:
    for day in ("2025-02-30", "kemarin", ""):
        assert "Puskesmas Melati" in client_of(cast.penyusun).get("/organisasi/", {"pada": day}).content.decode()


def test_a_unit_is_made_on_its_page(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.verifikator)
    data = {"jenis": "seksi", "nama": "Seksi Rujukan", "singkatan": "", "kode": "", "mulai": "2025-01-01"}
    answer = client.post(f"/organisasi/unit/{cast.bidang.pk}/baru/", data, follow=True)
    assert answer.status_code == 200
    assert "Unit sudah dibuat" in answer.content.decode()
    assert "Seksi Rujukan" in client.get(f"/organisasi/unit/{cast.bidang.pk}/").content.decode()


def test_a_refused_deed_speaks_at_its_field(cast: Cast, client_of: ClientOf) -> None:
    data = {"jenis": "kelurahan", "nama": "Kelurahan Melati", "mulai": "2025-01-01"}
    answer = client_of(cast.admin).post(f"/organisasi/unit/{cast.dinkes.pk}/baru/", data)
    assert answer.status_code == 422
    assert "Kelurahan berada langsung di bawah: Kecamatan." in answer.content.decode()


def test_pages_take_few_queries(cast: Cast, client_of: ClientOf, django_assert_max_num_queries: Any) -> None:
    client = client_of(cast.admin)
    for path in (
        "/organisasi/",
        f"/organisasi/unit/{cast.dinkes.pk}/",
        "/organisasi/pegawai/",
        f"/organisasi/pegawai/{cast.pengesah.pegawai.pk}/",
        f"/organisasi/jabatan/{cast.pengesah.jabatan.pk}/",
        "/organisasi/peran/",
        "/organisasi/pegawai/?q=a&semua=1",
        "/organisasi/unggah/",
        "/organisasi/saran/jabatan/?q=kepala",
        "/pengaturan/",
        "/profil/",
    ):
        with django_assert_max_num_queries(12):
            assert client.get(path).status_code == 200


def test_somebody_is_placed_by_name_or_number(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    budi = add_pegawai(actor=cast.admin.actor, nama="Budi Utomo", nip="198609262015051001")
    path = f"/organisasi/jabatan/{cast.rekan.jabatan.pk}/tempatkan/"
    data = {"sebutan": "definitif", "mulai": "2025-01-01", "selesai": ""}
    assert "Tidak ada pegawai" in client.post(path, data | {"pegawai": "Budi Utama"}).content.decode()
    assert client.post(path, data | {"pegawai": "Budi Utomo (198609262015051001)"}).status_code == 302
    placed = Penempatan.objects.get(pegawai=budi)
    assert (placed.jabatan, placed.sebutan) == (cast.rekan.jabatan, "")
    path = f"/organisasi/pegawai/{budi.pk}/tempatkan/"
    data |= {"sebutan": "Plh.", "jabatan": "Kepala Dinas Kesehatan – Dinas Kesehatan", "selesai": "2025-02-01"}
    assert client.post(path, data).status_code == 302
    assert str(Penempatan.objects.filter(pegawai=budi).latest("pk")) == "Plh. Kepala Dinas Kesehatan"
    page = client.get(f"/organisasi/pegawai/{budi.pk}/").content.decode()
    assert "19860926 201505 1 001" in page
    assert "Plh." in page
