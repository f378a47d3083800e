"""Files go in, lie, and go out through one place each; tables have one writer; calls go out from few places."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.house.test_repository import ROOT

WEB = ROOT / "src" / "sopan_web"

# Who may reach out of the process, and to whom.
CALLERS = {
    "common/server/companion.py": "asks for its own computer's name",
    "common/management/commands/serve.py": "asks whether its own port is free",
    "files/scanning.py": "clamd, which SOPAN_CLAMAV names",
    "files/stores/objects.py": "the bucket's server, which SOPAN_S3_ENDPOINT names",
    "operations/actions/signs.py": "asks for its own computer's name",
    "jobs/management/commands/worker.py": "asks for its own computer's name",
    "workflow/actions/reminders.py": "the mail server, which EMAIL_URL names",
}
_OUT = {
    "socket", "http.client", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "boto3", "botocore", "ftplib",
    "smtplib", "telnetlib", "xmlrpc", "storages",
}  # fmt: skip


Modules = tuple[tuple[str, ast.Module], ...]


@pytest.fixture(scope="module")
def modules() -> Modules:
    """Every module of the application by its path."""
    paths = [path for path in sorted(WEB.rglob("*.py")) if "migrations" not in path.parts]
    return tuple((str(path.relative_to(WEB)), ast.parse(path.read_text())) for path in paths)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call by the last part of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", ""), node


def imported(tree: ast.AST) -> set[str]:
    """The names of the modules that are imported."""
    found = [one for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names]
    froms = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {one.name for one in found} | set(froms)


def test_every_table_is_written_by_one_writer(modules: Modules) -> None:
    """Nobody else writes CSV, nor puts a value into a workbook's cell."""
    found = []
    for path, tree in modules:
        if path == "common/spreadsheet.py":
            continue
        in_workbook = any(name.startswith("openpyxl") for name in imported(tree))
        for name, call in calls(tree):
            csv_writer = name in ("writer", "DictWriter") and "csv" in ast.unparse(call.func)
            filled = name == "cell" and (len(call.args) > 2 or any(word.arg == "value" for word in call.keywords))
            appended = name == "append" and in_workbook and "sheet" in ast.unparse(call.func)
            if csv_writer or filled or appended:
                found.append(f"{path}:{call.lineno}")
        found += [
            f"{path}:{node.lineno}"
            for node in ast.walk(tree)
            if in_workbook and isinstance(node, ast.Attribute) and node.attr == "value"
            if isinstance(node.ctx, ast.Store)
        ]
    assert found == []


def test_every_file_is_handed_out_sealed(modules: Modules) -> None:
    found = []
    for path, tree in modules:
        if path == "common/answers/downloads.py":
            continue
        found += [f"{path}:{call.lineno}" for name, call in calls(tree) if name == "FileResponse"]
        found += [
            f"{path}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and node.value == "Content-Disposition"
        ]
    assert found == []


def test_stored_files_are_reached_through_the_store_alone(modules: Modules) -> None:
    """No path and no address of a stored file is asked for: a bucket has neither."""
    found = [
        f"{path}:{node.lineno}"
        for path, tree in modules
        if path not in ("files/queries.py", "files/stores/local.py", "files/stores/objects.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("path", "url", "open")
        if isinstance(node.value, ast.Attribute | ast.Name)
        and (node.value.attr if isinstance(node.value, ast.Attribute) else node.value.id) in ("lambang", "pdf")
    ]
    assert found == []


def test_uploads_come_in_through_the_gate(modules: Modules) -> None:
    """A form hears of its files; whoever reads one of them leads it through ``accept_upload`` first."""
    readers = {
        path
        for path, tree in modules
        if any(isinstance(node, ast.Attribute) and node.attr == "FILES" for node in ast.walk(tree))
    }
    assert readers == {
        "documents/views/start.py",  # StartForm
        "intake/views/returning.py",  # ReturnForm
        "intake/views/start.py",  # BringForm
        "organisation/views/intake.py",  # UploadForm
        "organisation/views/settings.py",  # LambangForm
        "portal/views/verification.py",  # hashes what passes by and keeps nothing
    }
    fields = {
        path for path, tree in modules for name, _ in calls(tree) if name == "FileField" and "/models" not in path
    }
    gates = {path for path, tree in modules if {"accept_upload", "take_in"} & {name for name, _ in calls(tree)}}
    assert fields <= gates


def test_calls_go_out_from_few_places(modules: Modules) -> None:
    """Nobody can make the server fetch an address: there is nothing that fetches one."""
    found = {
        path
        for path, tree in modules
        if any(name == out or name.startswith(f"{out}.") for name in imported(tree) for out in _OUT)
    }
    assert sorted(found - set(CALLERS)) == []
    assert sorted(set(CALLERS) - found) == [], "calls nobody any more: take it off the list"


def test_every_caller_is_there() -> None:
    assert [path for path in CALLERS if not Path(WEB, path).is_file()] == []
