"""Every deed of the application names its actor, writes the journal, and can be read in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.test_repository import ROOT

from sopan_web.audit.labels import LABELS, find_label

WEB = ROOT / "src" / "sopan_web"
MODULES = sorted({*WEB.glob("*/actions.py"), *WEB.glob("*/actions/**/*.py")})

# Functions of the rooms' actions that take an actor and write no line of their own, with the reason.
QUIET = {
    "mark_presence": "where a cursor stands is gone in a minute",
    "lock_edition": "the beginning of other deeds",
    "add_edition": "the middle of other deeds, which write the line",
    "keep_upload": "a table waiting for a yes changes nothing; carrying it out writes a line for each change",
    "remark_on_arrival": "the middle of taking a draft in, which writes the line",
    "stop_batch": "what has been read stays as it is",
    "stop_bundle": "what is ready stays ready; asking for it wrote the line",
    "resume_batch": "reading changes no SOP; taking one over writes a line",
    "begin": "the beginning of other deeds",
    "keep_an_admin": "a check inside other deeds",
    "leave_admins_to_admins": "a check inside other deeds",
    "sign": "the middle of enactment",
    "order_upload": "carrying it out writes a line for each change",
    "start_job": "the work itself writes the lines",
    "cancel_job": "what never began changed nothing",
}


# The words with which the actions of the journal begin.
SUBJECTS = {action.partition(".")[0] for action in LABELS}


def functions() -> Iterator[tuple[Path, ast.FunctionDef]]:
    """Every function of the actions, methods included."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                yield path, node


def named() -> Iterator[tuple[str, set[str]]]:
    """Every function and every table of functions, with the names used inside."""
    yield from ((node.name, used(node)) for _, node in functions())
    for path in MODULES:
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                yield from ((one.id, held(node.value)) for one in targets if isinstance(one, ast.Name))


def used(node: ast.AST) -> set[str]:
    """The functions that are called inside, and the tables that are looked into."""
    calls = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    names = {one.id for one in calls if isinstance(one, ast.Name)}
    tables = {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and one.id.isupper()}
    return names | tables | {one.attr for one in calls if isinstance(one, ast.Attribute)}


def held(value: ast.expr) -> set[str]:
    """The functions that a table holds."""
    return {one.id for one in ast.walk(value) if isinstance(one, ast.Name)}


def names_of_record() -> set[str]:
    """``record`` of the audit room, and what the rooms call it."""
    imports = (
        node for path in MODULES for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)
    )
    return {
        alias.asname or alias.name for one in imports if one.module == "sopan_web.audit.actions" for alias in one.names
    }


def those_that_write() -> set[str]:
    """The functions from which a line is written, through however many others."""
    writing = names_of_record()
    while True:
        more = {name for name, inside in named() if inside & writing} - writing
        if not more:
            return writing
        writing |= more


def deeds() -> dict[str, Path]:
    """The public functions that are handed an actor."""
    return {
        node.name: path
        for path, node in functions()
        if not node.name.startswith("_") and "actor" in {one.arg for one in (*node.args.args, *node.args.kwonlyargs)}
    }


def test_every_deed_writes_the_journal() -> None:
    silent = set(deeds()) - those_that_write()
    assert sorted(silent - set(QUIET)) == []
    assert sorted(set(QUIET) - silent) == [], "no longer silent: take it off the list"
    assert len(deeds()) > 20


def test_every_line_of_the_journal_has_words() -> None:
    written = {
        node.value
        for path in {*MODULES, *WEB.glob("audit/views.py"), *WEB.glob("demo/**/*.py")}
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.fullmatch(rf"({'|'.join(SUBJECTS)})\.[a-z.-]+", node.value) and not node.value.endswith((".yaml", ".csv"))
    }  # fmt: skip
    assert sorted(action for action in written if find_label(action) is None) == []
    assert sorted(action for action in LABELS if action not in written) == [], "nobody writes this any more"


def test_no_view_writes_by_itself() -> None:
    """Views call deeds; saving, deleting, and bulk changes are theirs."""
    writes = re.compile(
        r"\.(save|delete|bulk_create|bulk_update|update_or_create|get_or_create)\(|objects\.create\(|\.update\(\w+="
    )
    rooms = ("views.py", "views/**/*.py", "forms.py", "forms/**/*.py", "queries.py", "queries/**/*.py")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in {path for room in rooms for path in WEB.glob(f"*/{room}")}
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if writes.search(line)
    ]
    assert found == []
