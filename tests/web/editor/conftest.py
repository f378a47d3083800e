"""An SOP to work on, and the editor opened on it as a person would."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sopan import read_sop
from sopan_web.documents.actions import create_record
from sopan_web.documents.models import SopRecord
from sopan_web.documents.sheet import empty_sheet, from_sop
from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.editor.desk import Desk

EXAMPLE = Path(__file__).parents[3] / "contoh" / "surat-masuk.yaml"
DeskOf = Callable[..., Desk]


@pytest.fixture
def example(cast: Cast) -> SopRecord:
    """Pengelolaan Surat Masuk: nine rows, five columns."""
    sheet = from_sop(read_sop(EXAMPLE).sop)
    return create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=sheet)


@pytest.fixture
def blank(cast: Cast) -> SopRecord:
    """An SOP of which nothing is written but its title."""
    sheet = empty_sheet()
    sheet["identitas"]["judul"] = "Pelayanan Perizinan"
    return create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=sheet)


@pytest.fixture
def desk_of(page_of: PageOf) -> DeskOf:
    """``desk_of(cast.penyusun, record)``: the editor, ready for keys."""

    def open_desk(person: Any, record: SopRecord, **options: Any) -> Desk:
        page = page_of(person, f"/sop/{record.pk}/sunting/", **options)
        return Desk(page).wait()

    return open_desk


@pytest.fixture
def desk(desk_of: DeskOf, cast: Cast, example: SopRecord) -> Desk:
    """The editor on the example, in the hands of its author."""
    return desk_of(cast.penyusun, example)


@pytest.fixture
def empty_desk(desk_of: DeskOf, cast: Cast, blank: SopRecord) -> Desk:
    """The editor on a blank SOP."""
    return desk_of(cast.penyusun, blank)
