"""From files to SOPs: one folder a format, each giving a ``Reading`` (the SOP and what was noticed on the way)."""
