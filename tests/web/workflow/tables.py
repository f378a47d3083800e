"""Workflow tables for tests: random sound ones, as a government might make them."""

from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from sopan_web.workflow.table import Table, parse_table

_REFEREES = ("verifikator", "hukum", "pengesah", "sekda", "kepala_daerah")
_LEADERS = ("pengesah", "sekda", "kepala_daerah")
Row = dict[str, Any]


def transition(key: str, origin: str, target: str, *roles: str, **more: Any) -> Row:
    """A row of the JSON form."""
    return {"key": key, "label": f"Langkah {key}", "from": origin, "to": target, "roles": list(roles)} | more


@st.composite
def definitions(draw: st.DrawFn) -> dict[str, Any]:
    """A sound table: some drafts, two to five desks in a row, verification between two of them, some detours."""
    drafts = [f"draf{number}" for number in range(draw(st.integers(1, 2)))]
    desks = [f"meja{number}" for number in range(draw(st.integers(2, 5)))]
    gate = draw(st.integers(0, len(desks) - 2))
    rows = [*_entries(draw, drafts, desks[0]), *_forward(draw, desks, gate), *_detours(draw, desks, gate)]
    rows += _returns(draw, desks, drafts)
    rows += [transition("sahkan", desks[-1], "disahkan", *_LEADERS, effects=["enact"]), *_force()]
    ends = [("disahkan", "disahkan"), ("berlaku", "berlaku"), ("diganti", "berakhir"), ("dicabut", "berakhir")]
    states = [(key, "draf") for key in drafts] + [(key, "proses") for key in desks] + ends
    return {
        "name": "Alur acak",
        "initial": drafts[0],
        "states": [{"key": key, "label": key.capitalize(), "kind": kind} for key, kind in states],
        "transitions": rows,
    }


sound_tables: st.SearchStrategy[Table] = definitions().map(parse_table)


def _entries(draw: st.DrawFn, drafts: list[str], desk: str) -> list[Row]:
    rows = [transition("ajukan", draft, desk, "penyusun", "pengesah", effects=["freeze"]) for draft in drafts]
    if draw(st.booleans()):
        conditions = ["author", *(["untouched"] if draw(st.booleans()) else [])]
        rows.append(
            transition("tarik", desk, drafts[0], "penyusun", "pengesah", effects=["reopen"], conditions=conditions)
        )
    return rows


def _forward(draw: st.DrawFn, desks: list[str], gate: int) -> list[Row]:
    rows = []
    for place, (desk, following) in enumerate(pairwise(desks)):
        if place == gate:
            rows.append(transition("verifikasi", desk, following, "verifikator", effects=["verify"]))
        else:
            rows.append(transition(f"maju{place}", desk, following, *_some(draw, _REFEREES)))
    return rows


def _detours(draw: st.DrawFn, desks: list[str], gate: int) -> list[Row]:
    """Back to any desk, forward only where verification isn't jumped over."""
    rows = []
    for number in range(draw(st.integers(0, 3))):
        origin, target = draw(st.sampled_from(desks)), draw(st.sampled_from(desks))
        if not desks.index(origin) <= gate < desks.index(target):
            rows.append(transition(f"simpang{number}", origin, target, *_some(draw, _REFEREES)))
    return rows


def _returns(draw: st.DrawFn, desks: list[str], drafts: list[str]) -> list[Row]:
    return [
        transition(
            "kembalikan",
            desk,
            draw(st.sampled_from(drafts)) if place else drafts[-1],
            *_some(draw, _REFEREES),
            effects=["reopen"],
            note="required",
        )
        for place, desk in enumerate(desks)
    ]


def _force() -> list[Row]:
    return [
        transition("berlakukan", "disahkan", "berlaku", effects=["start"]),
        transition("ganti", "berlaku", "diganti", effects=["replace"]),
        transition("cabut", "disahkan", "dicabut", *_LEADERS, effects=["revoke"], note="required"),
        transition("cabut", "berlaku", "dicabut", *_LEADERS, effects=["revoke"], note="required"),
    ]


def _some(draw: st.DrawFn, roles: tuple[str, ...]) -> list[str]:
    return draw(st.lists(st.sampled_from(roles), min_size=1, max_size=3, unique=True))
