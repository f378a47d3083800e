"""An archive that is not what it says is refused before anything is read from it: these tests have no database."""

import gzip
import io
import json
import random
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sopan_web.operations.actions.restore import restore_backup
from sopan_web.operations.archive.manifest import Manifest, is_sound
from sopan_web.operations.archive.reading import check
from sopan_web.operations.archive.writing import whole_or_nothing, writing
from sopan_web.operations.errors import ArchiveError

Members = list[tuple[tarfile.TarInfo, bytes]]


def write(path: Path) -> Path:
    manifest = Manifest("2026-11-01T00:00:00+00:00", "0.1.0", "sqlite", {})
    with whole_or_nothing(path) as file, writing(file, manifest) as writer:
        writer.add_bytes("data/audit.journalhead/000001.jsonl", b'[0,1,"ab"]\n' * 50)
        writer.add_bytes("berkas/sah/ab/abcd.pdf", b"%PDF-1.7 isi")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write(tmp_path / "cadangan.tar.gz")


def rewrite(path: Path, change: Callable[[Members], Members]) -> None:
    """Packs the archive anew with other members."""
    with tarfile.open(path) as tar:
        members = [(info, tar.extractfile(info).read()) for info in tar]  # type: ignore[union-attr]
    with tarfile.open(path, "w:gz") as tar:
        for info, content in change(members):
            info.size = len(content) if info.isreg() else 0
            tar.addfile(info, io.BytesIO(content))


def another(name: str, kind: bytes = tarfile.REGTYPE) -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, "/etc/passwd"
    return info, b"x"


def retold(members: Members, **words: object) -> Members:
    """With a manifest that says something else."""
    *rest, (info, content) = members
    return [*rest, (info, json.dumps(json.loads(content) | words).encode())]


def test_a_sound_archive_is_sound(archive: Path) -> None:
    assert set(check(archive).members) == {"data/audit.journalhead/000001.jsonl", "berkas/sah/ab/abcd.pdf"}
    assert archive.stat().st_mode & 0o777 == 0o600


CHANGES: dict[str, tuple[Callable[[Members], Members], str]] = {
    "a changed row": (lambda all_: [(all_[0][0], all_[0][1].replace(b"ab", b"ac", 1)), *all_[1:]], "tidak cocok"),
    "a changed file": (lambda all_: [all_[0], (all_[1][0], b"%PDF-1.7 lain"), all_[2]], "tidak cocok"),
    "a missing file": (lambda all_: [all_[0], all_[2]], "abcd.pdf tidak ada di dalamnya"),
    "one file more": (lambda all_: [another("berkas/lebih.pdf"), *all_], "tidak cocok"),
    "a name twice": (lambda all_: [all_[0], *all_], "tidak pada tempatnya"),
    "no manifest": (lambda all_: all_[:2], "terpotong"),
    "something after the manifest": (lambda all_: [*all_, another("berkas/lebih.pdf")], "tidak pada tempatnya"),
    "a newer format": (lambda all_: retold(all_, format=2), "versi SOPAN yang lebih baru"),
    "a senseless manifest": (lambda all_: retold(all_, tables=[1]), "tidak terbaca"),
    "a way up": (lambda all_: [another("berkas/../../etc/cron.d/x"), *all_], "terlarang"),
    "a way from the root": (lambda all_: [another("/etc/cron.d/x"), *all_], "terlarang"),
    "a way of Windows": (lambda all_: [another("berkas/..\\..\\x"), *all_], "terlarang"),
    "another folder": (lambda all_: [another("kunci-rahasia"), *all_], "terlarang"),
    "a link": (lambda all_: [another("berkas/kunci", tarfile.SYMTYPE), *all_], "terlarang"),
    "a hard link": (lambda all_: [another("berkas/kunci", tarfile.LNKTYPE), *all_], "terlarang"),
    "a device": (lambda all_: [another("berkas/disk", tarfile.BLKTYPE), *all_], "terlarang"),
}


@pytest.mark.parametrize("case", CHANGES)
def test_what_was_tampered_with_is_refused(archive: Path, case: str) -> None:
    change, said = CHANGES[case]
    rewrite(archive, change)
    with pytest.raises(ArchiveError, match=said):
        restore_backup(path=archive)


def test_every_cut_is_noticed(archive: Path) -> None:
    whole = archive.read_bytes()
    for length in range(0, len(whole), 7):
        archive.write_bytes(whole[:length])
        with pytest.raises(ArchiveError, match="terpotong"):
            check(archive)


def test_a_cut_in_the_middle_of_a_large_file_is_noticed(archive: Path) -> None:
    noise = random.Random(1).randbytes(3_000_000)
    rewrite(archive, lambda all_: [(another("berkas/besar.pdf")[0], noise), *all_])
    archive.write_bytes(archive.read_bytes()[:1_500_000])
    with pytest.raises(ArchiveError, match="terpotong"):
        check(archive)


def test_every_flipped_byte_is_noticed(archive: Path) -> None:
    whole = archive.read_bytes()
    unpacked = gzip.decompress(whole)
    noticed = 0
    for place in range(0, len(whole), 3):
        archive.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        try:
            check(archive)
        except ArchiveError:
            noticed += 1
        else:  # gzip's notes on time and system, or another way to pack the same zeros
            assert gzip.decompress(archive.read_bytes()) == unpacked
    assert noticed > len(whole) / 3 * 0.9


@pytest.mark.parametrize("content", [b"", b"bukan arsip", gzip.compress(b"bukan tar", mtime=0), b"PK\x03\x04"])
def test_something_else_is_no_backup(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "lain.tar.gz"
    other.write_bytes(content)
    with pytest.raises(ArchiveError, match=r"bukan cadangan|terpotong"):
        restore_backup(path=other)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="tidak ada"):
        restore_backup(path=tmp_path / "tiada.tar.gz")
    with pytest.raises(ArchiveError, match="tidak dapat dibaca"):
        restore_backup(path=tmp_path)


def test_an_old_backup_is_never_written_over(archive: Path) -> None:
    before = archive.read_bytes()
    with pytest.raises(ArchiveError, match="sudah ada"):
        write(archive)
    assert archive.read_bytes() == before


def test_what_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def break_off() -> None:
        with whole_or_nothing(tmp_path / "x.tar.gz") as file:
            file.write(b"separuh")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    ["data/", "berkas", "berkas//x", "berkas/./x", "berkas/a\nb", "berkas/C:x", "", "data/../x"],
)
def test_only_plain_names_are_sound(name: str) -> None:
    assert not is_sound(name)
