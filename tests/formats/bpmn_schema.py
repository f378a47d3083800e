"""The OMG's schema of BPMN 2.0, fetched once with npm: a package carries it, and this repository must not."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from tests.examples import ROOT

_PACKAGE = "bpmn-moddle@10.3.1"
_FOLDER = ROOT / ".cache" / "bpmn-schema"
_FILE = _FOLDER / "node_modules" / "bpmn-moddle" / "resources" / "bpmn" / "xsd" / "BPMN20.xsd"


def bpmn_schema() -> etree.XMLSchema:
    """The schema. Skips the test, with the reason, where npm can't fetch it."""
    if not _FILE.exists():
        _fetch()
    return etree.XMLSchema(etree.parse(_FILE))


def _fetch() -> None:
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("the schema of BPMN comes with npm, which is not installed")
    _FOLDER.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(_FOLDER)]
    done = subprocess.run([*command, _PACKAGE], capture_output=True, text=True, timeout=120, check=False)
    if not Path(_FILE).exists():
        pytest.skip(f"npm could not fetch the schema of BPMN: {done.stderr[-200:]}")
