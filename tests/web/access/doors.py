"""Who may open which door, as one table.

Whoever has an ``x`` may do there all that can be done there, to look and to change; ``-`` may do neither. The second
column is what stands behind the door (see ``world``); "-" is a door that leads to one's own things, whoever one is.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

PARTS = (
    "penyusun", "petugas", "pengesah",  # of the Dinas Kesehatan, petugas of its puskesmas alone
    "verifikator", "hukum", "sekda", "kepala_daerah", "pengamat", "admin",  # of the whole government
    "stranger", "kepala_lain",  # write and enact for the Dinas Pendidikan
    "tamu",  # has an account and no role
)  # fmt: skip

_TABLE = """
                                              pn pt pg ve hu se kd pm ad st kl tm
set_language                      -           x  x  x  x  x  x  x  x  x  x  x  x
catalogue                         -           x  x  x  x  x  x  x  x  x  x  x  x
audit:journal                     -           -  -  -  x  -  x  -  x  x  -  -  -
audit:export                      -           -  -  -  x  -  x  -  x  x  -  -  -
jobs:jobs                         -           x  x  x  x  x  x  x  x  x  x  x  x
jobs:job                          job         -  -  -  -  -  -  -  -  x  -  -  -
jobs:cancel                       job         -  -  -  -  -  -  -  -  x  -  -  -
organisation:sign-in              -           x  x  x  x  x  x  x  x  x  x  x  x
organisation:sign-out             -           x  x  x  x  x  x  x  x  x  x  x  x
organisation:profile              -           x  x  x  x  x  x  x  x  x  x  x  x
organisation:contact              -           x  x  x  x  x  x  x  x  x  x  x  x
organisation:change-password      -           x  x  x  x  x  x  x  x  x  x  x  x
organisation:end-sessions         -           x  x  x  x  x  x  x  x  x  x  x  x
organisation:lambang              -           x  x  x  x  x  x  x  x  x  x  x  x
organisation:tree                 -           x  x  x  x  x  x  x  x  x  x  x  -
organisation:unit                 unit        x  x  x  x  x  x  x  x  x  x  x  -
organisation:jabatan              jabatan     x  x  x  x  x  x  x  x  x  x  x  -
organisation:people               -           x  x  x  x  x  x  x  x  x  x  x  -
organisation:pegawai              pegawai     x  x  x  x  x  x  x  x  x  x  x  -
organisation:roles                -           x  x  x  x  x  x  x  x  x  x  x  -
organisation:suggest-pegawai      -           x  x  x  x  x  x  x  x  x  x  x  -
organisation:suggest-jabatan      -           x  x  x  x  x  x  x  x  x  x  x  -
organisation:add-perangkat-daerah -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:add-unit             unit        -  -  -  x  -  -  -  -  x  -  -  -
organisation:rename-unit          unit        -  -  -  x  -  -  -  -  x  -  -  -
organisation:move-unit            unit        -  -  -  x  -  -  -  -  x  -  -  -
organisation:close-unit           unit        -  -  -  x  -  -  -  -  x  -  -  -
organisation:add-jabatan          unit        -  -  -  x  -  -  -  -  x  -  -  -
organisation:change-jabatan       jabatan     -  -  -  x  -  -  -  -  x  -  -  -
organisation:close-jabatan        jabatan     -  -  -  x  -  -  -  -  x  -  -  -
organisation:place-in-jabatan     jabatan     -  -  -  x  -  -  -  -  x  -  -  -
organisation:add-pegawai          -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:change-pegawai       pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:retire-pegawai       pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:place-pegawai        pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:end-penempatan       penempatan  -  -  -  x  -  -  -  -  x  -  -  -
organisation:grant-role           pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:revoke-role          peran       -  -  -  x  -  -  -  -  x  -  -  -
organisation:create-account       pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:renew-link           pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:account-link         pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:deactivate-account   pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:activate-account     pegawai     -  -  -  x  -  -  -  -  x  -  -  -
organisation:upload               -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:plan                 unggahan    -  -  -  x  -  -  -  -  x  -  -  -
organisation:template             -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:download             -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:settings             -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:number-example       -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:upload-lambang       -           -  -  -  x  -  -  -  -  x  -  -  -
organisation:remove-lambang       -           -  -  -  x  -  -  -  -  x  -  -  -
bundles:order                     -           x  x  x  x  x  x  x  x  x  x  x  x
bundles:bundle                    unduhan     -  -  -  -  -  -  -  -  x  -  -  -
bundles:stop                      unduhan     -  -  -  -  -  -  -  -  x  -  -  -
bundles:download                  unduhan     -  -  -  -  -  -  -  -  x  -  -  -
search:mine                       -           x  x  x  x  x  x  x  x  x  x  x  x
documents:help                    -           x  x  x  x  x  x  x  x  x  x  x  x
documents:start                   -           x  x  x  -  -  -  -  -  -  x  x  -
documents:editor                  konsep      x  x  x  x  x  x  x  x  x  -  -  -
documents:editor-lembar           konsep      x  x  x  x  x  x  x  x  x  -  -  -
documents:editor-ubah             konsep      x  -  x  -  -  -  -  -  -  -  -  -
documents:editor-hadir            konsep      x  x  x  x  x  x  x  x  x  -  -  -
documents:editor-gambar           konsep      x  x  x  x  x  x  x  x  x  -  -  -
documents:editor-saran            saran       x  x  x  x  x  x  x  x  x  -  -  -
documents:threads                 konsep      x  x  x  x  x  x  x  x  x  -  -  -
documents:thread-new              konsep      x  x  x  x  x  x  x  -  -  -  -  -
documents:thread-reply            utas        x  x  x  x  x  x  x  -  -  -  -  -
documents:thread-settle           utas        x  x  x  x  x  x  x  -  -  -  -  -
documents:version                 versi       x  x  x  x  x  x  x  x  x  -  -  -
documents:version-file            berkas      x  x  x  x  x  x  x  x  x  -  -  -
documents:comparison              konsep      x  x  x  x  x  x  x  x  x  -  -  -
documents:links                   konsep      x  x  x  x  x  x  x  x  x  -  -  -
documents:link                    konsep      x  -  x  -  -  -  -  -  -  -  -  -
documents:unlink                  kaitan      x  -  x  -  -  -  -  -  -  -  -  -
documents:belonging               konsep      x  -  x  -  -  -  -  -  -  -  -  -
intake:start                      -           x  x  x  -  -  -  -  -  -  x  x  -
intake:batch                      bawaan      x  -  x  -  -  -  -  -  -  -  -  -
intake:report                     bawaan      x  -  x  -  -  -  -  -  -  -  -  -
intake:stop                       bawaan      x  -  x  -  -  -  -  -  -  -  -  -
intake:resume                     bawaan      x  -  x  -  -  -  -  -  -  -  -  -
intake:take-many                  bawaan      x  -  x  -  -  -  -  -  -  -  -  -
intake:found                      terbaca     x  -  x  -  -  -  -  -  -  -  -  -
intake:take                       terbaca     x  -  x  -  -  -  -  -  -  -  -  -
intake:skip                       terbaca     x  -  x  -  -  -  -  -  -  -  -  -
intake:page                       halaman     x  -  x  -  -  -  -  -  -  -  -  -
intake:original                   asal        x  -  x  -  -  -  -  -  -  -  -  -
intake:searchable                 asal        x  -  x  -  -  -  -  -  -  -  -  -
intake:return                     konsep      x  -  x  -  -  -  -  -  -  -  -  -
workflow:today                    -           x  x  x  x  x  x  x  x  x  x  x  x
workflow:shelf                    -           x  x  x  x  x  x  x  x  x  x  x  x
workflow:detail                   konsep      x  x  x  x  x  x  x  x  x  -  -  -
workflow:enacted-pdf              pdf         x  x  x  x  x  x  x  x  x  x  x  x
workflow:begin-edition            konsep      x  -  x  -  -  -  -  -  -  -  -  -
workflow:step                     langkah     x  -  x  -  -  -  -  -  -  -  -  -
workflow:desk                     -           -  -  x  x  x  x  x  -  -  -  x  -
workflow:jam                      -           -  -  x  x  x  x  x  x  x  -  x  -
workflow:table                    -           x  x  x  x  x  x  x  x  x  x  x  -
workflow:edit-table               -           -  -  -  x  -  -  -  -  x  -  -  -
workflow:reviews                  -           x  x  x  x  x  x  x  x  x  x  x  x
workflow:review                   tinjauan    x  -  x  x  -  -  -  -  -  -  -  -
api:tokens                        -           -  -  -  x  -  -  -  -  x  -  -  -
api:revoke-token                  token       -  -  -  x  -  -  -  -  x  -  -  -
"""

PUBLIC = {
    "healthz": "whether the server lives",
    "readyz": "whether it can work, for whoever watches over it",
    "set_language": "the door too can be read in English",
    "organisation:sign-in": "the door",
    "portal:ask": "anybody may ask whether an SOP is valid",
    "portal:show": "what is printed on an enacted SOP, to whoever holds the paper",
    "portal:v/<str:code>/": "the same, typed with a slash",
    "workflow:today": "leads visitors to the public pages",
    "portal:governments": "the public pages: SOPs in force, for everybody",
    "portal:home": "a government's first public page",
    "portal:unit": "the SOPs in force of a unit",
    "portal:services": "what citizens are served with",
    "portal:search": "searches what is in force",
    "portal:jabatan": "where a post is pelaksana",
    "portal:sop": "an SOP in force",
    "portal:pdf": "its official document",
    "portal:picture": "its drawing",
    "portal:lambang": "the government's lambang, small",
    "portal:language": "the public pages too can be read in English",
    "portal:robots": "for search engines",
    "portal:sitemap": "for search engines",
    "portal:sitemap-part": "for search engines",
    "organisation:forgot-password": "whoever forgot the password is outside",
    "organisation:choose-password": "opens to the holder of a one-time link alone; tested in tests/web/organisation",
    "api:guide": "how programs read what is in force",
    "api:nothing": "an address of the API that is none, told as JSON",
    **{
        f"api:v1:{name}": "reads what is in force; tested with and without tokens in tests/web/api"
        for name in (
            "openapi",
            "api-root",
            "list_governments",
            "table_governments",
            "show_government",
            "list_units",
            "table_units",
            "show_unit",
            "list_sops",
            "table_sops",
            "show_sop",
            "list_versions",
            "show_version",
            "read_content",
            "draw_flow",
            "read_paper",
            "find_sops",
            "verify",
        )
    },
    **{
        f"organisation:setup-{page}": "opens to the holder of a one-time link alone"
        for page in (
            "open",
            "government",
            "offices",
            "people",
            "plan",
            "done",
        )
    },
}
"""The doors that open before one has signed in, each with the reason."""


@dataclass(frozen=True, slots=True)
class Door:
    """``opens_to`` holds parts of ``PARTS``."""

    name: str
    thing: str
    opens_to: frozenset[str]

    @property
    def opener(self) -> str:
        """Somebody who may open the door, the busiest first."""
        busiest = ("verifikator", "admin", "penyusun", *sorted(self.opens_to))
        return next(part for part in busiest if part in self.opens_to)


def _parse(line: str) -> Door:
    name, thing, *marks = line.split()
    return Door(name, thing, frozenset(part for part, mark in zip(PARTS, marks, strict=True) if mark == "x"))


DOORS = {door.name: door for door in map(_parse, _TABLE.strip().splitlines()[1:])}


def told(name: str, things: Mapping[str, Mapping[str, Any]]) -> tuple[str, str]:
    """What must be said at a door before it asks who one is: content type and body."""
    nothing: dict[str, Any] = {}
    as_json = {
        "documents:editor-ubah": {"base": 0, "batch": str(UUID(int=1)), "ops": []},
        "documents:editor-hadir": {"since": 0, "cell": ""},
    }
    as_form = {
        "documents:thread-new": {"place": "sop", "text": "Mohon dilihat."},
        "documents:link": {"target": things["diajukan"]["pk"], "kind": "terkait"},
    }
    if name in as_json:
        return "application/json", json.dumps(as_json[name])
    return "application/x-www-form-urlencoded", urlencode(as_form.get(name, nothing))
