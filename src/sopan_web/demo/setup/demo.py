"""The whole demo: a kota in which every part of the work can be seen, and a neighbour behind the wall."""

from datetime import timedelta

from django.db import transaction

from sopan_web.common import clock
from sopan_web.common.errors import ConflictError
from sopan_web.demo.setup.government import Government, found_government, give_role, hire, read_units, set_up_units
from sopan_web.demo.setup.logins import BY_NAME, NEIGHBOUR_ADMIN
from sopan_web.demo.setup.people import Inventor
from sopan_web.demo.setup.programme import OFFICE, neighbour_stories, stories
from sopan_web.demo.setup.stage import Stage, tell
from sopan_web.jobs.backends.base import queue
from sopan_web.organisation.models import JenisDaerah, Jenjang, Kertas, PemerintahDaerah, Peran, Zona
from sopan_web.workflow.actions import bring_into_force

SLUGS = ("sukamaju", "bukit-harapan")
JF = Jenjang.JF_KEAHLIAN
_BEFORE = timedelta(days=560)
_REFEREES = (
    (Peran.VERIFIKATOR, "ORG.1", "Analis Tata Laksana Ahli Muda"),
    (Peran.HUKUM, "HUKUM", "Analis Hukum Ahli Muda"),
    (Peran.PENGAMAT, "ITDA", "Auditor Ahli Muda"),
)


def stands() -> bool:
    """Whether the demo was set up before. ConflictError where a real government lives here."""
    if PemerintahDaerah.objects.exclude(slug__in=SLUGS).exists():
        raise ConflictError("Di sini sudah ada pemerintah daerah sungguhan. Jalankan peragaan dengan SOPAN_DATA lain.")
    return PemerintahDaerah.objects.filter(slug=SLUGS[0]).exists()


def set_up() -> None:
    """Everything, in one transaction: a demo that broke off leaves nothing. A worker's part comes after it."""
    with transaction.atomic():
        kota, neighbour = _kota(), _neighbour()
        now = clock.now()
        stage = Stage(now, kota.daerah.zone)
        tell([*stories(kota, stage), *neighbour_stories(neighbour, stage)], now)
    queue().work_off()


def wake_up() -> None:
    """What the days since the last start did."""
    for daerah in PemerintahDaerah.objects.filter(slug__in=SLUGS):
        bring_into_force(daerah=daerah, today=clock.today(daerah.zone))


def _kota() -> Government:
    inventor = Inventor(71)
    daerah = PemerintahDaerah(
        kode="99.71", nama="Pemerintah Kota Sukamaju", jenis=JenisDaerah.KOTA, slug=SLUGS[0],
        alamat="Jalan Balai Kota Nomor 1, Sukamaju", situs="https://sukamaju.example",
    )  # fmt: skip
    with clock.at(clock.now() - _BEFORE):
        kota = found_government(daerah, BY_NAME["admin"], inventor)
        known = {"SETDA": "sekda", OFFICE: "kepala"}
        set_up_units(kota, read_units(), inventor, known)
        mayor = hire(kota, inventor, None, "Wali Kota Sukamaju", Jenjang.KEPALA_DAERAH, "walikota", leads=True)
        give_role(kota, mayor, Peran.KEPALA_DAERAH)
        _appoint(kota, inventor)
    return kota


def _appoint(kota: Government, inventor: Inventor) -> None:
    """Authors and heads for every perangkat daerah, and those who look at all of them."""
    for kode, unit in list(kota.units.items()):
        if unit.induk_id is None:
            username = {OFFICE: "penyusun", "DUKCAPIL": "dukcapil"}.get(kode, "")
            _staff(kota, inventor, kode, username)
    colleague = hire(kota, inventor, kota.units[f"{OFFICE}-APTIKA"], "Pranata Komputer Ahli Pertama", JF, "rekan")
    give_role(kota, colleague, Peran.PENYUSUN, kota.units[OFFICE])
    for peran, kode, post in _REFEREES:
        kota.referees[peran] = hire(kota, inventor, kota.units[kode], post, JF, peran)
        give_role(kota, kota.referees[peran], peran)


def _staff(government: Government, inventor: Inventor, root: str, username: str = "") -> None:
    """An author and a head for one perangkat daerah; that of the Setda is the Sekda."""
    desk = government.units.get(f"{root}.1") or government.units.get("ORG" if root == "SETDA" else root)
    author = hire(government, inventor, desk, "Analis Kebijakan Ahli Muda", JF, username)
    give_role(government, author, Peran.PENYUSUN, government.units[root])
    government.authors[root] = author
    if root == "SETDA":
        government.referees[Peran.SEKDA] = government.heads[root]
        give_role(government, government.heads[root], Peran.SEKDA)
    else:
        give_role(government, government.heads[root], Peran.PENGESAH, government.units[root])


def _neighbour() -> Government:
    inventor = Inventor(2)
    daerah = PemerintahDaerah(
        kode="99.02", nama="Pemerintah Kabupaten Bukit Harapan", jenis=JenisDaerah.KABUPATEN, slug=SLUGS[1],
        zona=Zona.WITA, kertas=Kertas.A4,
    )  # fmt: skip
    wanted = ("SETDA", "ORG", "ORG.1", "DISDIK", "DISDIK.1")
    with clock.at(clock.now() - _BEFORE):
        kabupaten = found_government(daerah, NEIGHBOUR_ADMIN, inventor)
        set_up_units(kabupaten, [row for row in read_units() if row["kode"] in wanted], inventor, {})
        _staff(kabupaten, inventor, "SETDA")
        _staff(kabupaten, inventor, "DISDIK", "tetangga")
        referee = hire(kabupaten, inventor, kabupaten.units["ORG.1"], "Analis Tata Laksana Ahli Muda", JF)
        give_role(kabupaten, referee, Peran.VERIFIKATOR)
        kabupaten.referees[Peran.VERIFIKATOR] = referee
    return kabupaten
