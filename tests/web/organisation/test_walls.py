"""Two governments on one server never meet: not in pages, lists, searches, counts, suggestions, or downloads."""

import pytest
from django.test import Client

from sopan_web.organisation.actions.tables.intake import keep_upload
from sopan_web.organisation.models import Jabatan, Pegawai, Penempatan, RoleGrant, UnitKerja
from sopan_web.organisation.queries import (
    count_admins,
    find_holders,
    find_jabatan,
    find_tree,
    find_units,
    heads_on,
    search_pegawai,
)
from tests.web.cast import SINCE, Cast
from tests.web.conftest import ClientOf
from tests.web.organisation.books import CITY, read_book

SECRET = "Tetangga"


@pytest.fixture
def marked(cast: Cast) -> Cast:
    """Everything that Kabupaten Lain calls by name carries a mark."""
    daerah = cast.lain.daerah
    for model in (UnitKerja, Jabatan, Pegawai):
        for row in model.objects.filter(daerah=daerah):
            row.nama = f"{SECRET} {row.nama}"
            row.save()
    return cast


LISTS = (
    "/organisasi/",
    "/organisasi/?q=tetangga",
    "/organisasi/?pada=2024-01-01",
    "/organisasi/pegawai/",
    "/organisasi/pegawai/?q=tetangga&semua=1",
    "/organisasi/peran/",
    "/organisasi/saran/pegawai/?q=tetangga",
    "/organisasi/saran/jabatan/?q=tetangga",
    "/profil/",
    "/pengaturan/",
    "/organisasi/unggah/",
)


@pytest.mark.parametrize("path", LISTS)
def test_no_list_or_search_shows_the_neighbour(marked: Cast, client_of: ClientOf, path: str) -> None:
    answer = client_of(marked.admin).get(path)
    assert answer.status_code == 200
    text = answer.content.decode().replace("tetangga", "")  # what was searched for is shown again
    assert SECRET not in text


def test_lists_of_the_neighbour_are_full_of_the_mark(marked: Cast, client_of: ClientOf) -> None:
    """The test above would fail if the wall had a hole."""
    client = client_of(marked.lain.admin)
    for path in LISTS[:8]:
        assert SECRET in client.get(path).content.decode(), path


def test_counts_count_only_ones_own(marked: Cast) -> None:
    actor = marked.admin.actor
    day = actor.today
    assert {node.unit.daerah_id for node in find_tree(marked.daerah, day)} == {marked.daerah.pk}
    assert len(find_tree(marked.daerah, day)) == UnitKerja.objects.filter(daerah=marked.daerah).count()
    assert {unit.daerah_id for unit in find_units(actor)} == {marked.daerah.pk}
    assert search_pegawai(actor, everybody=True).count() == len(marked.persons())
    assert {grant.pegawai.daerah_id for grant in find_holders(marked.daerah, day)} == {marked.daerah.pk}
    assert count_admins(marked.daerah, day) == 1
    assert {post.daerah_id for post in find_jabatan(actor, "", limit=100)} == {marked.daerah.pk}
    assert {row.pegawai.daerah_id for row in heads_on(marked.daerah, day).values()} == {marked.daerah.pk}


def test_the_download_is_ones_own(marked: Cast, client_of: ClientOf) -> None:
    assert SECRET not in str(read_book(client_of(marked.admin).get("/organisasi/unduh.xlsx").content))


def foreign_paths(cast: Cast) -> list[str]:
    """Every address of this room that names a thing, with the neighbour's ids."""
    lain = cast.lain
    unit, person, post = lain.dinkes.pk, lain.tamu.pegawai.pk, lain.tamu.jabatan.pk
    placement = Penempatan.objects.get(pegawai=lain.tamu.pegawai).pk
    grant = RoleGrant.objects.get(pegawai=lain.penyusun.pegawai).pk
    upload = keep_upload(actor=lain.admin.actor, filename="a.csv", content=CITY.encode(), mulai=SINCE).pk
    return [
        *(f"/organisasi/unit/{unit}/{deed}" for deed in ("", "baru/", "nama/", "pindah/", "tutup/", "jabatan/baru/")),
        *(f"/organisasi/jabatan/{post}/{deed}" for deed in ("", "ubah/", "tutup/", "tempatkan/")),
        *(f"/organisasi/pegawai/{person}/{deed}" for deed in ("", "ubah/", "berhenti/", "tempatkan/", "peran/")),
        *(f"/organisasi/pegawai/{person}/akun/{deed}/" for deed in ("baru", "tautan-baru", "tautan", "tutup", "buka")),
        f"/organisasi/penempatan/{placement}/akhiri/",
        f"/organisasi/peran/{grant}/cabut/",
        f"/organisasi/unggah/{upload}/",
    ]


def test_foreign_ids_answer_like_ids_that_do_not_exist(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    missing = client.get("/organisasi/unit/999999/").content.decode().partition("<main")[2]
    for path in foreign_paths(cast):
        for answer in (client.get(path), client.post(path, {"selesai": "2025-01-01"})):
            assert answer.status_code == 404, path
        if path == f"/organisasi/unit/{cast.lain.dinkes.pk}/":
            assert client.get(path).content.decode().partition("<main")[2] == missing


def test_ones_own_stranger_without_the_right_is_refused(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    reads = {
        f"/organisasi/unit/{cast.dinkes.pk}/", f"/organisasi/jabatan/{cast.tamu.jabatan.pk}/",
        f"/organisasi/pegawai/{cast.tamu.pegawai.pk}/",
    }  # fmt: skip
    swapped = [_at_home(path, cast) for path in foreign_paths(cast)]
    for path in swapped:
        assert client.get(path).status_code == (200 if path in reads else 403), path


def test_a_visitor_is_sent_to_the_door(cast: Cast) -> None:
    for path in (*LISTS, *foreign_paths(cast), "/organisasi/unduh.xlsx", "/lambang/"):
        answer = Client().get(path)
        assert answer.status_code == 302, path
        assert answer.headers["Location"].startswith("/masuk/")


def _at_home(path: str, cast: Cast) -> str:
    lain = cast.lain
    swaps = {
        f"/unit/{lain.dinkes.pk}/": f"/unit/{cast.dinkes.pk}/",
        f"/jabatan/{lain.tamu.jabatan.pk}/": f"/jabatan/{cast.tamu.jabatan.pk}/",
        f"/pegawai/{lain.tamu.pegawai.pk}/": f"/pegawai/{cast.tamu.pegawai.pk}/",
    }
    for foreign, own in swaps.items():
        path = path.replace(foreign, own)
    return path
