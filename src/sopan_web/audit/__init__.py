"""The journal: who did what, when, to which thing; append-only and chained by hashes."""
