"""The harness: tests that commit leave an empty database with its guards in place."""

import os

import pytest
from django.db import DatabaseError, connection, transaction

from sopan_web.audit.actions import record
from sopan_web.audit.models import JournalEntry


def test_the_engine_is_the_one_asked_for() -> None:
    assert connection.vendor == ("postgresql" if os.environ.get("SOPAN_TEST_POSTGRES") else "sqlite")


@pytest.mark.parametrize("turn", [1, 2])
@pytest.mark.django_db(transaction=True)
def test_committed_lines_are_gone_in_the_next_test_and_the_guard_is_back(turn: int) -> None:
    assert JournalEntry.objects.count() == 0
    record(tenant=0, actor=None, action="uji")
    with pytest.raises(DatabaseError, match="tidak boleh diubah"), transaction.atomic():
        JournalEntry.objects.all().delete()
    assert JournalEntry.objects.count() == 1
