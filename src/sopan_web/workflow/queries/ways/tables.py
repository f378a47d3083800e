"""The workflow table that a government uses now, and the one that a running passage keeps."""

from django.core.cache import cache
from django.db.models import Count, Q, QuerySet

from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.models import Passage, WorkflowTable
from sopan_web.workflow.table import Kind, State, Table, default_definition, parse_table


def table_of(passage: Passage) -> Table:
    """The table under which the passage began."""
    return read_table(passage.table_id)


def state_of(passage: Passage) -> State:
    """The state the passage is in."""
    return table_of(passage).state(passage.state)


def current_table(daerah: PemerintahDaerah) -> Table:
    """The table for what begins now; the one that ships until the government made its own."""
    row = WorkflowTable.objects.filter(daerah=daerah).order_by("-number").first()
    return parse_table(row.definition if row else default_definition())


def current_number(daerah: PemerintahDaerah) -> int:
    """The number of that table; 0 while nothing is stored yet."""
    row = WorkflowTable.objects.filter(daerah=daerah).order_by("-number").values_list("number", flat=True).first()
    return row or 0


def tables_of(daerah: PemerintahDaerah) -> dict[int, Table]:
    """All tables of a government by their ids."""
    return {pk: read_table(pk) for pk in WorkflowTable.objects.filter(daerah=daerah).values_list("pk", flat=True)}


def states_of_kind(daerah: PemerintahDaerah, *kinds: Kind) -> dict[int, list[str]]:
    """For each table of a government, the keys of its states of those kinds."""
    return {pk: [state.key for state in table.states if state.kind in kinds] for pk, table in tables_of(daerah).items()}


def read_table(pk: int) -> Table:
    """The table of that row; a row never changes, so that reading it once a minute is enough."""
    key = f"alur:{pk}"
    found: Table | None = cache.get(key)
    if found is None:
        found = parse_table(WorkflowTable.objects.get(pk=pk).definition)
        cache.set(key, found, 60)
    return found


def table_history(daerah: PemerintahDaerah) -> QuerySet[WorkflowTable]:
    """The stored tables, the newest first, each with ``running``: how many editions on their way go by it."""
    ended = Q(passages__version__enactment__isnull=False)
    rows = WorkflowTable.objects.filter(daerah=daerah).select_related("created_by").order_by("-number")
    return rows.annotate(running=Count("passages", filter=~ended))
