"""What is enacted is found: by title, step, pelaksana, form of the word, beginning, slip of the pen, and filter."""

import pytest

from sopan_web.search.queries import Wanted, search
from tests.web.cast import Cast
from tests.web.search.enacted import enact


@pytest.mark.django_db
def test_first(cast: Cast) -> None:
    today = cast.penyusun.actor.today
    a = enact(cast, "Penerbitan KTP Elektronik")
    found = search(cast.daerah, Wanted("menerbitkan kartu tanda penduduk"), today)
    assert [hit.record_id for hit in found.hits] == [a.record_id]
