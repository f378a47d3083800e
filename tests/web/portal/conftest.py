"""A government with two SOPs in force: one that serves citizens, one of the office's own."""

from dataclasses import dataclass

import pytest
from django.test import Client

from sopan import example_files, read_sop
from sopan_web.documents.actions import create_record
from sopan_web.documents.sheet import from_sop
from sopan_web.organisation.models import UnitKerja
from tests.web.cast import Cast
from tests.web.workflow.way import Way, begin_way


@dataclass(frozen=True)
class Shown:
    """``service`` belongs to the puskesmas, ``office`` to the Dinas Kesehatan above it."""

    cast: Cast
    service: Way
    office: Way

    def address(self, rest: str = "") -> str:
        """An address below the government's first page."""
        return f"/daerah/{self.cast.daerah.slug}/{rest}"

    def sop(self, way: Way, suffix: str = "/") -> str:
        """The address of one SOP."""
        return self.address(f"sop/{way.record.pk}{suffix}")

    def read(self, client: Client, rest: str = "", status: int = 200) -> str:
        """A page as text."""
        answer = client.get(rest if rest.startswith("/") else self.address(rest))
        assert answer.status_code == status, answer.status_code
        return answer.content.decode()


def begin_example(cast: Cast, name: str, unit: UnitKerja) -> Way:
    """A draft of one of the bundled SOPs."""
    sheet = from_sop(read_sop(next(file for file in example_files() if file.stem == name)).sop)
    sheet["identitas"] |= {"nomor": "", "tanggal_efektif": ""}
    return Way(cast, create_record(actor=cast.penyusun.actor, unit=unit, sheet=sheet))


@pytest.fixture
def shown(cast: Cast) -> Shown:
    service = begin_example(cast, "surat-rekomendasi", cast.puskesmas)
    return Shown(cast, service.to_enacted(), begin_way(cast).to_enacted())
