"""Reads the organisation for this room and the rooms above; everything is scoped by government."""

from sopan_web.organisation.queries.actors import find_actor
from sopan_web.organisation.queries.numbering import example_number
from sopan_web.organisation.queries.own import find_own
from sopan_web.organisation.queries.people import count_admins, find_holders, search_pegawai
from sopan_web.organisation.queries.posts import find_jabatan, find_pengesah, heads_on, label_post
from sopan_web.organisation.queries.tree import Node, find_tree, search_tree
from sopan_web.organisation.queries.units import find_perangkat_daerah, find_units

__all__ = [
    "Node",
    "count_admins",
    "example_number",
    "find_actor",
    "find_holders",
    "find_jabatan",
    "find_own",
    "find_pengesah",
    "find_perangkat_daerah",
    "find_tree",
    "find_units",
    "heads_on",
    "label_post",
    "search_pegawai",
    "search_tree",
]
