"""Writes SOP after SOP into a ZIP; one that fails stops none, and a list says what became of each."""

from dataclasses import dataclass, field
from functools import cached_property
from logging import getLogger
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sopan import SopanError
from sopan_web.bundles.models import Bundle
from sopan_web.bundles.queries.names import Names, tidy
from sopan_web.bundles.queries.sources import Source, find_source
from sopan_web.common.errors import DeedError, MissingError
from sopan_web.common.spreadsheet import write_csv
from sopan_web.documents.exports import EXPORTS, Manuscript
from sopan_web.files.failures import StoreError
from sopan_web.jobs.progress import report
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.queries.enacted.paper import PendingPaperError, read_paper

LIST = "daftar.csv"
_HEAD = ("Berkas", "Judul", "Nomor", "Unit kerja", "Keadaan", "Versi", "Catatan")
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The day of every file, so that the same SOPs make the same bytes."""
_FOLDER, _STEM, _TOLD = 80, 90, 100
_log = getLogger(__name__)


@dataclass(slots=True)
class Tally:
    """What became of a bundle: ``rows`` for its list, and the first ``failures`` as (judul, format, why)."""

    files: int = 0
    failed: int = 0
    stopped: bool = False
    failures: list[tuple[str, str, str]] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, name: str, about: tuple[str, ...]) -> None:
        """A file that is there."""
        self.files += 1
        self.rows.append((name, *about, ""))

    def miss(self, format: str, about: tuple[str, ...], why: str) -> None:
        """One that could not be made."""
        self.failed += 1
        told = f"{EXPORTS[format].name}: {why}"
        self.rows.append(("", *about, told))
        if len(self.failures) < _TOLD:
            self.failures.append((about[0], str(EXPORTS[format].name), why))


def pack(bundle: Bundle, actor: Actor, target: IO[bytes]) -> Tally:
    """All of ``bundle`` that ``actor`` may read, into ``target``; only one SOP at a time is in memory. StoreError."""
    tally, names, total = Tally(), Names(LIST), bundle.count * len(bundle.formats)
    with ZipFile(target, "w") as archive:
        for number, pk in enumerate(bundle.records):
            if Bundle.objects.filter(pk=bundle.pk, stopped_at__isnull=False).exists():
                tally.stopped = True
                left = f"Dihentikan; {bundle.count - number} SOP berikutnya tidak dibuat."
                tally.rows.append((*[""] * (len(_HEAD) - 1), left))
                break
            _pack_one(archive, bundle, pk, actor, names, tally)
            report(tally.files + tally.failed, total)
        _write(archive, LIST, "".join(write_csv(_HEAD, tally.rows)).encode())
    return tally


def _pack_one(archive: ZipFile, bundle: Bundle, pk: int, actor: Actor, names: Names, tally: Tally) -> None:
    try:
        source = find_source(actor, pk, working=bundle.working)
    except MissingError as error:
        for format in bundle.formats:
            tally.miss(format, ("",) * 5, error.message)
        return
    about = (source.judul, source.nomor, source.unit, source.state, source.version)
    wanted = f"{tidy(source.unit, _FOLDER)}/{tidy(f'{source.nomor} {source.judul}', _STEM)}"
    stem = names.take(wanted, [EXPORTS[format].ending for format in bundle.formats])
    making = _Making(source)
    for format in bundle.formats:
        report(tally.files + tally.failed, bundle.count * len(bundle.formats), source.judul)
        content, why = making.make(format)
        if why:
            tally.miss(format, about, why)
            continue
        name = f"{stem}{EXPORTS[format].ending}"
        _write(archive, name, content)
        tally.add(name, about)


def _write(archive: ZipFile, name: str, content: bytes) -> None:
    member = ZipInfo(name, _BEGINNING)
    member.compress_type, member.external_attr = ZIP_DEFLATED, 0o644 << 16
    archive.writestr(member, content)


class _Making:
    """The files of one SOP."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def manuscript(self) -> Manuscript:
        """Read and laid out once. SopanError, SheetError."""
        return Manuscript(self.source.read(), self.source.record.daerah, draft=self.source.enactment is None)

    def make(self, format: str) -> tuple[bytes, str]:
        """The file, or why there is none. StoreError."""
        try:
            return self._make(format), ""
        except StoreError:
            raise
        except PendingPaperError:
            return b"", "PDF yang disahkan masih dibuat. Unduh lagi beberapa menit kemudian."
        except (DeedError, SopanError) as error:
            return b"", error.message
        except Exception:
            _log.exception("record %s as %s", self.source.record.pk, format)
            return b"", "Terjadi kesalahan pada program. Sampaikan SOP ini kepada pengelola server."

    def _make(self, format: str) -> bytes:
        """An enacted SOP has its one PDF."""
        if format == "pdf" and self.source.enactment:
            return read_paper(self.source.enactment)
        made = EXPORTS[format].write(self.manuscript)
        return made if isinstance(made, bytes) else made.encode()
