"""Tells one row of the table: who does what, with what, how long, what comes out, and where it goes from there."""

from sopan.document import Bentuk, Kegiatan, Waktu
from sopan.flow import Node
from sopan.flow.spelling import spell_durasi
from sopan.writers.plain.onward import onward_sentences
from sopan.writers.plain.story import Story
from sopan.writers.plain.wording import (
    begins_with_verb,
    lower_first,
    missing,
    sentence,
    spoken_list,
    spoken_task,
    tidy,
)


def tell_step(story: Story, row: int) -> str:
    """One line for the row; a row with a flow inside has one more line, indented, for each of its symbols."""
    kegiatan, nodes = story.sop.kegiatan[row], story.symbols[row]
    number = tidy(kegiatan.no) or f"(baris {row + 1})"
    told = [sentence(_deed(story, kegiatan)), *_mutu_baku(kegiatan)]
    if kegiatan.simpul:
        told.append(f"Langkah ini terdiri atas {len(nodes)} bagian:")
        return "\n".join([f"{number}. {' '.join(told)}", *_inner_flow(story, number, nodes)])
    if nodes:
        told += onward_sentences(story, nodes[0].id)
    else:
        told.append("Pelaksananya belum ditetapkan.")
    return f"{number}. {' '.join(told)}"


def _deed(story: Story, kegiatan: Kegiatan) -> str:
    task, actors = spoken_task(kegiatan.uraian), story.actors_of(kegiatan)
    if not task:
        return f"{actors}: uraian kegiatannya belum ditulis" if actors else "uraian kegiatannya belum ditulis"
    if kegiatan.simpul or not actors or task.lower().startswith(actors.lower()):
        return task
    together = " bersama-sama" if len(set(kegiatan.pelaksana)) > 1 else ""
    return f"{actors}{together} {lower_first(task)}" if begins_with_verb(task) else f"{actors}{together}: {task}"


def _mutu_baku(kegiatan: Kegiatan) -> list[str]:
    mutu_baku = kegiatan.mutu_baku
    told = [] if missing(mutu_baku.kelengkapan) else [f"yang diperlukan: {spoken_list(mutu_baku.kelengkapan)}"]
    told.append(_waktu(mutu_baku.waktu))
    told.append("hasilnya belum ditetapkan" if missing(mutu_baku.output) else f"hasil: {spoken_list(mutu_baku.output)}")
    told += [] if missing(kegiatan.keterangan) else [f"keterangan: {spoken_list(kegiatan.keterangan)}"]
    return [sentence(text) for text in told]


def _waktu(waktu: Waktu) -> str:
    if missing(waktu.teks):
        return "waktunya belum ditetapkan"
    return f"waktu: {spell_durasi(waktu.durasi) if waktu.durasi else tidy(waktu.teks)}"


def _inner_flow(story: Story, number: str, nodes: list[Node]) -> list[str]:
    lines = []
    for place, node in enumerate(nodes):
        deed = "memutuskan" if node.bentuk is Bentuk.KEPUTUSAN else "mengerjakan bagiannya"
        told = [sentence(f"{tidy(node.pelaksana) or 'pelaksana tanpa nama'} {deed}"), *onward_sentences(story, node.id)]
        lines.append(f"   {number}{_letters(place)}. {' '.join(told)}")
    return lines


def _letters(place: int) -> str:
    return chr(ord("a") + place % 26) * (place // 26 + 1)
