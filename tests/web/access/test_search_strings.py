"""Whatever is typed into a search is words to look for, never a piece of a query: not of SQL, FTS5, or tsquery."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client, override_settings
from hypothesis import HealthCheck, example, given, settings, strategies as st

from tests.web.cast import Cast
from tests.web.workflow.way import begin_way

HOSTILE = (
    "'", '"', "'; DROP TABLE audit_journalentry; --", 'a" OR "b', "NEAR(a b)", "a:* & !b | (c", "^a", "kata: surat",
    "a AND NOT b", "{judul}: a", "*", "-", "a\\", "%", "_", "\u202e", "\ufffe", "NULL", "$$", "a\tb", "x" * 5000,
)  # fmt: skip
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def shown(cast: Cast) -> str:
    """The public search of a government with one SOP in force."""
    begin_way(cast, judul="SOP Surat Masuk").to_enacted()
    return f"/daerah/{cast.daerah.slug}/cari/"


def asked(path: str, text: str) -> str:
    with connection.execute_wrapper(_refuse_typed(text)):
        answer = Client().get(path, {"q": text})
    assert answer.status_code in (200, 302, 304)
    return re.sub("<[^>]+>", "", answer.content.decode())


def test_a_piece_of_a_query_is_only_words(shown: str) -> None:
    for text in HOSTILE:
        asked(shown, text)
    found = "SOP Surat Masuk" in asked(shown, "surat masuk")
    assert found, "everything is still there"


@QUICK
@example("surat OR masuk")
@given(st.text(max_size=60))
def test_anything_at_all_is_answered(shown: str, text: str) -> None:
    with override_settings(RATE_FACTOR=0):
        asked(shown, text)


def _refuse_typed(text: str) -> Callable[..., Any]:
    """Fails when a quote, an operator, or a bracket that was typed stands in the SQL itself."""
    typed = text.strip()

    def look(execute: Callable[..., Any], sql: str, *others: Any) -> Any:
        assert len(typed) < 3 or typed.isalnum() or typed not in sql
        return execute(sql, *others)

    return look
