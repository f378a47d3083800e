"""The people of the journeys; everything is committed, for real browsers look at it."""

import pytest
from django.core.cache import cache

from tests.web.cast import Cast, make_cast


@pytest.fixture
def people(transactional_db: None) -> Cast:
    """Kota Contoh and Kabupaten Lain."""
    cache.clear()
    return make_cast()
