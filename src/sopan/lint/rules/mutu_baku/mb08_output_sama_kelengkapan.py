"""MB08: an output that repeats the kelengkapan word for word, so that the step seems to yield nothing."""

import re
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.language.lexicon import lexicon, word_list
from sopan.lint.language.morphology import bare
from sopan.lint.language.stems import content_stems
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import is_blank
from sopan.lint.wording.steps import Step, steps

_SEVERAL = re.compile(r"[,;/\n]|\bdan\b|\bserta\b|\byang\b|\bsudah\b|\btelah\b")


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        mutu_baku = step.kegiatan.mutu_baku
        if not is_blank(mutu_baku.output) and _plain(mutu_baku.output) == _plain(mutu_baku.kelengkapan):
            yield Fault(
                case.at_row(step.row, "mutu_baku.output"),
                "output sama dengan kelengkapan, sehingga hasil langkah ini tidak tampak.",
                _advice(step),
                {"output": mutu_baku.output},
                _fix(step),
            )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _advice(step: Step) -> str:
    """Names the changed thing where one verb and one thing make it plain: "Surat masuk yang telah diperiksa"."""
    if bare(step.opening.verb or "-") in word_list("penyerahan"):
        return "Sebut hasilnya, misalnya tanda terima, bukti pengiriman, atau lembar disposisi."
    changed = _changed(step)
    if not changed:
        return (
            "Sebut apa yang bertambah atau berubah karena langkah ini; bila tidak ada, langkahnya mungkin tidak perlu."
        )
    return f'Sebut keadaan sesudah langkah ini, misalnya "{changed}".'


def _changed(step: Step) -> str:
    """The output as the step leaves it, "" where that isn't plain."""
    output = step.kegiatan.mutu_baku.output.strip().rstrip(".")
    verb = lexicon().by_active.get(bare(step.opening.verb)) if step.opening.verb else None
    plain = verb is not None and verb.active in word_list("mengubah_dokumen") and not _SEVERAL.search(output.lower())
    if verb is None or not plain or not content_stems(output) & content_stems(step.text):
        return ""
    return f"{output} yang telah {verb.passive}"


def _fix(step: Step) -> Fix | None:
    hands_over = bare(step.opening.verb or "-") in word_list("penyerahan")
    changed = "" if hands_over else _changed(step)
    return Fix(f"kegiatan[{step.row}].mutu_baku.output", changed) if changed else None


RULE = Rule(
    id="MB08",
    name="output-sama-kelengkapan",
    severity=Severity.HINT,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Output",
            "kelengkapan ialah masukan langkah dan output ialah hasilnya",
        ),
    ),
    what="Memeriksa bahwa output tidak mengulang kelengkapan kata demi kata.",
    why="Bila yang keluar sama dengan yang masuk, langkahnya tampak tidak menghasilkan apa-apa.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, kelengkapan: Surat masuk, output: Surat masuk}
- {no: 2, kelengkapan: Surat masuk}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, kelengkapan: Surat masuk, output: Surat masuk yang telah dicatat}
- {no: 2, kelengkapan: Surat masuk yang telah dicatat}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
