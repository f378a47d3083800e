"""The corpora by name: what every benchmark and the drawing tests run over."""

from collections.abc import Callable

from bench.cases import big_sops, hard_sops, ordinary_sops, unseen_sops
from bench.odd import odd_sops
from sopan.document import Sop

CORPORA: dict[str, Callable[[], list[Sop]]] = {
    "biasa": ordinary_sops,
    "sulit": hard_sops,
    "lain": unseen_sops,
    "besar": big_sops,
    "ganjil": odd_sops,
}
