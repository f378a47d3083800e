"""A government in which a little of everything has happened."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from sopan_web.common import clock
from tests.web.cast import Cast
from tests.web.workflow.way import Way, begin_way

Days = Callable[[int], datetime]


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Rows get the same ids again in every test, so that kept drawings would be those of another."""
    cache.clear()


@pytest.fixture
def ago() -> Days:
    """``ago(7)``: the moment seven calendar days back."""
    return lambda days: timezone.now() - timedelta(days=days)


@pytest.fixture
def returned(cast: Cast) -> Way:
    """Sent back by the referee with a note."""
    way = begin_way(cast, judul="Pengelolaan Surat Masuk").to_desk()
    way.go(cast.verifikator, "kembalikan", note="Langkah 3 belum jelas.")
    return way


@pytest.fixture
def late(cast: Cast, ago: Days) -> Way:
    """On the referee's desk for a month."""
    with clock.at(ago(30)):
        return begin_way(cast, judul="Pengelolaan Surat Lama").to_desk()


@pytest.fixture
def in_force(cast: Cast) -> Way:
    """Enacted today, in force from today."""
    return begin_way(cast, judul="Pelayanan yang Berlaku").to_enacted()
