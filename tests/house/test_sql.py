"""SQL is written as it stands, its values as parameters: never put together from what somebody typed."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.test_repository import ROOT

WEB = ROOT / "src" / "sopan_web"
TAKES_SQL = {"execute", "executemany", "executescript", "raw", "extra", "RawSQL", "RunSQL"}

# Where SQL is put together in code, with the reason: only from names that the code itself knows.
COMPOSED = {
    "common/migration.py": "triggers of migrations; names of tables and columns stand in our own migrations",
    "operations/counters.py": "names of tables and sequences, from our models and the database's own catalogue",
    "operations/snapshot.py": "names of triggers, from the database's own catalogue",
    "operations/tables.py": "names of tables and columns, from our models; values are parameters",
    "portal/queries/governments.py": "one question, compiled by the ORM; the slug is a parameter",
    "search/actions/indexing.py": "names of tables and columns, from our models and code; values are parameters",
    "search/migrations/0002_inverted_index.py": "the statements of two constants of the same module, in turn",
}


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call that takes SQL."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in TAKES_SQL and (node.args or node.keywords):
                yield node


def is_constant(node: ast.expr, constants: set[str]) -> bool:
    """A text as it stands, a name in capitals that holds one, or a list of those."""
    match node:
        case ast.Constant(value=str()):
            return True
        case ast.Name(id=name):
            return name in constants
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return all(is_constant(part, constants) for part in parts)
        case ast.Attribute(attr="noop"):
            return True
    return False


def constants_of(path: Path) -> set[str]:
    """The names at the top of the module that hold a text as it stands."""
    found: set[str] = set()
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and is_constant(node.value, found):
            found |= {one.id for one in node.targets if isinstance(one, ast.Name)}
    return found


def composed() -> dict[str, list[int]]:
    """The modules in which SQL is no constant, with the lines."""
    found: dict[str, list[int]] = {}
    for path in sorted(WEB.rglob("*.py")):
        constants = constants_of(path)
        for call in calls(path):
            sql = call.args[0] if call.args else call.keywords[0].value
            if not is_constant(sql, constants):
                found.setdefault(str(path.relative_to(WEB)), []).append(call.lineno)
    return found


def test_no_sql_is_put_together_but_in_few_known_places() -> None:
    found = composed()
    assert {path: lines for path, lines in found.items() if path not in COMPOSED} == {}
    assert sorted(set(COMPOSED) - set(found)) == [], "no longer there: take it off the list"


def test_the_test_sees_what_it_looks_for(tmp_path: Path) -> None:
    source = 'A = "SELECT 1"\ncursor.execute(A)\ncursor.execute(f"SELECT {x}")\ncursor.execute("SELECT " + x)\n'
    (tmp_path / "a.py").write_text(source)
    seen = [is_constant(call.args[0], constants_of(tmp_path / "a.py")) for call in calls(tmp_path / "a.py")]
    assert seen == [True, False, False]
