"""How much an SOP file may hold; what exceeds a limit is refused before it costs time or memory."""

# The largest real SOP is 8 kB; 200 steps with every key filled are about 150 kB, 1,000 about 400 kB.
MAX_BYTES = 1_000_000

# Deepest well-formed place: kegiatan > row > simpul > symbol > cabang > exit > tujuan, that is 8.
MAX_DEPTH = 16

# 1,000 rows with every key and two symbols each are about 43,000 keys and values; aliases count at every use.
MAX_NODES = 50_000

# The longest cell seen has 473 characters; no page holds more than about 8,000.
MAX_TEXT = 20_000

# More than this many remarks help nobody: the rest is counted.
MAX_NOTICES = 200


def thousands(number: int) -> str:
    """``number`` with Indonesian separators."""
    return f"{number:,}".replace(",", ".")
