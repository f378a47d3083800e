"""Legal constants and fonts as data files, each row with its source; read through ``importlib.resources``."""
