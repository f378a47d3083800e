"""Runs every case file of this folder; SOPAN_PERBARUI=1 writes what came out into the files instead, to be read."""

import os
from pathlib import Path

import pytest

from sopan.cli.main import main
from tests.cases.case_file import matches, read_case, with_results

CASES = sorted(Path(__file__).parent.glob("*/*.txt"))


def test_there_are_cases() -> None:
    assert len(CASES) > 10


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    case = read_case(path)
    monkeypatch.chdir(tmp_path)
    for name, text in case.files("berkas").items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")
    code = main(case.command)
    captured = capsys.readouterr()
    results = {"keluaran": captured.out, "pesan": captured.err, "kode": str(code) if code else ""}
    results |= {f"hasil {name}": Path(name).read_text("utf-8") for name in case.files("hasil")}
    if os.environ.get("SOPAN_PERBARUI"):
        path.write_text(with_results(path, results), "utf-8")
        return
    assert code == case.exit_code, captured.err
    for part, actual in results.items():
        if part != "kode":
            expected = case.parts.get(part, "")
            assert matches(expected, actual), f"{case.sentence}\n{part}:\n{actual}"
