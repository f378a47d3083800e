"""Whatever is typed into an address or a form, the server answers; and looking changes nothing."""

import re
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.web.access.doors import DOORS, Door
from tests.web.access.world import World

pytestmark = pytest.mark.django_db
FIELDS = (
    ("unit lintas mulai judul contoh salinan isi nama_berkas place text kind target seen reason warning_reason note"),
    ("tanggal_efektif atas_nama nama status nip pangkat surel selesai jabatan pegawai peran username jenjang pimpinan"),
    ("singkatan jenis kode induk orang tindakan tentang dari sampai rencana result tindak_lanjut language next"),
    ("current password menit_per_hari hari_per_minggu pola_nomor klasifikasi zona kertas alamat telepon situs tempat"),
    ("q cari halaman lama baru edisi pada sebelum salin"),
)
NAMES = [name for line in FIELDS for name in line.split()]
RUBBISH = ("\x00", "²", "9" * 25, "0001-01-01", "9999-12-31", "\u202e" * 3_000)


def address_of(world: World, door: Door) -> str:
    return reverse(door.name, kwargs={} if door.thing == "-" else world.things[door.thing])


@pytest.mark.parametrize("door", DOORS.values(), ids=lambda door: door.name)
def test_rubbish_is_answered(world: World, door: Door) -> None:
    address = address_of(world, door)
    for who in {"admin", door.opener}:
        for rubbish in RUBBISH:
            typed = urlencode(dict.fromkeys(NAMES, rubbish))
            assert world.knock(who, "GET", f"{address}?{typed}").status_code < 500
            answer = world.knock(who, "POST", address, "application/x-www-form-urlencoded", typed)
            assert answer.status_code < 500


@pytest.mark.parametrize("door", [door for door in DOORS.values() if door.thing != "-"], ids=lambda door: door.name)
def test_a_number_beyond_every_database_names_nothing(world: World, door: Door) -> None:
    things = {key: 10**25 if isinstance(value, int) else value for key, value in world.things[door.thing].items()}
    if door.thing != "unggahan":
        assert world.knock("admin", "GET", reverse(door.name, kwargs=things)).status_code in (403, 404, 405)


@pytest.mark.parametrize("door", DOORS.values(), ids=lambda door: door.name)
def test_looking_changes_nothing(world: World, door: Door) -> None:
    with CaptureQueriesContext(connection) as seen:
        for who in ("admin", "penyusun"):
            world.knock(who, "GET", address_of(world, door))
    changes = [query["sql"] for query in seen if re.match("INSERT|UPDATE|DELETE", query["sql"])]
    assert not [sql for sql in changes if not sql.startswith('UPDATE "organisation_session" SET "seen_at"')]
