"""A moment reads as each language writes it."""

from datetime import UTC, datetime

from django.utils.timezone import override as zone
from django.utils.translation import override

from sopan_web.common.templatetags.page import moment


def test_hours_and_minutes_are_parted_as_the_language_parts_them() -> None:
    told = datetime(2026, 1, 6, 7, 5, tzinfo=UTC)
    with zone("Asia/Jakarta"):
        with override("id"):
            assert moment(told) == "6 Januari 2026 pukul 14.05"
        with override("en"):
            assert moment(told) == "6 January 2026 at 14:05"
