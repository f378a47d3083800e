"""What is promised to other programs holds: the page's examples run, and nothing of version 1 has gone."""

import re
import shlex
from pathlib import Path

import pytest
from django.test import Client

from sopan_web.api.scopes import Scope
from sopan_web.api.v1.caller import HOLDER, HOLDER_HEAVY, VISITOR, VISITOR_HEAVY
from sopan_web.api.v1.description import describe
from sopan_web.api.v1.refusals import REASONS
from tests.web.api.conftest import Land

pytestmark = pytest.mark.django_db
PAGE = (Path(__file__).parents[3] / "docs" / "api.md").read_text("utf-8")
PROMISED = Path(__file__).with_name("promised.txt")
EXAMPLES = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
    if line.startswith("curl ")
]


def facts() -> list[str]:
    """Every address, parameter, field, choice, and refusal, one a line."""
    document = describe()
    found = [f"penolakan {reason.status} {reason.id}" for reason in REASONS]
    for path, methods in document["paths"].items():
        (kind,) = methods["get"]["responses"]["200"]["content"]
        found.append(f"GET {path} {kind}")
        found += [
            f"GET {path} ?{one['name']}{' wajib' if one['required'] else ''} {shape(one['schema'])}"
            for one in methods["get"]["parameters"]
            if one["in"] == "query"
        ]
    for name, schema in document["components"]["schemas"].items():
        if name != "BerkasSop":  # the file format keeps its own promise
            found += [f"{name}.{field} {shape(value)}" for field, value in schema["properties"].items()]
    return sorted(found)


def shape(schema: dict[str, object]) -> str:
    """The kind of a value, as far as a program relies on it."""
    if "anyOf" in schema:
        return "/".join(shape(one) for one in schema["anyOf"])  # type: ignore[attr-defined]
    if "enum" in schema:
        return ",".join(map(str, schema["enum"]))  # type: ignore[call-overload]
    if schema.get("type") == "array":
        return f"[{shape(schema['items'])}]"  # type: ignore[arg-type]
    return str(schema.get("format") or schema.get("$ref", schema.get("type"))).rpartition("/")[2]


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_of_the_page_runs(client: Client, land: Land, line: str) -> None:
    _token, shown = land.token(*Scope.values)
    enactment = land.current.enactment
    known = {
        "$SERVER": "", "Bearer $TOKEN": shown["authorization"], "unit=7": f"unit={land.cast.dinkes.pk}",
        "/sop/12": f"/sop/{land.current.record.pk}", "/versi/3": f"/versi/{enactment.version.number}",
        "7K3F-9Q2M-0XTB": enactment.code,
    }  # fmt: skip
    for written, real in known.items():
        line = line.replace(written, real)
    words = shlex.split(line)[1:]
    headers = dict(words[at + 1].split(": ", 1) for at, word in enumerate(words) if word == "-H")
    answer = client.get(words[-1], headers=headers)
    assert answer.status_code == 200, line
    assert len(answer.content) > 50


def test_the_page_lists_every_address() -> None:
    listed = set(re.findall(r"`(/(?:daerah|verifikasi)[^`]*)`", PAGE))
    assert listed == {path.removeprefix("/api/v1") for path in describe()["paths"]}


def test_the_page_lists_every_refusal_scope_and_rate() -> None:
    rows = re.findall(r"^\| (\d{3}) \| `([a-z-]+)` \|", PAGE, re.MULTILINE)
    assert rows == [(str(reason.status), reason.id) for reason in REASONS]
    assert set(re.findall(r"^\| `([a-z]+)` \|", PAGE, re.MULTILINE)) == set(Scope.values)
    rates = re.findall(r"^\| (?:tanpa|dengan) token \| (\d+) \| (\d+) \|", PAGE, re.MULTILINE)
    assert [f"{number}/m" for row in rates for number in row] == [VISITOR, VISITOR_HEAVY, HOLDER, HOLDER_HEAVY]


def test_nothing_promised_has_gone_and_what_is_new_is_promised() -> None:
    promised = PROMISED.read_text("utf-8").splitlines()
    assert sorted(set(promised) - set(facts())) == [], "version 1 keeps this; what must change goes to version 2"
    assert sorted(set(facts()) - set(promised)) == [], "add these lines to promised.txt"
