"""Makes the steps out of the raw rows: what a page break cut is joined again, strips of connectors are left out."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.page.rows import Part, Row
from sopan.readers.recogniser.remarks import Remarks
from sopan.readers.recogniser.words import fold, one_line

_NUMBER = re.compile(r"0*(\d{1,3}[a-z]?)(?:\.0+)?\s*[.)]?", re.IGNORECASE)
_OTHER_NUMBER = re.compile(r"(?:\d+(?:\.\d+)+|[a-z]{1,4}|\d{1,3}\W?[a-z])[.)]?", re.IGNORECASE)
_SUMMARY = re.compile(r"(?:jumlah|total|catatan|mengetahui|dibuat oleh|disusun oleh|tanda tangan)\b")
_STAGE = re.compile(r"(?:[A-Z]|[IVX]{1,4})[.)]?")
_SELDOM = 0.1
_OPEN_END = re.compile(r"[^.;:!?]$")


@dataclass
class Step:
    """A step: its number, its texts by role, the raw rows it was made of, and how sure its texts are."""

    no: str
    texts: dict[Role, str]
    raw: set[int]
    confidence: dict[Role, float] = field(default_factory=dict)
    shared: tuple[Role, ...] = ()


def make_steps(parts: Sequence[Part], marked: Collection[int], remarks: Remarks) -> tuple[list[Step], list[str]]:
    """The steps, and lines of text that are none. ``marked`` are the raw rows that hold a symbol."""
    steps: list[Step] = []
    aside: list[str] = []
    raw = -1
    rows = [row for part in parts for row in part.rows if not row.blank]
    numbers = [one_line(row.text(Role.NO)).rstrip(".)") for row in rows]
    lettered = 2 * sum(number.isdigit() for number in numbers) > sum(map(bool, numbers))
    by_line = _is_by_line(rows)
    for part in parts:
        for place, row in enumerate(part.rows):
            raw += 1
            if row.blank and raw not in marked:
                continue
            if raw not in marked and (_is_summary(row) or (marked and lettered and _is_stage(row))):
                aside.append(one_line(_all_text(row)))
                continue
            unnumbered = by_line and not row.text(Role.NO)
            if steps and (unnumbered or _goes_on(steps[-1], row, raw, marked, at_top=place == 0)):
                _append(steps[-1], row, raw, cut=place == 0)
            else:
                steps.append(Step(row.text(Role.NO), dict(row.texts), {raw}, dict(row.confidence), row.shared))
    _number(steps, remarks)
    return steps, aside


def _is_by_line(rows: Sequence[Row]) -> bool:
    """Whether the words were typed line by line, each line in a row of its own.

    The numbers run on from 1 without a gap, most rows have none, and of these hardly one tells a time.
    """
    numbers = [_plain(row.text(Role.NO)) for row in rows if row.text(Role.NO)]
    others = [row for row in rows if not row.text(Role.NO)]
    runs_on = len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]
    timed = sum(bool(row.text(Role.WAKTU)) for row in others)
    return runs_on and len(others) > len(numbers) and timed <= _SELDOM * len(others)


def _is_summary(row: Row) -> bool:
    return not row.text(Role.NO) and _SUMMARY.match(fold(row.text(Role.KEGIATAN) or _all_text(row))) is not None


def _is_stage(row: Row) -> bool:
    """Whether a row only heads the steps below it: a letter or a Roman number, and a few words."""
    alone = not set(row.texts) - {Role.NO, Role.KEGIATAN} and bool(row.text(Role.KEGIATAN))
    return alone and _STAGE.fullmatch(one_line(row.text(Role.NO))) is not None


def _all_text(row: Row) -> str:
    return "\n".join(filter(None, row.texts.values()))


def _goes_on(step: Step, row: Row, raw: int, marked: Collection[int], *, at_top: bool) -> bool:
    """Whether ``row`` continues ``step``: it has no number of its own, and no symbol or a step without one above it."""
    number = row.text(Role.NO)
    if not step.texts.get(Role.KEGIATAN) and row.text(Role.KEGIATAN) and _plain(number) in ("", _plain(step.no)):
        return True
    if number:
        return (
            at_top
            and _plain(number) == _plain(step.no)
            and fold(row.text(Role.KEGIATAN)) in ("", fold(step.texts.get(Role.KEGIATAN, "")))
        )
    if raw not in marked:
        return not row.blank and (at_top or row.under or not _is_whole(row))
    if not row.text(Role.KEGIATAN):
        return at_top or bool(row.texts) or step.raw.isdisjoint(marked)
    return at_top and step.raw.isdisjoint(marked)


def _is_whole(row: Row) -> bool:
    """Whether a row says so much that it is a step whose number was lost."""
    return bool(row.text(Role.KEGIATAN) and (row.text(Role.WAKTU) or row.text(Role.OUTPUT)))


def _append(step: Step, row: Row, raw: int, *, cut: bool) -> None:
    step.raw.add(raw)
    for role, text in row.texts.items():
        had = step.texts.get(role, "")
        if role is Role.NO or fold(text) == fold(had):
            continue
        joint = " " if cut and _OPEN_END.search(had) and text[:1].islower() else "\n"
        step.texts[role] = f"{had}{joint}{text}".strip()
    for role, confidence in row.confidence.items():
        step.confidence[role] = min(confidence, step.confidence.get(role, 1.0))


def _plain(number: str) -> str:
    """The number as an arrow names it; "" for what is none, as a blot on a scan."""
    line = one_line(number)
    found = _NUMBER.fullmatch(line)
    if found:
        return found[1].casefold()
    return line.rstrip(".)") if _OTHER_NUMBER.fullmatch(line) else ""


def _number(steps: list[Step], remarks: Remarks) -> None:
    """Numbers as text, each once, so that an arrow can name its step."""
    _mend_numbers(steps, remarks)
    given: set[str] = set()
    printed = {_plain(step.no) for step in steps if step.no}
    numbered = any(step.no for step in steps)
    for index, step in enumerate(steps):
        own = _plain(step.no)
        if own and own not in given:
            step.no = own
        else:
            step.no = _free(steps[index - 1].no if index else "0", given | printed)
            what = f'nomor "{own}" dipakai dua kali' if own else "tidak bernomor yang terbaca"
            if numbered:
                remarks.add(
                    "nomor-dibuat",
                    f"baris ke-{index + 1} {what}, jadi diberi nomor {step.no}.",
                    ("kegiatan", index, "no"),
                    0.6,
                )
        given.add(step.no)
    if steps and not numbered:
        remarks.add(
            "nomor-dibuat", "kolom nomor tidak terbaca, jadi langkah dinomori menurut urutannya.", ("kegiatan",), 0.8
        )


def _mend_numbers(steps: list[Step], remarks: Remarks) -> None:
    """Gives numbers that a scan garbles the number that is due, where the rows below go on from it."""
    if not any(Role.NO in step.confidence for step in steps):
        return
    numbers = [_plain(step.no) for step in steps]
    before = 0
    for index, own in enumerate(numbers):
        due = before + 1
        later = any(number == str(due + ahead) for ahead, number in enumerate(numbers[index + 1 :], 1))
        last = index + 1 == len(steps) and str(due) in own
        if own and own != str(due) and (later or last):
            message = f'baris ke-{index + 1} terbaca bernomor "{own}"; menurut urutannya {due}, jadi dicatat {due}.'
            remarks.add("nomor-dibuat", message, ("kegiatan", index, "no"), 0.8)
            steps[index].no = own = str(due)
        before = int(own) if own.isdigit() else due


def _free(before: str, taken: set[str]) -> str:
    """The next number after ``before``, with a letter where whole numbers are taken by the rows below."""
    digits = re.match(r"\d*", before)
    number = int(digits[0]) if digits and digits[0] else 0
    if str(number + 1) not in taken:
        return str(number + 1)
    names = (f"{number}{letter}" for letter in ascii_lowercase)
    return next((name for name in names if name not in taken), f"{number}.{len(taken)}")
