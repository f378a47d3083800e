"""The forms of this room: they read days and choices; the deeds decide what may be."""
