"""What can happen to an SOP: plots of the demo, as generators that yield the moment of each scene."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from sopan_web.common import clock
from sopan_web.demo.setup.author import Work
from sopan_web.demo.setup.stage import Stage, Story

Plot = Callable[[Work, Stage, int], Story]
"""``days``: how many working days ago the SOP reached the state in which it is found."""


def draft(work: Work, stage: Stage, days: int) -> Story:
    """Still being written: one row has no time yet."""
    yield stage.ago(days + 4, 10, 12)
    work.begin()
    yield stage.ago(days, 14, 35)
    work.write(1, "waktu", "")


def submitted(work: Work, stage: Stage, days: int) -> Story:
    """On the referee's desk."""
    yield stage.ago(days + 6, 9, 5)
    work.begin()
    yield stage.ago(days + 3, 13, 20)
    work.write(0, "keterangan", "Paling lambat pukul 15.00")
    yield stage.ago(days, 11, 40)
    work.submit()


def returned(work: Work, stage: Stage, days: int) -> Story:
    """Sent back with a remark that waits for an answer."""
    yield from submitted(work, stage, days + 4)
    yield stage.ago(days, 10, 15)
    work.remark(2, "Siapa yang melakukan langkah ini bila pejabatnya berhalangan? Mohon dijelaskan di keterangan.")
    work.send_back("Langkah 3 belum jelas pelaksananya bila pejabat berhalangan; lihat komentar pada langkah itu.")


def resubmitted(work: Work, stage: Stage, days: int) -> Story:
    """Sent back once, mended, and handed in again."""
    yield from submitted(work, stage, days + 9)
    yield stage.ago(days + 6, 9, 50)
    thread = work.remark(1, "Waktunya terlalu pendek dibandingkan standar pelayanan; mohon disesuaikan.")
    work.send_back("Sesuaikan waktu pada langkah 2 dengan standar pelayanan.")
    yield stage.ago(days + 2, 15, 10)
    work.write(1, "waktu", "1 hari kerja")
    work.answer(thread, "Sudah disesuaikan menjadi satu hari kerja.", settled=True)
    yield stage.ago(days, 8, 30)
    work.submit("Waktu langkah 2 disesuaikan dengan standar pelayanan.")


def verified(work: Work, stage: Stage, days: int) -> Story:
    """Waits for the head's consent."""
    yield from submitted(work, stage, days + 4)
    yield stage.ago(days, 10, 0)
    work.verify("Sesuai dengan tugas dan fungsi; simbol dan waktu lengkap.")


def approved(work: Work, stage: Stage, days: int) -> Story:
    """Waits for the head's signature."""
    yield from verified(work, stage, days + 2)
    yield stage.ago(days, 14, 0)
    work.approve()


def in_force(work: Work, stage: Stage, days: int) -> Story:
    """Enacted, and some days later in force."""
    yield from approved(work, stage, days + 4)
    yield stage.ago(days + 2, 9, 30)
    efektif = work.enact()
    yield datetime.combine(efektif, time(6), stage.zone)
    work.come_into_force()


def future(work: Work, stage: Stage, days: int) -> Story:
    """Enacted, but not in force before next month."""
    yield from approved(work, stage, days + 2)
    yield stage.ago(days, 9, 30)
    work.enact(days_ahead=30 + days)


def monitored(work: Work, stage: Stage, days: int) -> Story:
    """In force for more than half a year, its first monitoring recorded."""
    yield from in_force(work, stage, days)
    yield clock.now() + timedelta(days=184)
    work.monitor("Dijalankan sesuai urutan; waktu terpenuhi pada sembilan dari sepuluh berkas yang dilihat.")


def revoked(work: Work, stage: Stage, days: int) -> Story:
    """Was in force, and is no more."""
    yield from in_force(work, stage, days + 60)
    yield stage.ago(days, 13, 0)
    work.revoke("Pekerjaannya beralih ke aplikasi layanan terpadu, sehingga SOP ini tidak lagi dijalankan.")


def second_draft(work: Work, stage: Stage, days: int) -> Story:
    """In force, with the next edition being written."""
    yield from in_force(work, stage, days + 80)
    yield stage.ago(days, 10, 45)
    work.begin_next()
    work.write(0, "kelengkapan", "Berkas permohonan lengkap, daftar periksa")


def second_submitted(work: Work, stage: Stage, days: int) -> Story:
    """In force, with the next edition on the referee's desk."""
    yield from second_draft(work, stage, days + 5)
    yield stage.ago(days, 9, 25)
    work.submit("Daftar periksa ditambahkan pada langkah pertama agar berkas tidak bolak-balik.")


def replaced(work: Work, stage: Stage, days: int) -> Story:
    """The second edition is in force, the first one replaced."""
    yield from second_submitted(work, stage, days + 8)
    yield stage.ago(days + 6, 10, 30)
    work.verify()
    yield stage.ago(days + 5, 11, 0)
    work.approve()
    yield stage.ago(days + 4, 9, 0)
    efektif = work.enact()
    yield datetime.combine(efektif, time(6), stage.zone)
    work.come_into_force()
