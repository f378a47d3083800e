"""Brings a hundred files in: ``python -m bench.archive [FOLDER]``; FOLDER holds the SOP files they are made of.

They are uploaded as one ZIP to a server of its own with a worker beside it, as people start it. The table tells how
many places the program asks a person to look at, and what it read wrongly without asking. A person's time is no part
of it.
"""

import argparse
import json
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from bench.archive.bringing import bring
from bench.archive.making import make_archive
from bench.recall.measure import FIGURES, LISTS, score
from bench.serving import serving
from bench.tables import print_table, say
from sopan import Sop, read_sop, read_sop_text

EXAMPLES = Path(__file__).parents[2] / "contoh"


class Brought(NamedTuple):
    """An SOP as it was kept: its file, what was read, and its doubts."""

    file: str
    sop: Sop
    doubts: list[Mapping[str, object]]

    @property
    def places(self) -> int:
        """As the application counts them."""
        return len({(doubt["row"], doubt["key"]) for doubt in self.doubts})


def main() -> int:
    """Prints the minutes and the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    truths = {path.stem: read_sop(path).sop for path in sorted(parser.parse_args().folder.glob("*.yaml"))}
    with tempfile.TemporaryDirectory() as name:
        files = make_archive(truths, Path(name))
        demo = Path(name) / "data"
        for command in ("migrate", "demo"):
            subprocess.run(
                [sys.executable, "-m", "sopan_web", command], capture_output=True, check=True,
                env={"PATH": "/usr/bin:/bin", "SOPAN_DATA": str(demo), "SOPAN_DEMO": "ya"},
            )  # fmt: skip
        with serving(demo, SOPAN_DEMO="ya") as served:
            bring(served, demo, files)
        say(f"{len(files)} berkas, {sum(map(len, files.values())) / 1e6:.1f} MB")
        _print(truths, list(_kept(demo)), files)
    return 0


def _kept(data: Path) -> Iterator[Brought]:
    with sqlite3.connect(data / "sopan.sqlite3") as database:
        sql = "SELECT s.name, f.content, f.doubts FROM intake_foundsop f JOIN intake_sourcefile s ON s.id = f.source_id"
        for name, content, doubts in database.execute(sql):
            guesses = [doubt for doubt in json.loads(doubts) if doubt["confidence"] < 1]
            yield Brought(name, read_sop_text(content, "x.json").sop, guesses)


def _print(truths: Mapping[str, Sop], brought: list[Brought], files: Mapping[str, bytes]) -> None:
    groups: dict[str, list[Brought]] = defaultdict(list)
    for one in brought:
        groups[one.file.partition("/")[0]].append(one)
    rows = [
        (kind, sum(name.startswith(f"{kind}/") for name in files), *_row(truths, group))
        for kind, group in groups.items()
    ]
    head = ("berkas", "dikirim", "SOP", "tanpa tebakan", "tempat", "tebakan", "utuh", "keliru tanpa tebakan")
    print_table(head, [*rows, ("semua", len(files), *_row(truths, brought))])


def _row(truths: Mapping[str, Sop], group: list[Brought]) -> tuple[int, ...]:
    whole = [_is_whole(truths[PurePosixPath(one.file).stem], one.sop) for one in group]
    silent = sum(not right and not one.doubts for right, one in zip(whole, group, strict=True))
    doubts = sum(len(one.doubts) for one in group)
    return (
        len(group),
        sum(not one.doubts for one in group),
        sum(one.places for one in group),
        doubts,
        sum(whole),
        silent,
    )


def _is_whole(truth: Sop, read: Sop) -> bool:
    """As far as a draft holds it: the office's own names come from the office, and a dash says as much as nothing."""
    said: dict[str, Any] = {key: tuple(item for item in getattr(truth, key) if item != "-") for key in LISTS}
    found = score(replace(truth, **said), replace(read, instansi=truth.instansi, unit=truth.unit))
    return not found.extra and all(found.share(figure) == 1 for figure in FIGURES)


if __name__ == "__main__":
    raise SystemExit(main())
