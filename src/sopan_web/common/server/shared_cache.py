"""A cache in the database that counts right when several processes count at once (Django's own loses counts)."""

from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.db import connections, router, transaction


class SharedCache(DatabaseCache):
    """Chosen by CACHE_URL=dbcache://sopan_cache; meant for the few numbers of the rate limits."""

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """Adds under a lock of this key. On SQLite a transaction holds the lock of the whole file anyway."""
        alias = router.db_for_write(self.cache_model_class)
        with transaction.atomic(using=alias):
            if connections[alias].vendor == "postgresql":
                with connections[alias].cursor() as cursor:
                    cursor.execute(
                        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
                        [self.make_key(key, version=version)],
                    )
            total: Any = super().incr(key, delta, version)
        return int(total)
