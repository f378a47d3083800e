"""Which migrations a database has seen, and how a place is brought to the same ones."""

from typing import Any

from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from sopan_web.operations.errors import ArchiveError
from sopan_web.operations.tables import LEFT_OUT

Steps = dict[str, list[str]]


def applied() -> Steps:
    """The migrations of the kept rooms, by app."""
    found: Steps = {}
    for app, name in sorted(MigrationRecorder(connection).applied_migrations()):
        if app not in LEFT_OUT:
            found.setdefault(app, []).append(name)
    return found


def pending() -> int:
    """How many migrations the code knows and the database has not seen."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def refuse_unknown(steps: Steps) -> None:
    """An archive of a newer SOPAN has columns that this one knows nothing of."""
    known = MigrationExecutor(connection).loader.disk_migrations
    if any((app, name) not in known for app, names in steps.items() for name in names):
        raise ArchiveError(
            "Cadangan ini dari SOPAN yang lebih baru daripada yang terpasang di sini. Pasang versi yang sama, atau yang"
            " lebih baru."
        )


def bring_to(steps: Steps) -> None:
    """Migrates this place, forward or backward, to exactly ``steps``; rooms left out go as far as they can."""
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    targets: list[tuple[str, str | None]] = [
        leaf for leaf in graph.leaf_nodes() if all(app in LEFT_OUT for app, _ in graph.forwards_plan(leaf))
    ]
    for app in sorted({app for app, _ in graph.nodes} - set(LEFT_OUT)):
        targets += _ends(graph, app, steps.get(app, [])) or [(app, None)]
    try:
        executor.migrate(targets)
    except IrreversibleError as error:
        raise ArchiveError(
            "Basis data di sini lebih baru daripada cadangan dan tidak dapat dimundurkan. Hapus basis data kosong ini"
            " (SQLite: berkasnya), lalu ulangi."
        ) from error


def _ends(graph: Any, app: str, names: list[str]) -> list[tuple[str, str]]:
    """The last ones of ``names``: those that none of the others builds on."""
    mine = {(app, name) for name in names}
    return [node for node in sorted(mine) if not mine & {child.key for child in graph.node_map[node].children}]


def models_of(steps: Steps) -> Apps:
    """The models as they were after ``steps``."""
    loader = MigrationExecutor(connection).loader
    ends = [node for app, names in steps.items() for node in _ends(loader.graph, app, names)]
    state: Any = loader.project_state(ends)
    return state.apps  # type: ignore[no-any-return]
