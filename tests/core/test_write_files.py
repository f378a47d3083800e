"""A set of files is written whole or not at all."""

import os
from pathlib import Path

import pytest

from sopan.errors import WriteError
from sopan.writers.files import write_files


def content_of(folder: Path) -> dict[str, bytes]:
    """Every file of the folder, hidden ones included."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_writes_all_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_files({tmp_path / "new" / "a.svg": b"a", tmp_path / "b.svg": b"b"})
    assert content_of(tmp_path) == {"new/a.svg": b"a", "b.svg": b"b"}


def test_a_failed_rename_gives_every_file_its_old_content_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x-1.svg").write_bytes(b"old 1")
    (tmp_path / "x-3.svg").write_bytes(b"old 3")
    replace = os.replace

    def fail_at_the_third(source: Path, target: Path) -> None:
        if target == tmp_path / "x-3.svg" and Path(source).read_bytes() == b"new 3":
            raise OSError(5, "Input/output error")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail_at_the_third)
    with pytest.raises(WriteError, match=r"x-3\.svg"):
        write_files({tmp_path / f"x-{number}.svg": f"new {number}".encode() for number in (1, 2, 3)})
    assert content_of(tmp_path) == {"x-1.svg": b"old 1", "x-3.svg": b"old 3"}


def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(WriteError, match="penyimpanan penuh"):
        write_files({tmp_path / "a.pdf": b"new"})
    assert content_of(tmp_path) == {"a.pdf": b"old"}


def test_a_stop_in_the_middle_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "chmod", stop)
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / "b.pdf": b"new", tmp_path / "a.pdf": b"new"})
    assert content_of(tmp_path) == {"a.pdf": b"old"}


@pytest.mark.skipif(os.name != "posix", reason="permissions as on POSIX")
def test_permissions_stay_and_new_files_follow_the_umask(tmp_path: Path) -> None:
    old = tmp_path / "old.pdf"
    old.write_bytes(b"old")
    old.chmod(0o640)
    umask = os.umask(0o027)
    try:
        write_files({old: b"new", tmp_path / "new.pdf": b"new"})
    finally:
        os.umask(umask)
    assert old.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "new.pdf").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write_files({tmp_path / "link.pdf": b"new"})
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_folder_of_that_name_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(WriteError, match="bukan berkas biasa"):
        write_files({tmp_path / "b.pdf": b"b", tmp_path / "a.pdf": b"a"})
    assert content_of(tmp_path) == {}


def test_a_protected_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root, who runs some test machines, may write anywhere
    with pytest.raises(WriteError, match="tidak boleh ditulis"):
        write_files({tmp_path / "a.pdf": b"new"})
    assert content_of(tmp_path) == {"a.pdf": b"old"}
